/**
 * What arrived of an upload so far, kept for a day for whoever goes on with it.
 *
 * - `.part`: being written, or left by a server that was killed in the middle. It is never written on by a second one: what
 *   is wanted of it is copied, because whoever writes it may only be slow.
 * - `.piece`: put aside, one for each upload. It is taken by renaming it, so that of two who go on at once one takes it.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { nothingWhenMissing } from './missing.ts';

export type PieceOwner = { personId: string; clientId: string };

const ownerOf = ({ personId, clientId }: PieceOwner) => `${personId}.${clientId}`;
const piecePath = (folder: string, owner: PieceOwner) => join(folder, `${ownerOf(owner)}.piece`);

/** Where a new body of this upload is written to. */
export function newPartPath(folder: string, owner: PieceOwner): string {
  return join(folder, `${ownerOf(owner)}.${randomUUID()}.part`);
}

/** In bytes, of the longest there is; 0 when there is none. */
export async function sizeOfPiece(folder: string, owner: PieceOwner): Promise<number> {
  return (await longestOf(folder, owner))?.size ?? 0;
}

/** Puts a part aside, unless a longer one is there already. Nothing happens when nothing has arrived. */
export async function keepPiece(folder: string, owner: PieceOwner, part: string): Promise<void> {
  const path = piecePath(folder, owner);
  const [size, before] = [await sizeOf(part), await sizeOf(path)];
  if (size > before) await rename(part, path).catch(nothingWhenMissing);
}

/** Makes the first `offset` bytes of what arrived the beginning of the part; says how many there are when they are fewer. */
export async function takePiece(
  folder: string,
  owner: PieceOwner,
  offset: number,
  part: string,
): Promise<{ taken: true } | { size: number }> {
  const longest = await longestOf(folder, owner);
  if (!longest || longest.size < offset) return { size: longest?.size ?? 0 };
  const isAside = longest.path === piecePath(folder, owner);
  if (isAside && longest.size === offset) {
    const isTaken = await rename(longest.path, part).then(
      () => true,
      (error: NodeJS.ErrnoException) => nothingWhenMissing(error) ?? false,
    );
    if (!isTaken) return { size: 0 };
  } else {
    const source = createReadStream(longest.path, { end: offset - 1 });
    const isCopied = await pipeline(source, createWriteStream(part)).then(
      () => true,
      (error: NodeJS.ErrnoException) => nothingWhenMissing(error) ?? false,
    );
    if (!isCopied) return { size: 0 };
  }
  // Another was quicker with what was looked at, and its bytes are elsewhere now.
  const size = await sizeOf(part);
  return size === offset ? { taken: true } : { size };
}

/** Everything of the upload that nobody here is writing. */
export async function dropPieces(folder: string, owner: PieceOwner, isWritten: (part: string) => boolean): Promise<void> {
  for (const path of await pathsOf(folder, owner)) if (!isWritten(path)) await rm(path, { force: true });
}

async function longestOf(folder: string, owner: PieceOwner): Promise<{ path: string; size: number } | undefined> {
  const found = [];
  for (const path of await pathsOf(folder, owner)) found.push({ path, size: await sizeOf(path) });
  // What was put aside first: it need not be copied.
  return found.toSorted((one, other) => other.size - one.size || Number(other.path.endsWith('.piece')) - 1)[0];
}

async function pathsOf(folder: string, owner: PieceOwner): Promise<string[]> {
  const beginning = `${ownerOf(owner)}.`;
  return (await readdir(folder)).filter((name) => basename(name).startsWith(beginning)).map((name) => join(folder, name));
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(nothingWhenMissing))?.size ?? 0;
}
