/** Work that is skipped while its result is there and nothing it was made from has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './places.mjs';

/** Beside the packages: who removes them has everything made again. */
const stampFolder = inRoot('node_modules/.anjian');

/**
 * @param {string} name of the work
 * @param {{ from: string[], makes: string[], work: () => Promise<void> }} options files and folders, from the root
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function unlessDone(name, { from, makes, work }) {
  const file = path.join(stampFolder, name);
  const isThere = makes.every((made) => existsSync(inRoot(made)));
  const before = fingerprint(from);
  if (isThere && existsSync(file) && readFileSync(file, 'utf8') === before) return false;
  await work();
  mkdirSync(stampFolder, { recursive: true });
  // Taken before the work: what changed meanwhile is noticed next time.
  writeFileSync(file, before);
  return true;
}

/** Over names and contents, so that a clone, a copy and a touched file all come out the same. */
export function fingerprint(places) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const place of places.filter((one) => existsSync(inRoot(one)))) {
    for (const file of filesIn(inRoot(place)))
      hash
        .update(`${path.relative(root, file)}\n`)
        .update(readFileSync(file))
        .update('\n');
  }
  return hash.digest('hex');
}

function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes(`${path.sep}node_modules${path.sep}`))
    .sort();
}
