/**
 * PostgreSQL refuses to run as root. Started by root, it runs under the account that owns its data, else `postgres`,
 * else `nobody`; no account is created. Where that account may not enter a folder on the way (a clone in /root), the
 * one capability it lacks is lent to it.
 */
import { execFile } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from './start-error.ts';

export type Account = { uid: number; gid: number };

/** How to run a program of PostgreSQL: the command itself, or a wrapper that changes the account. */
export type Command = { file: string; args: string[]; uid?: number; gid?: number };

/** undefined: whoever runs this process may run PostgreSQL as well. */
export async function findPostgresAccount(clusterFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (account) return account;
  throw new StartError({
    zh: 'PostgreSQL 不能以 root 身份运行，而本机没有可用的普通账户（postgres 或 nobody）。请以普通账户启动，或设置 DATABASE_URL。',
    en: 'PostgreSQL refuses to run as root, and this machine has no account to run it under (postgres or nobody). Start as an ordinary account, or set DATABASE_URL.',
  });
}

export async function commandAs(account: Account | undefined, file: string, args: string[], folders: string[]): Promise<Command> {
  if (!account) return { file, args };
  const ways = await Promise.all([path.dirname(file), ...folders].map((folder) => canReach(account, folder)));
  if (ways.every(Boolean)) return { file, args, ...account };
  if (await isInstalled('setpriv')) {
    const lend = [
      `--reuid=${account.uid}`,
      `--regid=${account.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ];
    return { file: 'setpriv', args: [...lend, '--', file, ...args] };
  }
  const blocked = [path.dirname(file), ...folders][ways.indexOf(false)];
  throw new StartError({
    zh: `PostgreSQL 不能以 root 身份运行，而普通账户无权进入 ${blocked}。请把项目放到其他账户可进入的文件夹，或以普通账户启动，或设置 DATABASE_URL。`,
    en: `PostgreSQL refuses to run as root, and an ordinary account may not enter ${blocked}. Move the project to a folder others may enter, start as an ordinary account, or set DATABASE_URL.`,
  });
}

async function canReach(account: Account, folder: string): Promise<boolean> {
  const target = await realpath(folder);
  for (let at = target; ; at = path.dirname(at)) {
    const { uid, gid, mode } = await stat(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)));
    return uid !== undefined && gid !== undefined && uid > 0 ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

function isInstalled(command: string): Promise<boolean> {
  return run(command, ['--version']).then(
    () => true,
    () => false,
  );
}

const run = promisify(execFile);
