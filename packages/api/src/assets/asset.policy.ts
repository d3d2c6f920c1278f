import type { Prisma } from '../platform/generated/prisma/client.ts';
import { isInReach, type Actor } from '../rights/actor.ts';
import { inReach } from '../rights/reach.ts';

/** An asset is seen by whoever reaches its unit, and with it its photo. */
export function visibleAssets(actor: Actor | null): Prisma.AssetWhereInput {
  return actor ? { unit: inReach(actor) } : { id: { in: [] } };
}

/** The same for a row in hand: the asset itself, or null as if it were not there. */
export function seenAsset<Asset extends { unit: { path: string } }>(actor: Actor | null, asset: Asset | null): Asset | null {
  return actor && asset && isInReach(actor, asset.unit.path) ? asset : null;
}
