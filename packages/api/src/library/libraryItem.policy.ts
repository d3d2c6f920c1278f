import type { Prisma } from '../platform/generated/prisma/client.ts';
import { reachOf, type Actor } from '../rights/actor.ts';
import { inReach } from '../rights/reach.ts';
import { idsAlong } from '../units/unit.model.ts';

/** An item is seen by whoever reaches its unit, and, since it is there to be shared, by those of all units below it. */
export function visibleLibraryItems(actor: Actor | null): Prisma.LibraryItemWhereInput {
  if (!actor) return { id: { in: [] } };
  return { OR: [{ unit: inReach(actor) }, { unitId: { in: reachOf(actor).flatMap((path) => idsAlong(path)) } }] };
}
