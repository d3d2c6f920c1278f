import { keysMoved } from '@anjian/schema/compare/keysMoved.ts';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { childrenIn, type Node, type Nodes } from './nodes.ts';
import type { Side } from './properties.ts';

type Three = { base: Nodes; mine: Nodes; theirs: Nodes };

/** Who says where each of these stands: I do for what only I have and for what I moved; the other one for everything else. */
export function whoPlaces({ base, mine, theirs }: Three): (key: Key) => Side {
  const moved = new Set<Key>();
  for (const parent of new Set([...mine.values()].map((node) => node.parent))) {
    for (const key of keysMoved(childrenIn(base, parent), childrenIn(mine, parent))) moved.add(key);
  }
  return (key) => {
    const [was, here, there] = [base.get(key), mine.get(key), theirs.get(key)];
    if (!here) return 'theirs';
    if (!there) return 'mine';
    return was && (was.parent !== here.parent || moved.has(key)) ? 'mine' : 'theirs';
  };
}

/** Their order, with what I place behind whatever it stood behind; what stood in neither comes last. */
export function orderIn(parent: Key | undefined, kept: ReadonlyMap<Key, Node>, { mine, theirs }: Three, placer: (key: Key) => Side): Key[] {
  const here = [...kept.values()].filter((node) => node.parent === parent).map(({ key }) => key);
  const inside = new Set(here);
  const order = childrenIn(theirs, parent).filter((key) => inside.has(key) && placer(key) === 'theirs');
  const mineInside = childrenIn(mine, parent);
  for (const [index, key] of mineInside.entries()) {
    if (!inside.has(key) || placer(key) !== 'mine') continue;
    const before = mineInside.slice(0, index).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  const placed = new Set(order);
  return [...order, ...here.filter((key) => !placed.has(key))];
}
