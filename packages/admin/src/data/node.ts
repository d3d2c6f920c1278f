type Typed = { __typename?: string };

/** What a query by id says about one type: `NodeAs<UnitQuery['node'], 'Unit'>`. */
export type NodeAs<Node, Type extends string> = Extract<NonNullable<Node>, { __typename: Type }>;

/** The node when it is of this type; null when there is none, or an address was made from the id of something else. */
export function nodeAs<Node extends Typed, Type extends string>(node: Node | null, type: Type): NodeAs<Node, Type> | null {
  return node?.__typename === type ? (node as NodeAs<Node, Type>) : null;
}
