/** A database of its own for each test file, cloned from the migrated one in a fraction of a second. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../src/platform/database.ts';

export type TestDatabase = Database & {
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
};

export async function createTestDatabase(): Promise<TestDatabase> {
  const url = await createTestDatabaseUrl();
  const database = openDatabase(url);
  return {
    ...database,
    async drop() {
      await database.close();
      await dropTestDatabase(url);
    },
  };
}

/** For tests that start a whole server of their own. Remove it with dropTestDatabase. */
export async function createTestDatabaseUrl(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runMaintenance(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')} STRATEGY FILE_COPY`);
  const url = new URL(inject('maintenanceUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropTestDatabase(url: string): Promise<void> {
  await runMaintenance(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}

async function runMaintenance(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('maintenanceUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
