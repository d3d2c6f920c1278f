import type { Prisma } from '../platform/generated/prisma/client.ts';
import { reachOf, type Actor } from '../rights/actor.ts';
import { inReach, reachesAll } from '../rights/reach.ts';
import { idsAlong } from '../units/unit.model.ts';

/** An assignment is seen by whoever reaches its unit, one of its targets, or a unit that has a task of it. */
export function visibleAssignments(actor: Actor | null): Prisma.AssignmentWhereInput {
  if (!actor) return { id: { in: [] } };
  if (reachesAll(actor)) return {};
  return { OR: [{ unit: inReach(actor) }, { targets: { some: visibleTargets(actor) } }, { tasks: { some: { unit: inReach(actor) } } }] };
}

/** The targets in reach, and those above it that cover it with their subtree. */
export function visibleTargets(actor: Actor): Prisma.AssignmentUnitWhereInput {
  const above = reachOf(actor).flatMap((path) => idsAlong(path));
  return { OR: [{ unit: inReach(actor) }, { subtree: true, unitId: { in: above } }] };
}
