import type { Key } from '@anjian/schema/definition/definition.ts';
import { childrenIn, type Node, type Nodes } from './nodes.ts';
import { anchorOf, movedIn, placeKeys, type Moved } from './places.ts';
import type { Side } from './properties.ts';

type Three = { base: Nodes; mine: Nodes; theirs: Nodes };

/** Where a question or section stands: in what, and behind which of those that nobody moved. */
export type Place = { in: Key | undefined; after: Key | undefined };

/** Within one section or group, or for the sections themselves. */
function movedAround({ base, mine, theirs }: Three): (parent: Key | undefined) => Moved {
  const known = new Map<Key | undefined, Moved>();
  return (parent) => {
    const found = known.get(parent) ?? movedIn(ordersIn({ base, mine, theirs }, parent));
    known.set(parent, found);
    return found;
  };
}

function ordersIn({ base, mine, theirs }: Three, parent: Key | undefined) {
  return { was: childrenIn(base, parent), mine: childrenIn(mine, parent), theirs: childrenIn(theirs, parent) };
}

/** Where each put what both moved; undefined where only one did, or both to the same place. */
export function placesParted(three: Three): (key: Key) => Record<Side, Place> | undefined {
  const moved = movedAround(three);
  const { base, mine, theirs } = three;
  return (key) => {
    const [was, here, there] = [base.get(key), mine.get(key), theirs.get(key)];
    if (!was || !here || !there) return undefined;
    const hasMoved = (node: Node, side: Side) => node.parent !== was.parent || moved(node.parent)[side].has(key);
    if (!hasMoved(here, 'mine') || !hasMoved(there, 'theirs')) return undefined;
    const place = (nodes: Nodes, { parent }: Node): Place => ({
      in: parent,
      after: anchorOf(key, childrenIn(nodes, parent), moved(parent)),
    });
    const places = { mine: place(mine, here), theirs: place(theirs, there) };
    return places.mine.in === places.theirs.in && places.mine.after === places.theirs.after ? undefined : places;
  };
}

/** Those of one parent in their order. What somebody put into another parent counts as moved by them. */
export function orderIn(
  parent: Key | undefined,
  kept: ReadonlyMap<Key, Node>,
  three: Three,
  decided: (key: Key) => Side | undefined,
): Key[] {
  const here = [...kept.values()].filter((node) => node.parent === parent).map(({ key }) => key);
  const orders = ordersIn(three, parent);
  const moved = movedIn(orders);
  const cameIn = (nodes: Nodes) =>
    here.filter((key) => {
      const was = three.base.get(key);
      return was !== undefined && was.parent !== parent && nodes.get(key)?.parent === parent;
    });
  const all = {
    mine: new Set([...moved.mine, ...cameIn(three.mine)]),
    theirs: new Set([...moved.theirs, ...cameIn(three.theirs)]),
  };
  return placeKeys(orders, here, all, decided);
}
