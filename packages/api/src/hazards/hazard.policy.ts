import type { Prisma } from '../platform/generated/prisma/client.ts';
import type { Actor } from '../rights/actor.ts';
import { inReach } from '../rights/reach.ts';

/** A hazard is seen by whoever reaches its unit, and with it its photos, its task and its submission. */
export function visibleHazards(actor: Actor | null): Prisma.HazardWhereInput {
  return actor ? { unit: inReach(actor) } : { id: { in: [] } };
}
