import { randomUUIDv7 } from 'node:crypto';
import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import type { Prisma, Unit } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import type { Actor } from '../rights/actor.ts';
import { permit } from '../rights/permit.ts';
import { decideArchive, decideMove, idsAlong, pathOf } from './unit.model.ts';
import { visibleUnits } from './unit.policy.ts';

export const unitOrder = { key: 'order', direction: 'asc', kind: 'number' } as const;

export type UnitFilter = {
  search?: string | null;
  kind?: string | null;
  parentId?: string | null;
  includeArchived?: boolean | null;
};

export async function listUnits(
  { platform, actor }: Acting,
  filter: UnitFilter,
  page: Page,
  rows: Prisma.UnitFindManyArgs,
): Promise<Connection<Unit>> {
  const { prisma } = platform.database;
  const where: Prisma.UnitWhereInput = { AND: [visibleUnits(actor), matching(actor, filter)] };
  const query = pageQuery(page);
  const found = await prisma.unit.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.unit.count({ where }));
}

/** A filter by a unit that is not seen finds nothing, whatever stands below that unit. */
function matching(actor: Actor, { search, kind, parentId, includeArchived }: UnitFilter): Prisma.UnitWhereInput {
  return {
    ...(search ? { OR: [{ name: { contains: search, mode: 'insensitive' } }, { nameEn: { contains: search, mode: 'insensitive' } }] } : {}),
    ...(kind ? { kind } : {}),
    ...(parentId ? { parent: { AND: [{ id: parentId }, visibleUnits(actor)] } } : {}),
    ...(includeArchived ? {} : { archivedAt: null }),
  };
}

/** From the root down to the parent, without what the actor does not reach. */
export function listAncestors(
  { platform, actor }: Acting,
  unit: { id: string; path: string },
  rows: Prisma.UnitFindManyArgs,
): Promise<Unit[]> {
  const ids = idsAlong(unit.path).filter((id) => id !== unit.id);
  return platform.database.prisma.unit.findMany({
    ...rows,
    where: { AND: [visibleUnits(actor), { id: { in: ids } }] },
    orderBy: { path: 'asc' },
  });
}

export type NewUnit = { parentId: string; name: string; nameEn?: string | null; kind: string; order?: number | null };

export function createUnit(acting: Acting, input: NewUnit): Promise<Unit> {
  return inTransaction(acting.platform.database, async (tx) => {
    await lockTree(tx);
    const parent = await loadUnit(tx, acting, input.parentId);
    permit(acting.actor, 'unit.create', parent.path);
    if (parent.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
    const id = randomUUIDv7();
    const { name, nameEn, kind } = input;
    const order = input.order ?? (await tx.unit.count({ where: { parentId: parent.id } }));
    const unit = await tx.unit.create({
      data: {
        id,
        parentId: parent.id,
        name,
        nameEn: nameEn ?? null,
        kind,
        order,
        path: pathOf(id, parent),
        createdAt: await acting.platform.clock.now(tx),
      },
    });
    await recordEvent(tx, acting, {
      verb: 'unit.create',
      subject: { type: 'Unit', id },
      unitId: id,
      data: { name, kind, parent: parent.id },
    });
    return unit;
  });
}

export type UnitChange = { unitId: string; name?: string | null; nameEn?: string | null; kind?: string | null; order?: number | null };

export function updateUnit(acting: Acting, { unitId, name, nameEn, kind, order }: UnitChange): Promise<Unit> {
  return inTransaction(acting.platform.database, async (tx) => {
    const before = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'unit.rename', before.path);
    const change = {
      ...(name == null ? {} : { name }),
      ...(nameEn === undefined ? {} : { nameEn }),
      ...(kind == null ? {} : { kind }),
      ...(order == null ? {} : { order }),
    };
    const unit = await tx.unit.update({ where: { id: unitId }, data: change });
    await recordEvent(tx, acting, {
      verb: 'unit.rename',
      subject: { type: 'Unit', id: unitId },
      unitId,
      data: { from: before.name, ...change },
    });
    return unit;
  });
}

/** The whole subtree goes along; from the next request on, who sees what follows the new place. */
export function moveUnit(acting: Acting, { unitId, parentId }: { unitId: string; parentId: string }): Promise<Unit> {
  return inTransaction(acting.platform.database, async (tx) => {
    await lockTree(tx);
    const unit = await loadUnit(tx, acting, unitId);
    const target = await loadUnit(tx, acting, parentId);
    permit(acting.actor, 'unit.move', unit.path);
    permit(acting.actor, 'unit.move', target.path);
    const move = decideMove(unit, target);
    if ('refused' in move) throw refuse('STATE_CONFLICT', { reason: move.refused });
    await tx.$executeRaw`
      update units set path = ${move.path} || substr(path, ${unit.path.length + 1}::int)
      where path like ${`${unit.path}%`}`;
    const moved = await tx.unit.update({ where: { id: unitId }, data: { parentId } });
    await recordEvent(tx, acting, {
      verb: 'unit.move',
      subject: { type: 'Unit', id: unitId },
      unitId,
      data: { from: unit.parentId, to: parentId },
    });
    return moved;
  });
}

/** An archived unit keeps its records and takes no new ones. */
export function archiveUnit(acting: Acting, unitId: string): Promise<Unit> {
  return inTransaction(acting.platform.database, async (tx) => {
    await lockTree(tx);
    const unit = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'unit.archive', unit.path);
    const decision = decideArchive(unit, await tx.unit.count({ where: { parentId: unitId, archivedAt: null } }));
    if (decision !== 'archive') throw refuse('STATE_CONFLICT', { reason: decision.refused });
    if (unit.archivedAt) return unit;
    const archived = await tx.unit.update({ where: { id: unitId }, data: { archivedAt: await acting.platform.clock.now(tx) } });
    await recordEvent(tx, acting, { verb: 'unit.archive', subject: { type: 'Unit', id: unitId }, unitId });
    return archived;
  });
}

export function restoreUnit(acting: Acting, unitId: string): Promise<Unit> {
  return inTransaction(acting.platform.database, async (tx) => {
    await lockTree(tx);
    const unit = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'unit.restore', unit.path);
    if (!unit.archivedAt) return unit;
    const isParentActive = await tx.unit.count({ where: { id: unit.parentId ?? unitId, OR: [{ archivedAt: null }, { id: unitId }] } });
    if (!isParentActive) throw refuse('STATE_CONFLICT', { reason: 'parent_is_archived' });
    const restored = await tx.unit.update({ where: { id: unitId }, data: { archivedAt: null } });
    await recordEvent(tx, acting, { verb: 'unit.restore', subject: { type: 'Unit', id: unitId }, unitId });
    return restored;
  });
}

/** The unit, or NOT_FOUND when the actor does not reach it. */
export async function loadUnit(tx: Transaction, { actor }: Pick<Acting, 'actor'>, unitId: string): Promise<Unit> {
  const unit = await tx.unit.findFirst({ where: { AND: [{ id: unitId }, visibleUnits(actor)] } });
  if (!unit) throw refuse('NOT_FOUND', {});
  return unit;
}

/** Paths are computed from paths, so one change of the tree at a time. */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('anjian.units'))`;
}
