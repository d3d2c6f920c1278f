import { randomUUIDv7 } from 'node:crypto';
import { visibleAssets } from '../assets/asset.policy.ts';
import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { loadImages, placeFiles } from '../files/attach.ts';
import { encodeGlobalId } from '../globalId.ts';
import { unitWords } from '../notifications/handedIn.ts';
import { hazardRaised } from '../notifications/notification.model.ts';
import { notify } from '../notifications/notify.ts';
import type { Hazard, Prisma } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import { inSubtreeOf } from '../units/subtree.ts';
import { loadUnit } from '../units/unit.service.ts';
import { isSameHazard, nextState, numberingYear, type HazardAction, type HazardState, type Severity } from './hazard.model.ts';
import { visibleHazards } from './hazard.policy.ts';

export const hazardOrder = { key: 'raisedAt', direction: 'desc', kind: 'date' } as const;

export type HazardFilter = {
  unitId?: string | null | undefined;
  /** what is left out narrows nothing; two that differ find nothing */
  assetIds?: readonly (string | undefined)[];
  states?: readonly HazardState[] | null;
  severities?: readonly Severity[] | null;
  category?: string | null;
  from?: Date | null;
  to?: Date | null;
  search?: string | null;
};

export async function listHazards(
  acting: Acting,
  filter: HazardFilter,
  page: Page,
  rows: Prisma.HazardFindManyArgs,
): Promise<Connection<Hazard>> {
  const { prisma } = acting.platform.database;
  const where: Prisma.HazardWhereInput = { AND: [visibleHazards(acting.actor), await matching(acting, filter)] };
  const query = pageQuery(page);
  const found = await prisma.hazard.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.hazard.count({ where }));
}

async function matching(acting: Acting, filter: HazardFilter): Promise<Prisma.HazardWhereInput> {
  const { unitId, assetIds = [], states, severities, category, from, to, search } = filter;
  return {
    ...(unitId ? { unit: await inSubtreeOf(acting, unitId) } : {}),
    AND: assetIds.filter((id) => id !== undefined).map((id) => ({ asset: { AND: [{ id }, visibleAssets(acting.actor)] } })),
    ...(states ? { state: { in: [...states] } } : {}),
    ...(severities ? { severity: { in: [...severities] } } : {}),
    ...(category ? { category } : {}),
    ...(from || to ? { raisedAt: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) } } : {}),
    ...(search ? { OR: containing(search) } : {}),
  };
}

function containing(search: string): Prisma.HazardWhereInput[] {
  const contains = { contains: search, mode: 'insensitive' } as const;
  const inTitle = ['zh-CN', 'en'].map((locale) => ({
    title: { path: [locale], string_contains: search, mode: 'insensitive' as const },
  }));
  return [{ number: contains }, { detail: contains }, ...inTitle];
}

export type RaisedHazard = {
  clientId: string;
  unitId: string;
  title: Record<string, string>;
  detail?: string | null;
  severity: Severity;
  category: string;
  assetId?: string | undefined;
  photoIds?: readonly string[] | null | undefined;
};

/** The same client id again is the same hazard; whoever comes second waits until the first is numbered. */
export function raiseHazard(acting: Acting, input: RaisedHazard): Promise<Hazard> {
  const { clientId, unitId, title, severity, category } = input;
  const detail = input.detail ?? '';
  const photoIds = [...new Set(input.photoIds ?? [])];
  return inTransaction(acting.platform.database, async (tx) => {
    const unit = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'hazard.raise', unit.path);
    if (unit.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
    const assetId = await requireAsset(tx, acting, input.assetId, unit.path);
    const photos = await loadImages(tx, acting, photoIds, 'photos');
    const raisedAt = await acting.platform.clock.now(tx);
    const year = numberingYear(raisedAt);
    const last = await lockCounter(tx, year);
    const known = await tx.hazard.findUnique({ where: { clientId }, include: { photos: true } });
    const content = { unitId, title, detail, severity, category, assetId, photoIds, raisedById: acting.actor.personId };
    if (known) return readRepeat(known, content);
    const id = randomUUIDv7();
    const hazard = await tx.hazard.create({
      data: {
        id,
        number: await takeNumber(tx, year, last + 1),
        clientId,
        unitId,
        title,
        detail,
        severity,
        category,
        assetId,
        raisedById: acting.actor.personId,
        raisedAt,
        photos: { create: photos.map((file) => ({ fileId: file.id })) },
      },
    });
    await placeFiles(tx, photoIds, unitId);
    await notify(tx, acting, hazardRaised({ hazardId: id, unitId, unit: unitWords(unit), title, severity, by: acting.actor.name }));
    await recordEvent(tx, acting, { verb: 'hazard.raise', subject: { type: 'Hazard', id }, unitId, data: { severity, category } });
    return hazard;
  });
}

