import { randomUUIDv7 } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { encodeGlobalId } from '../globalId.ts';
import type { File } from '../platform/generated/prisma/client.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { mayAnywhere } from '../rights/actor.ts';
import { depotOf, type Depot } from './depot.ts';
import { cleanFileName, isImage, MOST_BYTES } from './fileContent.model.ts';
import { inspectFile, type FileContent } from './inspect.ts';
import { drawnType, openDrawn } from './renditions.ts';
import { linkEnd, readFileToken, signFilePath, type Rendition } from './signedPath.model.ts';
import { BodyTooLarge, spool, type Spooled } from './spool.ts';
import type { StoredBytes } from './storage.ts';

export type NewFile = { clientId: string; name: string; capturedAt: Date | null; body: Readable };

/**
 * Takes a file in. When this resolves its bytes are on the disk and its row is committed, in this order. The same
 * client id with the same bytes is the same file again.
 */
export async function receiveFile(acting: Acting, { body, ...given }: NewFile): Promise<{ file: File; isNew: boolean }> {
  if (!mayAnywhere(acting.actor, 'file.upload')) throw refuse('FORBIDDEN', { verb: 'file.upload' });
  const depot = await depotOf(acting.platform);
  const arrived = await spool(depot.spoolFolder, body, MOST_BYTES).catch((error: unknown) => {
    throw error instanceof BodyTooLarge ? refuse('PAYLOAD_TOO_LARGE', { maxBytes: MOST_BYTES }) : error;
  });
  try {
    const content = await inspectFile(arrived.path);
    return await inTransaction(acting.platform.database, (tx) => keepFile(tx, acting, depot, { ...given, ...arrived, ...content }));
  } finally {
    await rm(arrived.path, { force: true });
  }
}

type Arrived = Omit<NewFile, 'body'> & Spooled & FileContent;

/** Whoever comes second with a client id waits at the unique index until the first is done. */
async function keepFile(tx: Transaction, acting: Acting, depot: Depot, arrived: Arrived): Promise<{ file: File; isNew: boolean }> {
  const { path, clientId, name, ...content } = arrived;
  const id = randomUUIDv7();
  const uploadedById = acting.actor.personId;
  const createdAt = await acting.platform.clock.now(tx);
  const { count } = await tx.file.createMany({
    data: [{ id, clientId, storageKey: id, name: cleanFileName(name), ...content, uploadedById, createdAt }],
    skipDuplicates: true,
  });
  const file = await tx.file.findUniqueOrThrow({ where: { clientId } });
  if (count === 0) return { file: readRepeat(file, { sha256: content.sha256, uploadedById }), isNew: false };
  await depot.storage.put(id, path);
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
