/**
 * What arrived of an upload that was cut, kept for a day for whoever goes on with it. A piece is taken by renaming it, so
 * that of two who go on at once one does, and the other is told that there is nothing.
 */
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nothingWhenMissing } from './missing.ts';

export type PieceOwner = { personId: string; clientId: string };

function pathOf(folder: string, { personId, clientId }: PieceOwner): string {
  return join(folder, `${personId}.${clientId}.piece`);
}

/** In bytes; 0 when there is none. */
export async function sizeOfPiece(folder: string, owner: PieceOwner): Promise<number> {
  return (await stat(pathOf(folder, owner)).catch(nothingWhenMissing))?.size ?? 0;
}

/** Nothing happens when nothing has arrived. */
export async function keepPiece(folder: string, owner: PieceOwner, path: string): Promise<void> {
  await rename(path, pathOf(folder, owner)).catch(nothingWhenMissing);
}

/** Moves the piece to the path when it is as long as it is thought to be; otherwise says how long it is. */
export async function takePiece(
  folder: string,
  owner: PieceOwner,
  offset: number,
  path: string,
): Promise<{ taken: true } | { size: number }> {
  const isThere = await rename(pathOf(folder, owner), path).then(
    () => true,
    (error: NodeJS.ErrnoException) => nothingWhenMissing(error) ?? false,
  );
  if (!isThere) return { size: 0 };
  const { size } = await stat(path);
  if (size === offset) return { taken: true };
  await keepPiece(folder, owner, path);
  return { size };
}

export async function dropPiece(folder: string, owner: PieceOwner): Promise<void> {
  await rm(pathOf(folder, owner), { force: true });
}
