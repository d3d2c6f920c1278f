import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export type SyntaxNode = { type: string; start: number; [property: string]: unknown };
export type Source = { path: string; text: string; program: SyntaxNode };

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** The source files below src, parsed; tests and generated files apart. */
export function readSources(belongs: (path: string) => boolean): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.includes('generated/') && belongs(path))
    .map((path) => {
      const text = readFileSync(root + path, 'utf8');
      return { path, text, program: parseSync(path, text).program as unknown as SyntaxNode };
    });
}

/** Every node of a syntax tree with its parent, outermost first. */
export function* walk(node: SyntaxNode, parent?: SyntaxNode): Generator<{ node: SyntaxNode; parent: SyntaxNode | undefined }> {
  yield { node, parent };
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child, node);
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

export function placeOf({ path, text }: Source, node: SyntaxNode): string {
  return `${path}:${text.slice(0, node.start).split('\n').length}`;
}
