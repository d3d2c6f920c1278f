/** Whether everything that has a row has its bytes, and the other way round: for the folder and for a store alike. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Platform } from '../platform/platform.ts';
import { depotOf, filesFolder, openFolder } from './depot.ts';
import { placeOf, type FileStorage, type StoredKey } from './storage.ts';

export type FileFault = { id: string; name: string; fault: 'missing' | 'wrong_size' | 'wrong_hash' };

export type CheckedFiles = {
  checked: number;
  faults: FileFault[];
  /** stored, and in no row: what an upload left behind when the server was killed between the two */
  orphans: StoredKey[];
};

const batchSize = 500;

/** `readsAll` reads every byte and compares the hash; otherwise that they are there, and how many. */
export async function checkFiles(platform: Platform, { readsAll }: { readsAll: boolean }): Promise<CheckedFiles> {
  const { storage } = await depotOf(platform);
  const stored = new Map<string, StoredKey>();
  for await (const one of storage.list()) stored.set(one.key, one);
  const faults: FileFault[] = [];
  const known = new Set<string>();
  for await (const { id, name, storageKey, size, sha256 } of allFiles(platform)) {
    known.add(storageKey);
    const found = stored.get(storageKey);
    const fault = await faultOf(storage, found, { storageKey, size, sha256: readsAll ? sha256 : undefined });
    if (fault) faults.push({ id, name, fault });
  }
  // Looked for once more: a file that arrived since the list was begun has a row by now.
  const strangers = [...stored.values()].filter(({ key }) => !known.has(originalOf(key)));
  const orphans = [];
  for (const one of strangers) if (!(await hasRow(platform, originalOf(one.key)))) orphans.push(one);
  return { checked: known.size, faults, orphans };
}

async function faultOf(
  storage: FileStorage,
  found: StoredKey | undefined,
  wanted: { storageKey: string; size: number; sha256: string | undefined },
): Promise<FileFault['fault'] | undefined> {
  if (!found) return (await storage.open(wanted.storageKey)) ? undefined : 'missing';
  if (found.size !== wanted.size) return 'wrong_size';
  if (wanted.sha256 === undefined) return undefined;
  return (await hashOf(storage, wanted.storageKey)) === wanted.sha256 ? undefined : 'wrong_hash';
}

async function hashOf(storage: FileStorage, key: string): Promise<string | undefined> {
  const stored = await storage.open(key);
  if (!stored) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of stored.bytes() as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

async function* allFiles({ database }: Platform) {
  for (let after: string | undefined; ;) {
    const page = await database.prisma.file.findMany({
      select: { id: true, name: true, storageKey: true, size: true, sha256: true },
      orderBy: { id: 'asc' },
      take: batchSize,
      ...(after === undefined ? {} : { where: { id: { gt: after } } }),
    });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < batchSize) return;
  }
}

async function hasRow({ database }: Platform, storageKey: string): Promise<boolean> {
  return (await database.prisma.file.count({ where: { storageKey } })) > 0;
}

/** A picture drawn from another belongs to it. */
function originalOf(key: string): string {
  return key.split('.')[0]!;
}

const dayMillis = 86_400_000;

/** Only what has lain there for a day: an upload that is under way has no row yet. Answers with what it removed. */
export async function removeOrphans(platform: Platform, orphans: readonly StoredKey[], olderThanMillis = dayMillis): Promise<StoredKey[]> {
  const { storage } = await depotOf(platform);
  const old = orphans.filter(({ changedAt }) => Date.now() - changedAt.getTime() >= olderThanMillis);
  for (const { key } of old) await storage.remove(key);
  return old;
}

/** From the folder into the store, what is not there yet; stopped in the middle and begun again it goes on. The folder stays as it is. */
export async function copyToStore(platform: Platform): Promise<{ copied: number; present: number }> {
  const { dataFolder } = platform.configuration;
  const [folder, { storage }] = [await openFolder(dataFolder), await depotOf(platform)];
  const there = new Map<string, number>();
  for await (const { key, size } of storage.list()) there.set(key, size);
  const counts = { copied: 0, present: 0 };
  for await (const { key, size } of folder.list()) {
    if (there.get(key) === size) {
      counts.present += 1;
      continue;
    }
    await storage.put(key, join(filesFolder(dataFolder), placeOf(key)));
    counts.copied += 1;
  }
  return counts;
}
