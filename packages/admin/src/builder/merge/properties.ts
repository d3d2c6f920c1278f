/** Two changes of one thing, property by property. */
import { isSame } from '@anjian/schema/definition/isSame.ts';
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Entry } from '../edits/choices.ts';
import { mergeEntries, type PartedEntry } from './entries.ts';

export type Side = 'mine' | 'theirs';
type Properties = Record<string, unknown>;
/** Whose goes on where both changed: of the thing itself, and of each entry of its lists. */
export type Preferred = { all: Side; entry: (list: string, key: Key) => Side | undefined };
type MergedProperties<T> = { merged: T; parted: string[]; entries: PartedEntry[] };

const lists: ReadonlySet<string> = new Set(['choices', 'rows']);
/** Several of one kind, none of which has a name: what either added is there. */
const heaps: ReadonlySet<string> = new Set(['constraints', 'consequences']);

/**
 *   mine        theirs      merged
 *   as before   any         theirs
 *   any         as before   mine
 *   the same    the same    that
 *   changed     otherwise   the preferred side's, and the property is named
 *
 * Texts are merged language by language, choices and rows one by one.
 */
export function mergeProperties<T extends object>(
  base: Partial<T> | undefined,
  mine: T,
  theirs: T,
  prefer: Preferred,
): MergedProperties<T> {
  const [was, here, there] = [base ?? {}, mine, theirs] as Properties[] as [Properties, Properties, Properties];
  const merged: Properties = {};
  const parted: string[] = [];
  const entries: PartedEntry[] = [];
  for (const name of new Set([...Object.keys(there), ...Object.keys(here)])) {
    const value = mergeValue(name, was[name], here[name], there[name], prefer);
    if (value.parted) parted.push(name);
    entries.push(...value.entries);
    if (value.merged !== undefined) merged[name] = value.merged;
  }
  return { merged: merged as T, parted, entries };
}

type MergedValue = { merged: unknown; parted: boolean; entries: PartedEntry[] };

function mergeValue(name: string, base: unknown, mine: unknown, theirs: unknown, prefer: Preferred): MergedValue {
  const settled = (merged: unknown): MergedValue => ({ merged, parted: false, entries: [] });
  if (isSame(mine, base)) return settled(theirs);
  if (isSame(theirs, base) || isSame(mine, theirs)) return settled(mine);
  if (isText(mine) && isText(theirs) && (base === undefined || isText(base))) {
    const { merged, parted } = mergeProperties<Properties>(base, mine, theirs, prefer);
    return { merged, parted: parted.length > 0, entries: [] };
  }
  const all = [mine, theirs, base ?? []];
  if (lists.has(name) && all.every((one) => Array.isArray(one))) {
    const [here, there, was] = all as [Entry[], Entry[], Entry[]];
    const { merged, parted } = mergeEntries(
      name,
      { was, here, there },
      (key) => prefer.entry(name, key),
      (before, one, other, side) => mergeProperties<Entry>(before, one, other, { all: side, entry: () => undefined }),
    );
    return { merged, parted: false, entries: parted };
  }
  if (heaps.has(name) && all.every((one) => Array.isArray(one))) {
    const [here, there, was] = all as [unknown[], unknown[], unknown[]];
    const added = addedTo(was, here);
    if (added && addedTo(was, there)) return settled([...there, ...added.filter((one) => !there.some((other) => isSame(one, other)))]);
  }
  return { merged: prefer.all === 'mine' ? mine : theirs, parted: true, entries: [] };
}

/** What stands there beside all that stood there before; undefined when something of that is another or gone. */
function addedTo(before: readonly unknown[], after: readonly unknown[]): unknown[] | undefined {
  if (!before.every((one, at) => isSame(one, after[at]))) return undefined;
  return after.slice(before.length);
}

/** Words by language; an expression says what kind it is. */
function isText(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !('kind' in value) &&
    Object.values(value).every((words) => typeof words === 'string')
  );
}
