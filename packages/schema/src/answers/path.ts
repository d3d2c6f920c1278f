import type { Key } from '../definition/key.ts';

/** Where an answer is: `tread`, or in a row of a repeating group `register[<row id>].amount` */
export type Path = string;

/** Row ids are uuids as the product makes them; whatever is short, plain and unique in its group is taken. */
export const rowIdPattern = /^[A-Za-z0-9_-]{1,64}$/;

export type PathStep = { key: Key; row?: string };

export function pathInRow(group: Path, row: string, key: Key): Path {
  return `${group}[${row}].${key}`;
}

/** `a[r1].b[r2].c` → a in r1, b in r2, c; undefined for what is no path. Keys may hold dots, so rows are what divides. */
export function readPath(path: Path): PathStep[] | undefined {
  const steps: PathStep[] = [];
  let from = 0;
  for (;;) {
    const open = path.indexOf('[', from);
    if (open < 0) break;
    const close = path.indexOf(']', open);
    const row = path.slice(open + 1, close);
    if (close < 0 || open === from || !rowIdPattern.test(row) || path[close + 1] !== '.') return undefined;
    steps.push({ key: path.slice(from, open), row });
    from = close + 2;
  }
  return from < path.length ? [...steps, { key: path.slice(from) }] : undefined;
}
