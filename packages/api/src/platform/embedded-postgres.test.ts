import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRunningPostgres, startEmbeddedPostgres, type RunningPostgres } from './embedded-postgres.ts';
import { StartError } from './start-error.ts';

let folder: string;
let server: RunningPostgres | undefined;
let other: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'anjian-embedded-'));
});

afterEach(async () => {
  other?.kill('SIGKILL');
  await server?.stop();
  server = undefined;
  other = undefined;
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps its data from one start to the next, under a password only the owner reads', async () => {
    server = await startEmbeddedPostgres({ folder });
    await query(server.url, 'create table kept as select 42 as answer');
    await server.stop();
    server = await startEmbeddedPostgres({ folder });
    expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(await query(server.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect((await stat(path.join(folder, 'password'))).mode & 0o777).toBe(0o600);
    expect(server.url).toContain((await readFile(path.join(folder, 'password'), 'utf8')).trim());
  });

  it('compares letters of any alphabet without regard to case', async () => {
    server = await startEmbeddedPostgres({ folder });
    expect(await query(server.url, `select 'ÜBER 安检' ilike 'über%' as found`)).toEqual([{ found: true }]);
  });

  it('comes back by itself at the same address when it is killed, with everything acknowledged', async () => {
    server = await startEmbeddedPostgres({ folder });
    await query(server.url, 'create table kept as select 42 as answer');
    const first = server.pid;
    process.kill(first, 'SIGKILL');
    expect(await queryWhenReady(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(server.pid).not.toBe(first);
  });

  it('takes over from a server that was killed and left its PostgreSQL running', async () => {
    const orphan = await startElsewhere();
    await query(orphan.url, 'create table kept as select 42 as answer');
    other!.kill('SIGKILL');
    await once(other!, 'exit');
    expect(await findRunningPostgres(folder)).toBe(orphan.url);
    server = await startEmbeddedPostgres({ folder });
    expect(server.pid).not.toBe(orphan.pid);
    expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('starts when server and PostgreSQL were both killed and their numbers now belong to other programs', async () => {
    const orphan = await startElsewhere();
    await query(orphan.url, 'create table kept as select 42 as answer');
    other!.kill('SIGKILL');
    process.kill(orphan.pid, 'SIGKILL');
    await pause(500);
    const file = path.join(folder, 'cluster/postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'));
    await writeFile(path.join(folder, 'server.lock'), `${process.ppid} 1\n`);
    server = await startEmbeddedPostgres({ folder });
    expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('makes the cluster again when the first start was cut short', async () => {
    await mkdir(path.join(folder, 'cluster-unfinished/base'), { recursive: true });
    await writeFile(path.join(folder, 'cluster-unfinished/PG_VERSION'), '18\n');
    server = await startEmbeddedPostgres({ folder });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses a folder that another server is using, in a sentence that names both', async () => {
    await startElsewhere();
    const refusal = await startEmbeddedPostgres({ folder }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartError);
    expect((refusal as StartError).en).toBe(
      `Another server (process ${other!.pid}) is using the data folder ${folder}. Stop it first, or choose another folder with DATA_DIR.`,
    );
    expect((refusal as StartError).zh).toContain(`进程 ${other!.pid}`);
  });

  it('refuses a folder it cannot write', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const refusal = await startEmbeddedPostgres({ folder: path.join(file, 'postgres') }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartError);
    expect((refusal as StartError).en).toContain('cannot be written (ENOTDIR)');
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function queryWhenReady(url: string, sql: string): Promise<unknown[]> {
  for (const end = Date.now() + 10_000; ; await pause(100)) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** A process of its own that holds the folder until it is killed. */
async function startElsewhere(): Promise<{ url: string; pid: number }> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.ts'))};
    const { url, pid } = await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} });
    console.log(JSON.stringify({ url, pid }));`;
  other = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(other.stdout!, 'data')) as [Buffer];
  return JSON.parse(String(line)) as { url: string; pid: number };
}
