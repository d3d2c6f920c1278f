/** Receives a body into a local file without holding it in memory, hashing as it comes. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Spooled = { path: string; size: number; sha256: string };

/** The sender sent more than is allowed; what had arrived is removed. */
export class BodyTooLarge extends Error {}

export async function spool(folder: string, body: Readable, mostBytes: number): Promise<Spooled> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > mostBytes) throw new BodyTooLarge();
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    // A sender of too much is still to be told so: the connection is not broken off here.
    await pipeline(body.iterator({ destroyOnReturn: false }), measured, createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, size, sha256: hash.digest('hex') };
}

/** Removes what interrupted uploads left behind: nobody was told that these had arrived. */
export async function sweepSpool(folder: string, olderThanMs = 86_400_000): Promise<number> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  let removed = 0;
  for (const name of names) {
    const path = join(folder, name);
    // What has arrived meanwhile is gone from here.
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!found || Date.now() - found.mtimeMs < olderThanMs) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
