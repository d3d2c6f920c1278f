/** 设备与场所: the register of what is looked at. */
import { randomInt, randomUUIDv7 } from 'node:crypto';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { loadImages, placeFiles } from '../files/attach.ts';
import { encodeGlobalId } from '../globalId.ts';
import { jsonHash } from '../jsonHash.ts';
import type { Asset, Prisma } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import type { Verb } from '../rights/verbs.ts';
import { loadUnit } from '../units/unit.service.ts';
import { makeCode, readAsset, type AssetContent, type AssetDraft, type AssetSort } from './asset.model.ts';
import { visibleAssets } from './asset.policy.ts';
import { requirePlace } from './assetPlace.ts';
import { tellAssetProblems } from './assetTexts.ts';
import { inRegister } from './register.ts';

export type NewAsset = {
  clientId: string;
  unitId: string;
  name: string;
  sort: AssetSort;
  kind: string;
  number?: string | null | undefined;
  placeId?: string | null | undefined;
  location?: string | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  properties?: unknown;
  photoId?: string | null | undefined;
};

/** The same client id again gives the same asset, and another request with it a refusal. */
export function createAsset(acting: Acting, { clientId, unitId, placeId = null, photoId = null, ...input }: NewAsset): Promise<Asset> {
  return inRegister(acting, async (tx) => {
    const unit = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'asset.create', unit.path);
    const content = requireContent({ ...nothing, ...input, properties: input.properties ?? {} });
    const by = acting.actor.personId;
    const clientHash = jsonHash({ by, unitId, placeId, photoId, ...content });
    const known = await tx.asset.findUnique({ where: { clientId } });
    if (known && known.clientHash !== clientHash) throw refuse('CLIENT_ID_REUSED', {});
    if (known) return known;
    if (unit.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
    await requirePlace(tx, acting, placeId, null);
    await loadPhoto(tx, acting, photoId);
    await requireFreeNumber(tx, content.number, null);
    const now = await acting.platform.clock.now(tx);
    const id = randomUUIDv7();
    const asset = await tx.asset.create({
      data: {
        ...content,
        id,
        unitId,
        code: newCode(),
        placeId,
        photoId,
        clientId,
        clientHash,
        createdAt: now,
        createdById: by,
        updatedAt: now,
        updatedById: by,
      },
    });
    if (photoId) await placeFiles(tx, [photoId], unitId);
    await tell(tx, acting, 'asset.create', asset, { ...content, placeId });
    return asset;
  });
}

const nothing = { number: null, location: null, latitude: null, longitude: null };

/** What is left out stays; null clears what can be blank. */
export type AssetChange = { assetId: string; revision: number } & {
  [Key in keyof Omit<NewAsset, 'clientId' | 'unitId'>]?: NewAsset[Key] | null;
};

/** Throws CONFLICT with what is there now when somebody else was quicker. The same change sent again is made once. */
export function updateAsset(acting: Acting, { assetId, revision, placeId, photoId, ...change }: AssetChange): Promise<Asset> {
  return inRegister(acting, async (tx) => {
    const before = await loadToWrite(tx, acting, assetId, 'asset.edit');
    const content = requireContent({ ...contentOf(before), ...givenIn(change) });
    const after = {
      ...content,
      placeId: placeId === undefined ? before.placeId : placeId,
      photoId: photoId === undefined ? before.photoId : photoId,
    };
    const isSame = jsonHash(after) === jsonHash(wholeOf(before));
    if (before.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
    if (before.revision === revision + 1 && before.updatedById === acting.actor.personId && isSame) return before;
    if (before.revision !== revision) throw refuse('CONFLICT', { current: await show(tx, acting, before) });
    if (isSame) return before;
    if (after.placeId !== before.placeId) await requirePlace(tx, acting, after.placeId, assetId);
    if (after.photoId !== before.photoId) await loadPhoto(tx, acting, after.photoId);
    await requireFreeNumber(tx, after.number, assetId);
    const saved = await tx.asset.update({
      where: { id: assetId },
      data: {
        ...after,
        revision: revision + 1,
        updatedAt: await acting.platform.clock.now(tx),
        updatedById: acting.actor.personId,
      },
    });
    if (after.photoId) await placeFiles(tx, [after.photoId], saved.unitId);
    await tell(tx, acting, 'asset.edit', saved, { revision: saved.revision, ...after });
    return saved;
  });
}

/** What is null and cannot be blank stays. */
function givenIn(change: Omit<AssetChange, 'assetId' | 'revision' | 'placeId' | 'photoId'>): Partial<AssetDraft> {
  const isGiven = ([key, value]: [string, unknown]) => value !== undefined && (value !== null || key in nothing);
  return Object.fromEntries(Object.entries(change).filter(isGiven));
}

/** Out of use: it keeps its records, and its tasks that nobody has begun go. */
export function archiveAsset(acting: Acting, assetId: string): Promise<Asset> {
  return setArchived(acting, assetId, true);
}

export function restoreAsset(acting: Acting, assetId: string): Promise<Asset> {
  return setArchived(acting, assetId, false);
}

function setArchived(acting: Acting, assetId: string, isArchived: boolean): Promise<Asset> {
  return inTransaction(acting.platform.database, async (tx) => {
    const verb = isArchived ? 'asset.archive' : 'asset.restore';
    const asset = await loadToWrite(tx, acting, assetId, verb);
    if ((asset.archivedAt !== null) === isArchived) return asset;
    if (!isArchived && asset.unit.archivedAt) throw refuse('STATE_CONFLICT', { reason: 'unit_archived' });
    const archivedAt = isArchived ? await acting.platform.clock.now(tx) : null;
    const saved = await tx.asset.update({ where: { id: assetId }, data: { archivedAt } });
    await tell(tx, acting, verb, saved, {});
    return saved;
  });
}

/** To another unit, with its tasks that nobody has begun; what was done stays where it was done. */
export function moveAsset(acting: Acting, { assetId, unitId }: { assetId: string; unitId: string }): Promise<Asset> {
  return inTransaction(acting.platform.database, async (tx) => {
    const asset = await loadToWrite(tx, acting, assetId, 'asset.move');
    const unit = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'asset.move', unit.path);
    if (asset.unitId === unitId) return asset;
    if (unit.archivedAt) throw refuse('STATE_CONFLICT', { reason: 'unit_archived' });
    const moved = await tx.asset.update({ where: { id: assetId }, data: { unitId } });
    await tell(tx, acting, 'asset.move', moved, { from: asset.unitId, to: unitId });
    return moved;
  });
}