/** Throws NOT_FOUND for one that is not seen, BAD_INPUT for one that stands elsewhere. */
async function requireAsset(tx: Transaction, { actor }: Acting, assetId: string | undefined, path: string): Promise<string | null> {
  if (assetId === undefined) return null;
  const asset = await tx.asset.findFirst({
    where: { AND: [{ id: assetId }, visibleAssets(actor)] },
    select: { unit: { select: { path: true } } },
  });
  if (!asset) throw refuse('NOT_FOUND', {});
  if (!asset.unit.path.startsWith(path)) throw badInput('asset', { 'zh-CN': '应属于所选的单位', en: 'must stand in the unit or below it' });
  return assetId;
}

/** The last number given in the year; the row stays locked until the end of the transaction. */
async function lockCounter(tx: Transaction, year: number): Promise<number> {
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    insert into hazard_counters (year, last) values (${year}::int, 0)
    on conflict (year) do update set last = hazard_counters.last returning last`;
  return counter!.last;
}

async function takeNumber(tx: Transaction, year: number, serial: number): Promise<string> {
  const [taken] = await tx.$queryRaw<{ number: string }[]>`
    update hazard_counters set last = ${serial}::int where year = ${year}::int returning hazard_number(year, last) as number`;
  return taken!.number;
}

function readRepeat(known: Hazard & { photos: readonly { fileId: string }[] }, again: Parameters<typeof isSameHazard>[1]): Hazard {
  const title = known.title as Record<string, string>;
  if (isSameHazard({ ...known, title, photoIds: known.photos.map(({ fileId }) => fileId) }, again)) return known;
  const original = known.raisedById === again.raisedById ? { id: encodeGlobalId('Hazard', known.id), number: known.number } : undefined;
  throw refuse('CLIENT_ID_REUSED', original ? { original } : {});
}

export function closeHazard(acting: Acting, hazardId: string, note: string): Promise<Hazard> {
  return change(acting, hazardId, 'close', { closingNote: note }, async (tx) => ({
    closedById: acting.actor.personId,
    closedAt: await acting.platform.clock.now(tx),
    closingNote: note,
  }));
}

/** What was written when it was closed stays in its event. */
export function reopenHazard(acting: Acting, hazardId: string, reason: string): Promise<Hazard> {
  return change(acting, hazardId, 'reopen', { reason }, async () => ({ closedById: null, closedAt: null, closingNote: null }));
}

/** The row is locked while it is decided, so that of many at once one changes it and the others see it changed. */
function change(
  acting: Acting,
  hazardId: string,
  action: HazardAction,
  data: Record<string, unknown>,
  values: (tx: Transaction) => Promise<Prisma.HazardUncheckedUpdateInput>,
): Promise<Hazard> {
  return inTransaction(acting.platform.database, async (tx) => {
    const hazard = await tx.hazard.findFirst({
      where: { AND: [{ id: hazardId }, visibleHazards(acting.actor)] },
      include: { unit: { select: { path: true } } },
    });
    if (!hazard) throw refuse('NOT_FOUND', {});
    permit(acting.actor, `hazard.${action}`, hazard.unit.path);
    const [locked] = await tx.$queryRaw<{ state: HazardState }[]>`select state from hazards where id = ${hazardId}::uuid for update`;
    const state = nextState(locked!.state, action);
    if (!state) throw refuse('STATE_CONFLICT', { state: locked!.state });
    const changed = await tx.hazard.update({ where: { id: hazardId }, data: { state, ...(await values(tx)) } });
    await recordEvent(tx, acting, { verb: `hazard.${action}`, subject: { type: 'Hazard', id: hazardId }, unitId: hazard.unitId, data });
    return changed;
  });
}
