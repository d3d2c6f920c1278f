import type { LibraryKind } from '@anjian/schema/library/content.ts';
import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import type { LibraryItem, Prisma } from '../platform/generated/prisma/client.ts';
import { namedLike } from '../templates/template.service.ts';
import { inSubtreeOf } from '../units/subtree.ts';
import { visibleLibraryItems } from './libraryItem.policy.ts';

export const libraryOrder = { key: 'createdAt', direction: 'desc', kind: 'date' } as const;

export type LibraryFilter = {
  search?: string | null;
  kind?: LibraryKind | null;
  unitId?: string | undefined;
  archived?: boolean | null;
};

export async function listLibraryItems(
  acting: Acting,
  filter: LibraryFilter,
  page: Page,
  rows: Prisma.LibraryItemFindManyArgs,
): Promise<Connection<LibraryItem>> {
  const { prisma } = acting.platform.database;
  const where: Prisma.LibraryItemWhereInput = { AND: [visibleLibraryItems(acting.actor), await matching(acting, filter)] };
  const query = pageQuery(page);
  const found = await prisma.libraryItem.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.libraryItem.count({ where }));
}

async function matching(acting: Acting, { search, kind, unitId, archived }: LibraryFilter): Promise<Prisma.LibraryItemWhereInput> {
  return {
    ...(search ? { OR: namedLike(search) } : {}),
    ...(kind ? { kind } : {}),
    ...(unitId ? { unit: await inSubtreeOf(acting, unitId) } : {}),
    archivedAt: archived ? { not: null } : null,
  };
}
