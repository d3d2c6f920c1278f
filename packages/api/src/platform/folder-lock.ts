/**
 * One server per data folder. The lock names the process that holds it, by number and by start time, so that a lock left
 * by a killed server, or by one whose number has since been given to another program, stands in nobody's way.
 */
import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type FolderLock = { release(): Promise<void> };

/** The lock, or the number of the living process that holds it. */
export async function lockFolder(folder: string): Promise<FolderLock | { heldBy: number }> {
  const file = path.join(folder, 'server.lock');
  for (;;) {
    try {
      await writeFile(file, describeProcess(process.pid), { flag: 'wx' });
      return { release: () => rm(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readFile(file, 'utf8').catch(() => '');
    const pid = Number.parseInt(holder, 10);
    if (Number.isInteger(pid) && isAlive(pid) && describeProcess(pid) === holder) return { heldBy: pid };
    await rm(file, { force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The start time comes from Linux's process table (field 22 of stat); elsewhere the number has to do. */
function describeProcess(pid: number): string {
  if (process.platform !== 'linux') return `${pid}\n`;
  try {
    const afterCommand = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return `${pid} ${afterCommand.split(' ')[19] ?? ''}\n`;
  } catch {
    return `${pid}\n`;
  }
}
