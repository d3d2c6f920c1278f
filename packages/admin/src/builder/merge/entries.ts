/** Two changes of one list of choices, or of the rows of a matrix, entry by entry. */
import { isSame } from '@anjian/schema/definition/isSame.ts';
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Entry } from '../edits/choices.ts';
import { anchorOf, movedIn, placeKeys } from './places.ts';
import type { Side } from './properties.ts';

/** One entry that both changed otherwise; `place` among its properties says that both moved it. */
export type PartedEntry = {
  list: string;
  key: Key;
  properties: readonly string[];
  gone?: Side;
  mine: object | undefined;
  theirs: object | undefined;
};
export type Lists = { was: readonly Entry[]; here: readonly Entry[]; there: readonly Entry[] };
type MergeOne = (was: Entry | undefined, mine: Entry, theirs: Entry, prefer: Side) => { merged: Entry; parted: string[] };

/** Without a decision mine goes on, and nothing that the other one changed is taken out. */
export function mergeEntries(
  list: string,
  lists: Lists,
  decided: (key: Key) => Side | undefined,
  mergeOne: MergeOne,
): { merged: Entry[]; parted: PartedEntry[] } {
  const [was, here, there] = [lists.was, lists.here, lists.there].map((entries) => new Map(entries.map((entry) => [entry.key, entry]))) as [
    Map<Key, Entry>,
    Map<Key, Entry>,
    Map<Key, Entry>,
  ];
  const orders = { was: [...was.keys()], mine: [...here.keys()], theirs: [...there.keys()] };
  const moved = movedIn(orders);
  const kept = new Map<Key, Entry>();
  const parted: PartedEntry[] = [];
  for (const key of new Set([...there.keys(), ...here.keys()])) {
    const [before, mine, theirs] = [was.get(key), here.get(key), there.get(key)];
    const side = decided(key);
    if (mine && theirs) {
      const one = mergeOne(before, mine, theirs, side ?? 'mine');
      kept.set(key, one.merged);
      const places = { mine: anchorOf(key, orders.mine, moved), theirs: anchorOf(key, orders.theirs, moved) };
      const isMovedApart = moved.mine.has(key) && moved.theirs.has(key) && places.mine !== places.theirs;
      const properties = [...one.parted, ...(isMovedApart ? ['place'] : [])];
      if (properties.length === 0) continue;
      parted.push({
        list,
        key,
        properties,
        mine: { ...mine, place: { after: places.mine } },
        theirs: { ...theirs, place: { after: places.theirs } },
      });
      continue;
    }
    const one = (mine ?? theirs)!;
    if (before && isSame(before, one)) continue;
    const stays: Side = mine ? 'mine' : 'theirs';
    if (before) parted.push({ list, key, properties: [], gone: mine ? 'theirs' : 'mine', mine, theirs });
    if (!before || (side ?? stays) === stays) kept.set(key, one);
  }
  const order = placeKeys(orders, [...kept.keys()], moved, decided);
  return { merged: order.map((key) => kept.get(key)!), parted };
}
