/** postmaster.pid, in which a running PostgreSQL names itself: line 1 its process, line 4 its port. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './folder-lock.ts';
import { StartError } from './start-error.ts';

const fastShutdown = 'SIGINT';
const patienceMillis = 30_000;
const noProcess = 999_999_999;

/** The living PostgreSQL on this cluster, if there is one. */
export async function findPostmaster(cluster: string): Promise<{ pid: number; port: number | undefined } | undefined> {
  const lines = await readPidFile(cluster);
  const pid = Number.parseInt(lines?.[0] ?? '', 10);
  if (!Number.isInteger(pid) || !isAlive(pid) || !(await isPostgres(pid))) return undefined;
  const port = Number.parseInt(lines?.[3] ?? '', 10);
  return { pid, port: Number.isInteger(port) ? port : undefined };
}

/**
 * Called by whoever holds the folder: a PostgreSQL still running here outlived a server that was killed, and is asked to
 * finish. A number that has meanwhile gone to another program is replaced by one that is nobody's; PostgreSQL then makes
 * its other checks itself, which deleting the file would skip.
 */
export async function clearOfOrphans(cluster: string, log: (line: string) => void): Promise<void> {
  const orphan = await findPostmaster(cluster);
  if (!orphan) {
    const lines = await readPidFile(cluster);
    if (lines && isAlive(Number.parseInt(lines[0] ?? '', 10))) {
      await writeFile(path.join(cluster, 'postmaster.pid'), [noProcess, ...lines.slice(1)].join('\n'));
    }
    return;
  }
  log(`stopping the PostgreSQL (process ${orphan.pid}) that a killed server left running`);
  process.kill(orphan.pid, fastShutdown);
  for (const end = Date.now() + patienceMillis; isAlive(orphan.pid); await pause(50)) {
    if (Date.now() < end) continue;
    throw new StartError({
      zh: `上次遗留的 PostgreSQL（进程 ${orphan.pid}）没有停止。请手动结束该进程后再启动。`,
      en: `The PostgreSQL left from last time (process ${orphan.pid}) does not stop. End that process by hand and start again.`,
    });
  }
}

async function readPidFile(cluster: string): Promise<string[] | undefined> {
  const content = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  return content?.split('\n');
}

/** Linux only: after a restart of the machine or container the number may belong to some other program. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('postgres');
}
