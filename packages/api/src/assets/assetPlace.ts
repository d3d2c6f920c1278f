/** The place an asset stands in. Places stand in places, and none in itself. */
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Transaction } from '../platform/transaction.ts';
import { visibleAssets } from './asset.policy.ts';
import { tellAssetProblems } from './assetTexts.ts';

/** Throws NOT_FOUND for one that is not seen, BAD_INPUT for one that cannot be. `assetId` is what stands there, once it is stored. */
export async function requirePlace(tx: Transaction, { actor }: Acting, placeId: string | null, assetId: string | null): Promise<void> {
  if (placeId === null) return;
  const place = await tx.asset.findFirst({
    where: { AND: [{ id: placeId }, visibleAssets(actor)] },
    select: { sort: true, archivedAt: true },
  });
  if (!place) throw refuse('NOT_FOUND', {});
  if (place.sort !== 'place' || place.archivedAt) throw problem('not_a_place');
  if (assetId && (await standsIn(tx, placeId, assetId))) throw problem('inside_itself');
}

const problem = (code: 'not_a_place' | 'inside_itself') => refuse('BAD_INPUT', { problems: tellAssetProblems([{ field: 'place', code }]) });

/** Whether the place is the other one or stands in it, however far up. */
async function standsIn(tx: Transaction, placeId: string, otherId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ inside: boolean }[]>`
    with recursive up as (
      select id, place_id from assets where id = ${placeId}::uuid
      union
      select a.id, a.place_id from assets a join up on a.id = up.place_id
    )
    select exists (select from up where id = ${otherId}::uuid) as inside`;
  return row!.inside;
}
