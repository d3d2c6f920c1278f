/** The database of the configuration: the one at DATABASE_URL, or the embedded PostgreSQL in the data folder. */
import path from 'node:path';
import pg from 'pg';
import type { Configuration } from './configuration.ts';
import { makeWritable } from './data-folder.ts';
import { findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { StartError } from './start-error.ts';

export type ReachedDatabase = { url: string; stop(): Promise<void> };

type Options = {
  log?: (line: string) => void;
  /** beside a server that runs already, instead of in its place */
  isVisitor?: boolean;
};

/** Rejects with a StartError that says what is wrong with DATABASE_URL or the data folder. */
export async function reachDatabase({ databaseUrl, dataFolder }: Configuration, options: Options = {}): Promise<ReachedDatabase> {
  if (!options.isVisitor) await makeWritable(dataFolder);
  const nothingToStop = async () => undefined;
  if (databaseUrl !== undefined) {
    await requireDatabase(databaseUrl);
    return { url: databaseUrl, stop: nothingToStop };
  }
  const folder = path.join(dataFolder, 'postgres');
  const running = options.isVisitor ? await findRunningPostgres(folder) : undefined;
  if (running !== undefined) return { url: running, stop: nothingToStop };
  return startEmbeddedPostgres({ folder, ...(options.log ? { log: options.log } : {}) });
}

const oldestVersion = 15;
const patienceMillis = 10_000;

async function requireDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMillis });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::int / 10000 as version");
    const version = rows[0]?.version ?? 0;
    if (version < oldestVersion)
      throw new StartError({
        zh: `DATABASE_URL 指向的 PostgreSQL 版本为 ${version}，需要 ${oldestVersion} 或更高版本。`,
        en: `DATABASE_URL points at PostgreSQL ${version}; version ${oldestVersion} or later is needed.`,
      });
  } catch (error) {
    throw error instanceof StartError ? error : describeUnreachable(error, url);
  } finally {
    await client.end().catch(() => undefined); // it may never have been connected
  }
}

/** Names the host and the database, never the account. */
function describeUnreachable(error: unknown, url: string): StartError {
  const { code } = error as { code?: string };
  const { host, pathname } = readUrl(url);
  const where = `${host}${pathname}`;
  const [zh, en] = reasons[code ?? ''] ?? [`连接失败（${code ?? nameOf(error)}）`, `the connection failed (${code ?? nameOf(error)})`];
  return new StartError(
    {
      zh: `无法使用 DATABASE_URL 指向的数据库 ${where}：${zh}。请检查该地址以及数据库是否在运行。`,
      en: `The database ${where} that DATABASE_URL points at cannot be used: ${en}. Check the address and whether the database is running.`,
    },
    { cause: error },
  );
}

const reasons: Record<string, readonly [zh: string, en: string]> = {
  ECONNREFUSED: ['该地址没有程序接受连接', 'nothing accepts connections at this address'],
  ENOTFOUND: ['找不到该主机', 'the host is not known'],
  EAI_AGAIN: ['找不到该主机', 'the host is not known'],
  ETIMEDOUT: ['没有应答', 'it does not answer'],
  '28P01': ['用户名或密码不正确', 'the user or the password is wrong'],
  '28000': ['该用户不被允许登录', 'the user may not sign in'],
  '3D000': ['该数据库不存在', 'there is no such database'],
  '57P03': ['数据库正在启动', 'it is still starting'],
  '53300': ['连接数已满', 'it has no connections left'],
};

function nameOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readUrl(url: string): { host: string; pathname: string } {
  return URL.canParse(url) ? new URL(url) : { host: '?', pathname: '' };
}
