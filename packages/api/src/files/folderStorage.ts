/** Files in a folder of this machine. */
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { nothingWhenMissing } from './missing.ts';
import { isStorageKey, placeOf, type FileStorage } from './storage.ts';

export function createFolderStorage(folder: string): FileStorage {
  const pathOf = (key: string) => join(folder, placeOf(key));
  return {
    async put(key, localPath) {
      const target = pathOf(key);
      await mkdir(dirname(target), { recursive: true });
      await syncPath(localPath);
      await giveName(localPath, target);
      // The name itself must reach the disk: the entry in the folder, and a new folder in its parent.
      await syncPath(dirname(target));
      await syncPath(folder);
    },
    async open(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(nothingWhenMissing);
      return found && { size: found.size, bytes: (range) => createReadStream(path, range) };
    },
    async *list() {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !isStorageKey(entry.name)) continue;
        // What is removed meanwhile is not there any more.
        const found = await stat(join(entry.parentPath, entry.name)).catch(nothingWhenMissing);
        if (found) yield { key: entry.name, size: found.size, changedAt: found.mtime };
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

/** A second name for the same bytes; a copy of them where the two are on different disks. Never half of a file. */
async function giveName(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP') throw error;
    const copy = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
    await copyFile(path, copy);
    await syncPath(copy);
    await rename(copy, target);
  }
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
