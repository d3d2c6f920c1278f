/**
 * The pair of keys by which push services know this product (VAPID, RFC 8292). Given by the configuration, or made once and kept
 * in the data folder and not in the database: a dump of the database pushes nothing. Browsers are bound to the public one, so
 * losing it means that everybody has to turn pushes on again.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import webPush from 'web-push';
import { z } from 'zod';
import { nothingWhenMissing } from '../files/missing.ts';
import type { Configuration } from '../platform/configuration.ts';

const pushKeys = z.object({ publicKey: z.string().length(87), privateKey: z.string().length(43) });
export type PushKeys = z.infer<typeof pushKeys>;

const known = new WeakMap<Configuration, Promise<PushKeys>>();

export function pushKeysOf(configuration: Configuration): Promise<PushKeys> {
  const kept = known.get(configuration);
  if (kept) return kept;
  const {
    push: { keys: given },
    dataFolder,
  } = configuration;
  const keys = given ? Promise.resolve(given) : readOrMake(path.join(dataFolder, 'push-keys.json'));
  known.set(configuration, keys);
  keys.catch(() => known.delete(configuration));
  return keys;
}

/** Two servers that begin at the same moment on one folder agree, because only one of them can give the name. */
async function readOrMake(file: string): Promise<PushKeys> {
  const there = await readKeys(file);
  if (there) return there;
  await mkdir(path.dirname(file), { recursive: true });
  const made = `${file}.${randomUUID()}`;
  const handle = await open(made, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(webPush.generateVAPIDKeys()));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(made);
  const keys = await readKeys(file);
  if (!keys) throw new Error('The keys for web push were removed as soon as they were made.');
  return keys;
}

async function readKeys(file: string): Promise<PushKeys | undefined> {
  const text = await readFile(file, 'utf8').catch(nothingWhenMissing);
  return text === undefined ? undefined : pushKeys.parse(JSON.parse(text));
}