export const newCode = (): string => makeCode((below) => randomInt(below));

type AssetVerb = Extract<Verb, `asset.${string}`>;
type LoadedAsset = Asset & { unit: { path: string; archivedAt: Date | null } };

/** The asset, locked until the transaction ends; NOT_FOUND, or FORBIDDEN where one only looks at it. */
async function loadToWrite(tx: Transaction, { actor }: Acting, id: string, verb: AssetVerb): Promise<LoadedAsset> {
  await tx.$queryRaw`select 1 from assets where id = ${id}::uuid for update`;
  const asset = await tx.asset.findFirst({
    where: { AND: [{ id }, visibleAssets(actor)] },
    include: { unit: { select: { path: true, archivedAt: true } } },
  });
  if (!asset) throw refuse('NOT_FOUND', {});
  permit(actor, verb, asset.unit.path);
  return asset;
}

function requireContent(draft: AssetDraft): AssetContent {
  const { content, problems } = readAsset(draft);
  if (problems.length > 0) throw refuse('BAD_INPUT', { problems: tellAssetProblems(problems) });
  return content;
}

async function loadPhoto(tx: Transaction, acting: Acting, photoId: string | null): Promise<void> {
  if (photoId) await loadImages(tx, acting, [photoId], 'photo');
}

/** Throws TAKEN. A number is unique in the whole register, whoever sees what has it. */
async function requireFreeNumber(tx: Transaction, number: string | null, ownId: string | null): Promise<void> {
  if (number === null) return;
  const holder = await tx.asset.findUnique({ where: { number }, select: { id: true } });
  if (holder && holder.id !== ownId) throw refuse('TAKEN', { field: 'number' });
}

export function contentOf({ name, sort, kind, number, location, latitude, longitude, properties }: Asset): AssetContent {
  return { name, sort, kind, number, location, latitude, longitude, properties: properties as AssetContent['properties'] };
}

const wholeOf = (asset: Asset) => ({ ...contentOf(asset), placeId: asset.placeId, photoId: asset.photoId });

/** As whoever was slower sees it beside their own; a place they do not reach is not named. */
async function show(tx: Transaction, { actor }: Acting, asset: Asset) {
  const place =
    asset.placeId && (await tx.asset.findFirst({ where: { AND: [{ id: asset.placeId }, visibleAssets(actor)] }, select: { id: true } }));
  return {
    ...contentOf(asset),
    revision: asset.revision,
    place: place && encodeGlobalId('Asset', place.id),
    photo: asset.photoId && encodeGlobalId('File', asset.photoId),
  };
}

function tell(tx: Transaction, acting: Acting, verb: AssetVerb, { id, unitId }: Asset, data: Prisma.InputJsonObject): Promise<void> {
  return recordEvent(tx, acting, { verb, subject: { type: 'Asset', id }, unitId, data });
}
