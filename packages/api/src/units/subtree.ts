import type { Acting } from '../context.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { visibleUnits } from './unit.policy.ts';

/**
 * A filter by a unit: itself and everything below. One that is not seen finds nothing, even when what is below it is
 * seen: whether it exists is not to be found out this way.
 */
export async function inSubtreeOf({ platform, actor }: Acting, unitId: string): Promise<Prisma.UnitWhereInput> {
  const unit = await platform.database.prisma.unit.findFirst({
    where: { AND: [{ id: unitId }, visibleUnits(actor)] },
    select: { path: true },
  });
  return unit ? { path: { startsWith: unit.path } } : { id: { in: [] } };
}
