import type { Prisma } from '../platform/generated/prisma/client.ts';
import { isInReach, type Actor } from '../rights/actor.ts';
import { inReach } from '../rights/reach.ts';

/** A unit is seen by whoever reaches it. */
export function visibleUnits(actor: Actor | null): Prisma.UnitWhereInput {
  return actor ? inReach(actor) : { id: { in: [] } };
}

/** The same for a row in hand: the unit itself, or null as if it were not there. */
export function seenUnit<Unit extends { path: string }>(actor: Actor | null, unit: Unit | null): Unit | null {
  return actor && unit && isInReach(actor, unit.path) ? unit : null;
}
