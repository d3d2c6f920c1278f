/**
 * Old documents open for ever: an upgrade leads from one format to the next, is pure, and is never edited once it was
 * released. What is stored stays as it is; whoever reads a definition gets it in the current format.
 */
import type { DefinitionProblem } from '../problems/problem.ts';
import { formulasBecomeTrees } from './formulas_become_trees.ts';

export type Upgraded = { json: unknown; problems: DefinitionProblem[] };

export type Upgrade = { name: string; from: number; up: (json: Record<string, unknown>) => Upgraded };

/** In order: the one at place n leads from format n to n + 1. */
export const upgrades: readonly Upgrade[] = [formulasBecomeTrees];

/** Documents of a format that is not known, and what is no document, are left for the reader to refuse. */
export function upgrade(json: unknown, chain: readonly Upgrade[] = upgrades): Upgraded {
  let now = json;
  for (const { from, up } of chain) {
    if (!isDocument(now) || now['format'] !== from) continue;
    const upgraded = up(now);
    if (upgraded.problems.length > 0) return upgraded;
    now = upgraded.json;
  }
  return { json: now, problems: [] };
}

function isDocument(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
