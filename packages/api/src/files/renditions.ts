/**
 * Pictures made from pictures: upright, smaller, and without what a camera writes beside the image (place, device,
 * owner). Made when somebody first looks, and kept.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import type { Depot } from './depot.ts';
import { MOST_PIXELS } from './fileContent.model.ts';
import type { Rendition } from './signedPath.model.ts';
import type { StoredBytes } from './storage.ts';

export type Drawn = Exclude<Rendition, 'original'>;

export const drawnType = 'image/webp';

/** Longest side in pixels. */
const longestSide: Record<Drawn, number> = { thumbnail: 480, shown: 2048 };
const quality: Record<Drawn, number> = { thumbnail: 75, shown: 85 };

// Threads and memory are for those who hand in forms; pictures take one thread each and keep nothing.
sharp.concurrency(1);
sharp.cache(false);

const underWay = new Map<string, Promise<void>>();
let lastInLine: Promise<unknown> = Promise.resolve();

/** Nothing when the original is missing or cannot be drawn. */
export async function openDrawn(depot: Depot, storageKey: string, rendition: Drawn): Promise<StoredBytes | undefined> {
  const key = `${storageKey}.${rendition}`;
  const known = await depot.storage.open(key);
  if (known) return known;
  const making = underWay.get(key) ?? inLine(() => draw(depot, storageKey, rendition));
  underWay.set(key, making);
  try {
    await making;
  } finally {
    underWay.delete(key);
  }
  return depot.storage.open(key);
}

/** One at a time: a page of a hundred thumbnails must not take the processor from everybody else. */
function inLine(work: () => Promise<void>): Promise<void> {
  const next = lastInLine.then(work, work);
  lastInLine = next;
  return next;
}

async function draw({ storage, spoolFolder }: Depot, storageKey: string, rendition: Drawn): Promise<void> {
  const original = await storage.open(storageKey);
  if (!original) return;
  await mkdir(spoolFolder, { recursive: true });
  const path = join(spoolFolder, randomUUID());
  const side = longestSide[rendition];
  const picture = sharp({ limitInputPixels: MOST_PIXELS, failOn: 'none' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: quality[rendition] });
  const drawn = picture.toFile(path);
  const results = await Promise.allSettled([drawn, pipeline(original.bytes(), picture)]);
  if (results.some(({ status }) => status === 'rejected')) {
    await rm(path, { force: true });
    return;
  }
  try {
    await storage.put(`${storageKey}.${rendition}`, path);
  } finally {
    await rm(path, { force: true });
  }
}
