/** Receives a body into a local file without holding it in memory. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { nothingWhenMissing } from './missing.ts';

/** The sender sent more than is allowed. */
export class BodyTooLarge extends Error {}

/**
 * Behind what the file holds already; answers with its size, in bytes. When this rejects, what had arrived is in the file as
 * far as it came: each piece is handed to the system as it comes, so that it is there for the next server when this one is killed.
 */
export async function spool(path: string, body: Readable, mostBytes: number): Promise<number> {
  const file = await open(path, 'a');
  try {
    let { size } = await file.stat();
    // A sender of too much is still to be told so: the connection is not broken off here.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) throw new BodyTooLarge();
      await file.appendFile(chunk);
    }
    return size;
  } finally {
    await file.close();
  }
}

/** SHA-256 in hex, of the bytes as they lie on the disk: what was lost on the way there is noticed. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const dayMillis = 86_400_000;

/** Removes what interrupted uploads left behind: nobody was told that these had arrived. */
export async function sweepSpool(folder: string, olderThanMs = dayMillis): Promise<number> {
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
