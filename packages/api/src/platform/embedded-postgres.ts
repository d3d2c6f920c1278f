/**
 * The PostgreSQL that comes with the product: a real server, with fsync on, in a data folder of its own, for those who
 * bring no DATABASE_URL. It outlives a killed server of ours; the next start takes it over. A PostgreSQL that was
 * killed itself recovers from its log.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { chooseAccount, commandAs, findBinaries, type Account } from './postgres-account.ts';
import { StartError } from './start-error.ts';

export type RunningPostgres = {
  /** postgres://… of the product's database */
  url: string;
  /** …of the maintenance database, for those who create databases (tests) */
  maintenanceUrl: string;
  pid: number;
  stop(): Promise<void>;
};

type Options = {
  folder: string;
  /** Created when missing */
  database?: string;
  /** Further settings for the server, as `-c name=value` */
  flags?: string[];
};

const user = 'anjian';
const startTimeoutMillis = 60_000;
const stopTimeoutMillis = 30_000;

/** Starts the server on the folder, creating it when it is empty, or takes over the one that is running there. Throws StartError. */
export async function startEmbeddedPostgres(options: Options): Promise<RunningPostgres> {
  const folder = path.resolve(options.folder);
  const cluster = path.join(folder, 'cluster');
  await createFolder(folder);
  const account = await chooseAccount(cluster);
  const password = await readOrCreatePassword(folder);
  if (!(await exists(path.join(cluster, 'PG_VERSION')))) await initialise(folder, cluster, account);
  const server = (await findRunning(cluster)) ?? (await launch(folder, cluster, account, options.flags ?? []));
  const base = `postgres://${user}:${password}@127.0.0.1:${server.port}`;
  const maintenanceUrl = `${base}/postgres`;
  await waitUntilReady(maintenanceUrl, server.pid, folder);
  const holder = await holdFolder(maintenanceUrl, folder);
  const database = options.database ?? 'anjian';
  await createDatabase(holder, database);
  return {
    url: `${base}/${database}`,
    maintenanceUrl,
    pid: server.pid,
    async stop() {
      await holder.end().catch(() => undefined);
      await stopProcess(server.pid);
    },
  };
}

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const probe = path.join(folder, `.write-${randomBytes(4).toString('hex')}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError({
      zh: `数据文件夹 ${folder} 无法写入（${reason}）。请给当前用户写权限，或用环境变量 DATA_DIR 另选一个文件夹。`,
      en: `The data folder ${folder} cannot be written (${reason}). Give this user the right to write there, or choose another folder with the variable DATA_DIR.`,
    }, { cause: error });
  }
}

async function initialise(folder: string, cluster: string, account: Account): Promise<void> {
  await rm(cluster, { recursive: true, force: true }); // what an interrupted first start left
  await mkdir(cluster, { mode: 0o700 });
  if (account.uid !== undefined) await chown(cluster, account.uid, account.gid ?? account.uid);
  // A copy that the account running initdb may read, for as long as it runs.
  const passwordFile = path.join(folder, 'password-for-initdb');
  await writeFile(passwordFile, await readFile(path.join(folder, 'password')), { mode: 0o600 });
  if (account.uid !== undefined) await chown(passwordFile, account.uid, account.gid ?? account.uid);
  const { initdb } = findBinaries();
  const flags = ['--auth=scram-sha-256', `--username=${user}`, '--encoding=UTF8', '--locale=C', '--data-checksums'];
  const [command, ...args] = await commandAs(account, [cluster, initdb], [initdb, `--pgdata=${cluster}`, `--pwfile=${passwordFile}`, ...flags]);
  const child = spawn(command!, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' }, cwd: '/' });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  await rm(passwordFile, { force: true });
  if (code === 0) return;
  await rm(cluster, { recursive: true, force: true });
  throw didNotStart(folder, complaint.trim());
}

async function launch(folder: string, cluster: string, account: Account, flags: string[]): Promise<{ pid: number; port: number }> {
  const port = await findFreePort();
  const { postgres } = findBinaries();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', 'shared_buffers=128MB', `port=${port}`];
  const args = ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting]), ...flags];
  const [command, ...rest] = await commandAs(account, [cluster, postgres], [postgres, ...args]);
  const log = await open(path.join(folder, 'postgres.log'), 'a');
  // In a session of its own: Ctrl+C in the terminal is for our server, which stops the database when it has drained.
  const child = spawn(command!, rest, { stdio: ['ignore', 'ignore', log.fd], detached: true, env: { ...process.env, LC_ALL: 'C' }, cwd: '/' });
  await new Promise<void>((resolve, reject) => child.once('error', reject).once('spawn', resolve));
  child.unref();
  await log.close();
  return { pid: child.pid!, port };
}

/** The server that a killed process of ours left running: postmaster.pid holds its process (line 1) and port (line 4). */
async function findRunning(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  if (!Number.isInteger(pid) || !Number.isInteger(port) || !isAlive(pid)) return undefined;
  // After a restart of the machine the number may belong to some other program.
  const command = process.platform === 'linux' ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') : 'postgres';
  return command.includes('postgres') ? { pid, port } : undefined;
}

async function waitUntilReady(url: string, pid: number, folder: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMillis;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    const failure = await client.connect().then(() => undefined, (error: unknown) => error);
    await client.end().catch(() => undefined);
    if (failure === undefined) return;
    if (!isAlive(pid) || Date.now() > deadline) throw didNotStart(folder, await lastLines(path.join(folder, 'postgres.log')), failure);
    await sleep(50);
  }
}

/** One server of ours to a data folder: it holds a lock for as long as it lives, however it ends. */
async function holdFolder(maintenanceUrl: string, folder: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: maintenanceUrl, application_name: 'anjian-owner', keepAlive: true });
  client.on('error', () => undefined); // the database is going down; the pool says so where it matters
  await client.connect();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(20260929) as held');
    if (rows[0]?.held) return client;
    await sleep(100);
  }
  await client.end();
  throw new StartError({
    zh: `数据文件夹 ${folder} 正由另一个安检服务使用。请先停止它，或用环境变量 DATA_DIR 另选一个文件夹。`,
    en: `The data folder ${folder} is in use by another Anjian server. Stop that one, or choose another folder with the variable DATA_DIR.`,
  });
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stopProcess(pid: number): Promise<void> {
  const deadline = Date.now() + stopTimeoutMillis;
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid) && Date.now() < deadline) await sleep(20);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function didNotStart(folder: string, reason: string, cause?: unknown): StartError {
  return new StartError({
    zh: `内置的 PostgreSQL 未能在 ${folder} 启动：${reason || '没有留下原因'}`,
    en: `The embedded PostgreSQL did not start in ${folder}: ${reason || 'it left no reason'}`,
  }, { cause });
}

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-4).join(' ');
}

async function readOrCreatePassword(folder: string): Promise<string> {
  const file = path.join(folder, 'password');
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function sleep(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}
