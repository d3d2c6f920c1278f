/** A first look at JSON from anywhere, before anything walks it by recursion: neither too deep nor too large, no tricks in names. */
import type { DefinitionCode } from '../problems/definitionTexts.ts';
import type { DefinitionProblem } from '../problems/problem.ts';
import { isReservedKey } from './key.ts';

export const deepestJson = 120;
const mostNodes = 500_000;

type Open = { json: unknown; path: string; depth: number };

/** The first thing that makes it unfit, or undefined. */
export function findUnfit(json: unknown): DefinitionProblem | undefined {
  const open: Open[] = [{ json, path: '', depth: 0 }];
  for (let count = 0; open.length > 0; count++) {
    const { json: node, path, depth } = open.pop()!;
    if (depth > deepestJson) return unfit(path.slice(0, 200), 'document_too_deep', { max: deepestJson });
    if (count > mostNodes) return unfit('', 'document_too_large');
    if (typeof node === 'string' && (node.includes('\0') || !node.isWellFormed())) return unfit(path, 'broken_character');
    if (typeof node === 'number' && !Number.isFinite(node)) return unfit(path, 'not_finite');
    if (typeof node !== 'object' || node === null) continue;
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) open.push({ json: item, path: `${path}[${index}]`, depth: depth + 1 });
      continue;
    }
    for (const name of Object.keys(node)) {
      if (isReservedKey(name)) return unfit(join(path, name), 'reserved_key');
      open.push({ json: (node as Record<string, unknown>)[name], path: join(path, name.slice(0, 64)), depth: depth + 1 });
    }
  }
  return undefined;
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function unfit(path: string, code: DefinitionCode, details: DefinitionProblem['details'] = {}): DefinitionProblem {
  return { path, code, severity: 'error', details };
}
