/** Where files lie, and the key their links are signed with. Opened when first needed. */
import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../platform/configuration.ts';
import type { Platform } from '../platform/platform.ts';
import { createFolderStorage } from './folderStorage.ts';
import { nothingWhenMissing } from './missing.ts';
import { createS3Storage, openS3 } from './s3Storage.ts';
import { sweepSpool } from './spool.ts';
import type { FileStorage } from './storage.ts';

export type Depot = {
  storage: FileStorage;
  /** what is on its way in or out; swept of what was interrupted */
  spoolFolder: string;
  linkKey: Buffer;
};

/** Of one configuration: what acts at another time (the sample) still stores in the same place. */
const depots = new WeakMap<Configuration, Promise<Depot>>();

export function depotOf({ configuration }: Pick<Platform, 'configuration'>): Promise<Depot> {
  const known = depots.get(configuration);
  if (known) return known;
  const opened = openDepot(configuration);
  depots.set(configuration, opened);
  opened.catch(() => depots.delete(configuration));
  return opened;
}

async function openDepot({ dataFolder, store }: Configuration): Promise<Depot> {
  const spoolFolder = path.join(dataFolder, 'spool');
  await sweepSpool(spoolFolder);
  return {
    storage: store ? createS3Storage(await openS3(store)) : await openFolder(dataFolder),
    spoolFolder,
    linkKey: await readOrMakeKey(path.join(dataFolder, 'file-links.key')),
  };
}

export function filesFolder(dataFolder: string): string {
  return path.join(dataFolder, 'files');
}

export async function openFolder(dataFolder: string): Promise<FileStorage> {
  const folder = filesFolder(dataFolder);
  await mkdir(folder, { recursive: true });
  return createFolderStorage(folder);
}

/**
 * In the data folder and not in the database: a dump of the database opens nothing. Two servers that begin at the same
 * moment on one folder agree, because only one of them can give the name.
 */
async function readOrMakeKey(file: string): Promise<Buffer> {
  const known = await readKey(file);
  if (known) return known;
  const made = `${file}.${randomUUID()}`;
  const handle = await open(made, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(32));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(made);
  const key = await readKey(file);
  if (!key) throw new Error('The key of file links was removed as soon as it was made.');
  return key;
}

async function readKey(file: string): Promise<Buffer | undefined> {
  const key = await readFile(file).catch(nothingWhenMissing);
  if (key && key.length !== 32) throw new Error(`${file} should hold 32 bytes.`);
  return key;
}
