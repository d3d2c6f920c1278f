import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import type { Asset, Prisma } from '../platform/generated/prisma/client.ts';
import { inSubtreeOf } from '../units/subtree.ts';
import { foldCode, type AssetSort } from './asset.model.ts';
import { visibleAssets } from './asset.policy.ts';

export const assetOrder = { key: 'name', direction: 'asc', kind: 'text' } as const;

export type AssetFilter = {
  search?: string | null;
  unitId?: string | undefined;
  kind?: string | null;
  sort?: AssetSort | null;
  placeId?: string | undefined;
  archived?: boolean | null;
};

export async function listAssets(
  acting: Acting,
  filter: AssetFilter,
  page: Page,
  rows: Prisma.AssetFindManyArgs,
): Promise<Connection<Asset>> {
  const { prisma } = acting.platform.database;
  const where: Prisma.AssetWhereInput = { AND: [visibleAssets(acting.actor), await matching(acting, filter)] };
  const query = pageQuery(page);
  const found = await prisma.asset.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.asset.count({ where }));
}

/** A place that is not seen finds nothing, whatever stands in it. */
async function matching(acting: Acting, filter: AssetFilter): Promise<Prisma.AssetWhereInput> {
  const { search, unitId, kind, sort, placeId, archived } = filter;
  return {
    ...(search ? { OR: containing(search) } : {}),
    ...(unitId ? { unit: await inSubtreeOf(acting, unitId) } : {}),
    ...(kind ? { kind } : {}),
    ...(sort ? { sort } : {}),
    ...(placeId ? { place: { AND: [{ id: placeId }, visibleAssets(acting.actor)] } } : {}),
    archivedAt: archived ? { not: null } : null,
  };
}

function containing(search: string): Prisma.AssetWhereInput[] {
  const contains = { contains: search.trim(), mode: 'insensitive' } as const;
  return [{ name: contains }, { number: contains }, { code: contains }, { location: contains }];
}

/** What a label was read from, whether in use or not. */
export function findAssetByCode({ platform, actor }: Acting, code: string, rows: Prisma.AssetFindManyArgs): Promise<Asset | null> {
  return platform.database.prisma.asset.findFirst({ ...rows, where: { AND: [{ code: foldCode(code) }, visibleAssets(actor)] } });
}

export type AssetKindCount = { kind: string; count: number };

/** The words in use for kinds, those of most assets first. */
export async function countAssetKinds({ platform, actor }: Acting): Promise<AssetKindCount[]> {
  const groups = await platform.database.prisma.asset.groupBy({
    by: ['kind'],
    where: { AND: [visibleAssets(actor), { archivedAt: null }] },
    _count: { _all: true },
    orderBy: [{ _count: { kind: 'desc' } }, { kind: 'asc' }],
  });
  return groups.map(({ kind, _count }) => ({ kind, count: _count._all }));
}
