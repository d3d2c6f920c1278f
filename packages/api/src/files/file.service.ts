import { randomUUIDv7 } from 'node:crypto';
import { copyFile, rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Acting } from '../context.ts';
import { badInput, refuse, Refusal } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { encodeGlobalId } from '../globalId.ts';
import type { File } from '../platform/generated/prisma/client.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { mayAnywhere } from '../rights/actor.ts';
import { depotOf, type Depot } from './depot.ts';
import { cleanFileName, isImage, MOST_BYTES } from './fileContent.model.ts';
import { inspectFile, type FileContent } from './inspect.ts';
import { dropPieces, keepPiece, newPartPath, sizeOfPiece, takePiece, type PieceOwner } from './pieces.ts';
import { drawnType, openDrawn } from './renditions.ts';
import { linkEnd, readFileToken, signFilePath, type Rendition } from './signedPath.model.ts';
import { BodyTooLarge, hashFile, spool } from './spool.ts';
import type { StoredBytes } from './storage.ts';

export type NewFile = {
  clientId: string;
  name: string;
  capturedAt: Date | null;
  body: Readable;
};

/** Takes a file in, whole. When this resolves its bytes are stored and its row is committed, in this order. */
export async function receiveFile(acting: Acting, file: NewFile): Promise<{ file: File; isNew: boolean }> {
  const received = await receivePart(acting, file);
  if (!('file' in received)) throw new Error('a file that is all there was taken for a part');
  return received;
}

export type NewPart = NewFile & {
  /** what of it arrived before, in bytes */
  offset?: number;
  /** of the whole, in bytes: a body that ends before is one of several parts */
  total?: number | undefined;
  /** SHA-256 of the whole, in hex, as the sender knows it */
  sha256?: string | undefined;
};

/**
 * Takes in a part of a file, and the file with the last one. The same client id with the same bytes is the same file again.
 * What is cut, by the line or by the death of this server, can be gone on with from where `findUpload` says.
 */
export async function receivePart(acting: Acting, part: NewPart): Promise<{ file: File; isNew: boolean } | { offset: number }> {
  requireUpload(acting);
  const { body, offset = 0, total, sha256: promised, ...given } = part;
  const depot = await depotOf(acting.platform);
  const { spoolFolder } = depot;
  const owner = { personId: acting.actor.personId, clientId: given.clientId };
  const path = newPartPath(spoolFolder, owner);
  beingWritten.add(path);
  try {
    if (offset > 0) await goOn(spoolFolder, owner, offset, path);
    const size = await spool(path, body, Math.min(total ?? MOST_BYTES, MOST_BYTES));
    if (total !== undefined && size < total) {
      await keepPiece(spoolFolder, owner, path);
      return { offset: size };
    }
    const sha256 = await hashFile(path);
    if (promised !== undefined && promised !== sha256) {
      await dropPieces(spoolFolder, owner, (other) => beingWritten.has(other));
      // What was kept may have suffered, as when the machine lost its power: it begins anew.
      if (offset > 0) throw refuse('CONFLICT', { current: { offset: 0 } });
      throw badInput('x-content-sha256', { 'zh-CN': '与收到的内容不一致', en: 'is not that of the bytes that arrived' });
    }
    const arrived = { ...given, path, size, sha256, ...(await inspectFile(path)) };
    const kept = await keepFile(acting, depot, arrived);
    await dropPieces(spoolFolder, owner, (other) => beingWritten.has(other));
    return kept;
  } catch (error) {
    if (error instanceof BodyTooLarge) throw refuse('PAYLOAD_TOO_LARGE', { maxBytes: total ?? MOST_BYTES });
    // Cut, or the database or the store is away for a moment: what has arrived need not be sent again.
    if (!(error instanceof Refusal)) await keepPiece(spoolFolder, owner, path);
    throw error;
  } finally {
    await rm(path, { force: true });
    beingWritten.delete(path);
  }
}

/** Parts that this server is writing at the moment. */
const beingWritten = new Set<string>();

/** Throws CONFLICT with what there is. */
async function goOn(folder: string, owner: PieceOwner, offset: number, path: string): Promise<void> {
  const piece = await takePiece(folder, owner, offset, path);
  if (!('taken' in piece)) throw refuse('CONFLICT', { current: { offset: piece.size } });
}

export type Upload = { offset: number; file: File | null };

