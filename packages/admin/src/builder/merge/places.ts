/** Where things stand in a list that two people put in order. Pure, over their keys. */
import { keysMoved } from '@anjian/schema/compare/keysMoved.ts';
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Side } from './properties.ts';

export type Orders = { was: readonly Key[]; mine: readonly Key[]; theirs: readonly Key[] };
export type Moved = Record<Side, ReadonlySet<Key>>;

export function movedIn({ was, mine, theirs }: Orders): Moved {
  return { mine: new Set(keysMoved(was, mine)), theirs: new Set(keysMoved(was, theirs)) };
}

/** What it stands behind among those that nobody moved; undefined at the beginning. */
export function anchorOf(key: Key, order: readonly Key[], moved: Moved): Key | undefined {
  return order.slice(0, order.indexOf(key)).findLast((other) => !moved.mine.has(other) && !moved.theirs.has(other));
}

/** Their order, with what I moved or added behind whatever it stood behind; where both moved it, as is decided. */
export function placeKeys({ mine, theirs }: Orders, kept: readonly Key[], moved: Moved, decided: (key: Key) => Side | undefined): Key[] {
  const [there, here] = [new Set(theirs), new Set(mine)];
  const placer = (key: Key): Side => {
    if (!here.has(key)) return 'theirs';
    if (!there.has(key)) return 'mine';
    if (!moved.mine.has(key)) return 'theirs';
    return moved.theirs.has(key) && decided(key) === 'theirs' ? 'theirs' : 'mine';
  };
  const inside = new Set(kept);
  const order = theirs.filter((key) => inside.has(key) && placer(key) === 'theirs');
  const mineInside = mine.filter((key) => inside.has(key));
  for (const [index, key] of mineInside.entries()) {
    if (placer(key) !== 'mine') continue;
    const before = mineInside.slice(0, index).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  const placed = new Set(order);
  return [...order, ...kept.filter((key) => !placed.has(key))];
}
