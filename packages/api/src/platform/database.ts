/** One pool for hand-written SQL and for Prisma, bounded in connections and in waiting time. */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/prisma/client.ts';
import { OneAtATime } from './oneAtATime.ts';

export type Database = {
  url: string;
  /** Hand-written SQL for the few hot queries. */
  pool: pg.Pool;
  prisma: PrismaClient;
  close(): Promise<void>;
};

/** Four connections serve two cores best; requests beyond them wait, but not for ever. */
const poolSize = 4;
const connectionTimeoutMillis = 5_000;
const statementTimeoutMillis = 30_000;
const statementsKept = 500;

export function openDatabase(url: string, options: { poolSize?: number; onError?: (error: Error) => void } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? poolSize,
    connectionTimeoutMillis,
    statement_timeout: statementTimeoutMillis,
    application_name: 'anjian',
    Client: OneAtATime,
  });
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => options.onError?.(error));
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameStatements() });
  const prisma = new PrismaClient({ adapter });
  return {
    url,
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Statements are prepared only under a name. The map is bounded: lists of values make new texts without end. */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= statementsKept) return '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
