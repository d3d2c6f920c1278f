import { queryOptions, useQuery } from '@tanstack/react-query';
import { readAll } from './connection.ts';
import { UnitTreeDocument, type UnitTreeQuery } from './generated/graphql.ts';
import { request } from './request.ts';

export type UnitNode = UnitTreeQuery['units']['nodes'][number];
export type UnitBranch = { unit: UnitNode; depth: number; branches: UnitBranch[] };

export const unitTreeQuery = queryOptions({
  queryKey: ['unit-tree'],
  queryFn: () => readAll(async ({ after }) => (await request(UnitTreeDocument, { after })).units),
  staleTime: 5 * 60_000,
});

/** Every unit in reach, as the tree they form. */
export function useUnitTree() {
  const { data, error, isPending, refetch } = useQuery(unitTreeQuery);
  return { units: data ?? [], branches: data ? growTree(data) : [], error, isPending, refetch };
}

/** Roots are the units whose parent is not among them: somebody who manages one department sees it at the top. */
export function growTree(units: readonly UnitNode[]): UnitBranch[] {
  const children = Map.groupBy(units, (unit) => unit.parent?.id ?? '');
  const known = new Set(units.map(({ id }) => id));
  const grow = (unit: UnitNode, depth: number): UnitBranch => ({
    unit,
    depth,
    branches: (children.get(unit.id) ?? []).map((child) => grow(child, depth + 1)),
  });
  return units.filter(({ parent }) => !parent || !known.has(parent.id)).map((unit) => grow(unit, 0));
}

/** The tree as a list, parents before their children. */
export function flattenTree(branches: readonly UnitBranch[]): UnitBranch[] {
  return branches.flatMap((branch) => [branch, ...flattenTree(branch.branches)]);
}

/** Ids of a unit and everything under it. */
export function subtreeOf(units: readonly UnitNode[], id: string): Set<string> {
  const reached = new Set([id]);
  // Units come in any order: repeat until a round adds nothing.
  for (let grew = true; grew;) {
    grew = false;
    for (const unit of units) {
      if (!reached.has(unit.id) && unit.parent && reached.has(unit.parent.id)) {
        reached.add(unit.id);
        grew = true;
      }
    }
  }
  return reached;
}
