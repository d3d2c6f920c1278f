import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';

export type Onwards = { keys: ReadonlySet<Key>; caret: Key };

/**
 * One question more in the selection, or one less when the caret comes back towards where it set out: the end of the selection
 * that the caret is not at stays. Undefined at the first or last question of the form.
 */
export function selectOnwards(definition: Definition, selected: ReadonlySet<Key>, caret: Key, by: -1 | 1): Onwards | undefined {
  const order = Array.from(walkQuestions(definition), ({ question }) => question.key);
  const end = order.indexOf(caret) + by;
  const next = order[end];
  if (next === undefined) return undefined;
  const chosen = order.filter((key) => key === caret || selected.has(key));
  const anchor = order.indexOf((caret === chosen[0] ? chosen.at(-1) : chosen[0]) ?? caret);
  return { keys: new Set(order.slice(Math.min(anchor, end), Math.max(anchor, end) + 1)), caret: next };
}
