/** Receives a body into a local file without holding it in memory, hashing as it comes. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { nothingWhenMissing } from './missing.ts';

export type Spooled = { path: string; size: number; sha256: string };

/** The sender sent more than is allowed. */
export class BodyTooLarge extends Error {}

/** Behind what the file holds already. When this rejects, what had arrived is on the disk as far as it came. */
export async function spool(path: string, body: Readable, mostBytes: number): Promise<Spooled> {
  const hash = createHash('sha256');
  const file = await open(path, 'a');
  try {
    let { size } = await file.stat();
    if (size > 0) await hashFile(path, hash);
    // A sender of too much is still to be told so: the connection is not broken off here.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) throw new BodyTooLarge();
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    return { path, size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

async function hashFile(path: string, hash: Hash): Promise<void> {
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
}

/** Removes what interrupted uploads left behind: nobody was told that these had arrived. */
export async function sweepSpool(folder: string, olderThanMs = 86_400_000): Promise<number> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  let removed = 0;
  for (const name of names) {
    const path = join(folder, name);
    // What has arrived meanwhile is gone from here.
    const found = await stat(path).catch(nothingWhenMissing);
    if (!found || Date.now() - found.mtimeMs < olderThanMs) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
