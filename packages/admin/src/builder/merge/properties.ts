/** Two changes of one thing, property by property. */
import { isSame } from '@anjian/schema/definition/isSame.ts';

export type Side = 'mine' | 'theirs';
type Properties = Record<string, unknown>;

/**
 *   mine        theirs      merged
 *   as before   any         theirs
 *   any         as before   mine
 *   the same    the same    that
 *   changed     otherwise   the preferred side's, and the property is named
 *
 * Texts are merged language by language.
 */
export function mergeProperties<T extends object>(
  base: Partial<T> | undefined,
  mine: T,
  theirs: T,
  prefer: Side,
): { merged: T; parted: string[] } {
  const [was, here, there] = [base ?? {}, mine, theirs] as Properties[] as [Properties, Properties, Properties];
  const merged: Properties = {};
  const parted: string[] = [];
  for (const name of new Set([...Object.keys(there), ...Object.keys(here)])) {
    const value = mergeValue(was[name], here[name], there[name], prefer);
    if (value.parted) parted.push(name);
    if (value.merged !== undefined) merged[name] = value.merged;
  }
  return { merged: merged as T, parted };
}

function mergeValue(base: unknown, mine: unknown, theirs: unknown, prefer: Side): { merged: unknown; parted: boolean } {
  if (isSame(mine, base)) return { merged: theirs, parted: false };
  if (isSame(theirs, base) || isSame(mine, theirs)) return { merged: mine, parted: false };
  if (isText(mine) && isText(theirs) && (base === undefined || isText(base))) {
    const { merged, parted } = mergeProperties<Properties>(base, mine, theirs, prefer);
    return { merged, parted: parted.length > 0 };
  }
  return { merged: prefer === 'mine' ? mine : theirs, parted: true };
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