/** How far an upload of one's own has come: so many bytes, or the file itself. */
export async function findUpload(acting: Acting, clientId: string): Promise<Upload> {
  requireUpload(acting);
  const { personId } = acting.actor;
  const { spoolFolder } = await depotOf(acting.platform);
  const file = await acting.platform.database.prisma.file.findFirst({ where: { clientId, uploadedById: personId } });
  return { offset: file ? file.size : await sizeOfPiece(spoolFolder, { personId, clientId }), file };
}

function requireUpload({ actor }: Acting): void {
  if (!mayAnywhere(actor, 'file.upload')) throw refuse('FORBIDDEN', { verb: 'file.upload' });
}

type Arrived = Omit<NewFile, 'body'> & { path: string; size: number; sha256: string } & FileContent;

/**
 * The bytes first, outside of the transaction: a store that is slow must not keep a connection of the database from others. What
 * is stored and then loses its row, because the server died or another was first, is found by `files check`.
 */
async function keepFile(acting: Acting, depot: Depot, arrived: Arrived): Promise<{ file: File; isNew: boolean }> {
  const { database } = acting.platform;
  const { clientId, sha256 } = arrived;
  const again = { sha256, uploadedById: acting.actor.personId };
  const known = await database.prisma.file.findUnique({ where: { clientId } });
  if (known) return { file: readRepeat(known, again), isNew: false };
  const id = randomUUIDv7();
  await depot.storage.put(id, arrived.path);
  const kept = await inTransaction(database, (tx) => recordFile(tx, acting, id, arrived)).catch(async (error: unknown) => {
    await makeOwn(arrived.path);
    throw error;
  });
  if (kept.isNew) return kept;
  await depot.storage.remove(id);
  return { file: readRepeat(kept.file, again), isNew: false };
}

/**
 * In a folder, what is stored and what arrived are two names of the same bytes. When nobody knows whether the row was committed, what
 * is kept to be gone on with must be other bytes: to write on it must not change what is stored.
 */
async function makeOwn(path: string): Promise<void> {
  const copy = `${path}.own`;
  await copyFile(path, copy);
  await rename(copy, path);
}

/** Whoever comes second with a client id waits at the unique index until the first is done. */
async function recordFile(tx: Transaction, acting: Acting, id: string, arrived: Arrived): Promise<{ file: File; isNew: boolean }> {
  const { path: _local, clientId, name, ...content } = arrived;
  const createdAt = await acting.platform.clock.now(tx);
  const { count } = await tx.file.createMany({
    data: [{ id, clientId, storageKey: id, name: cleanFileName(name), ...content, uploadedById: acting.actor.personId, createdAt }],
    skipDuplicates: true,
  });
  const file = await tx.file.findUniqueOrThrow({ where: { clientId } });
  if (count === 0) return { file, isNew: false };
  await recordEvent(tx, acting, { verb: 'file.upload', subject: { type: 'File', id }, data: { sha256: file.sha256, size: file.size } });
  return { file, isNew: true };
}

function readRepeat(known: File, again: { sha256: string; uploadedById: string }): File {
  if (known.uploadedById !== again.uploadedById) throw refuse('CLIENT_ID_REUSED', {});
  if (known.sha256 === again.sha256) return known;
  const { id, sha256, size, contentType } = known;
  throw refuse('CLIENT_ID_REUSED', { original: { id: encodeGlobalId('File', id), sha256, size, contentType } });
}

/** A path that hands out the bytes for an hour or two, to whoever holds it. */
export async function linkToFile(platform: Platform, fileId: string, rendition: Rendition): Promise<string> {
  const { linkKey } = await depotOf(platform);
  return signFilePath({ fileId, rendition, expiresAt: linkEnd(new Date()) }, linkKey);
}

export type OpenedFile = StoredBytes & { name: string; contentType: string; rendition: Rendition };

/** Throws NOT_FOUND for a link that is not ours, has ended, or leads to nothing that can be drawn. */
export async function openLinkedFile(platform: Platform, token: string): Promise<OpenedFile> {
  const depot = await depotOf(platform);
  const link = readFileToken(token, depot.linkKey, new Date());
  if (!link) throw refuse('NOT_FOUND', {});
  const file = await platform.database.prisma.file.findUnique({ where: { id: link.fileId } });
  if (!file) throw refuse('NOT_FOUND', {});
  const drawn = link.rendition !== 'original' && isImage(file.contentType) ? link.rendition : undefined;
  const stored = await (drawn ? openDrawn(depot, file.storageKey, drawn) : depot.storage.open(file.storageKey));
  if (!stored) throw refuse('NOT_FOUND', {});
  return { ...stored, name: file.name, contentType: drawn ? drawnType : file.contentType, rendition: link.rendition };
}
