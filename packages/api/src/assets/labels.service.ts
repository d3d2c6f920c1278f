import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { visibleAssets } from './asset.policy.ts';
import type { Label } from './labels.model.ts';

/** In the order they were asked for. Throws NOT_FOUND when one of them is not there or out of reach. */
export async function listLabels({ platform, actor }: Acting, assetIds: readonly string[]): Promise<Label[]> {
  const ids = [...new Set(assetIds)];
  const found = await platform.database.prisma.asset.findMany({
    where: { AND: [{ id: { in: ids } }, visibleAssets(actor)] },
    select: { id: true, name: true, number: true, code: true, unit: { select: { name: true } } },
  });
  const byId = new Map(found.map((asset) => [asset.id, asset]));
  return ids.map((id) => {
    const asset = byId.get(id);
    if (!asset) throw refuse('NOT_FOUND', {});
    return { name: asset.name, number: asset.number, code: asset.code, unitName: asset.unit.name };
  });
}
