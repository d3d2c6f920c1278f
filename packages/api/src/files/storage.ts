/**
 * Where bytes live. Two methods, so that another place (an S3-compatible store) is one more file.
 * Keys are made by us (a UUID and a rendition), never from anything a person typed.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { nothingWhenMissing } from './missing.ts';

export type FileStorage = {
  /** Takes over a finished local file. When the promise resolves the bytes survive a power cut. */
  put(key: string, localPath: string): Promise<void>;
  /** The bytes and their number, or nothing when the key is unknown. */
  open(key: string): Promise<StoredBytes | undefined>;
};

/** Both ends are part of it, as in HTTP. */
export type ByteRange = { start: number; end: number };
export type StoredBytes = { size: number; bytes: (range?: ByteRange) => Readable };

/** A folder on this machine, fanned out by the last two characters of the key's UUID. */
export function createFolderStorage(folder: string): FileStorage {
  return {
    async put(key, localPath) {
      const target = pathOf(folder, key);
      await mkdir(dirname(target), { recursive: true });
      await syncPath(localPath);
      await rename(localPath, target);
      // The rename itself must reach the disk: the entry in the folder, and a new folder in its parent.
      await syncPath(dirname(target));
      await syncPath(folder);
    },
    async open(key) {
      const path = pathOf(folder, key);
      const found = await stat(path).catch(nothingWhenMissing);
      return found && { size: found.size, bytes: (range) => createReadStream(path, range) };
    },
  };
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z]+)?$/;

function pathOf(folder: string, key: string): string {
  if (!KEY.test(key)) throw new Error('A storage key is a UUID with an optional rendition.');
  const [uuid = ''] = key.split('.');
  return join(folder, uuid.slice(-2), key);
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
