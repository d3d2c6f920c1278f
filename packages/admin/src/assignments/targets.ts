import { subtreeOf, type UnitNode } from '../data/unitTree.ts';

/** A unit that completes, with or without everything below it. */
export type Target = { unit: string; subtree: boolean };

/** Ids of all units that targets reach, each once. */
export function unitsReached(targets: readonly Target[], units: readonly UnitNode[]): Set<string> {
  const reached = new Set<string>();
  for (const { unit, subtree } of targets) for (const id of subtree ? subtreeOf(units, unit) : [unit]) reached.add(id);
  return reached;
}

/** Ids that are included because a unit above them is chosen with everything below it. */
export function unitsCovered(targets: readonly Target[], units: readonly UnitNode[]): Set<string> {
  const covered = new Set<string>();
  for (const { unit, subtree } of targets) {
    if (!subtree) continue;
    for (const id of subtreeOf(units, unit)) if (id !== unit) covered.add(id);
  }
  return covered;
}

/** Ticks a unit or takes the tick away. A unit with others below it is taken with them at first: that is the usual wish. */
export function toggleTarget(targets: readonly Target[], unit: string, hasChildren: boolean): Target[] {
  if (targets.some((target) => target.unit === unit)) return targets.filter((target) => target.unit !== unit);
  return [...targets, { unit, subtree: hasChildren }];
}

export function setSubtree(targets: readonly Target[], unit: string, subtree: boolean): Target[] {
  return targets.map((target) => (target.unit === unit ? { unit, subtree } : target));
}

/** Without those that a unit above includes anyway. */
export function tidyTargets(targets: readonly Target[], units: readonly UnitNode[]): Target[] {
  const covered = unitsCovered(targets, units);
  return targets.filter(({ unit }) => !covered.has(unit));
}
