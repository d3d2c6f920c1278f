/** Migrations in process: the standard folder prisma/migrations and the standard table _prisma_migrations. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { withSchemaEngine } from './schema-engine.ts';

const projectRoot = path.resolve(import.meta.dirname, '../../../..');
export const schemaFolder = path.join(projectRoot, 'prisma/schema');
export const migrationsFolder = path.join(projectRoot, 'prisma/migrations');

const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Applies what the database has not seen yet, one server at a time. Returns the names applied, in order; a second run
 * returns none, and does so without loading the engine.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return withClient(databaseUrl, async (client) => {
    // Held until the connection ends.
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const seen = await readAppliedNames(client);
    if (migrationsList.migrationDirectories.every(({ path: name }) => seen.has(name))) return [];
    return withSchemaEngine(databaseUrl, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
      return appliedMigrationNames;
    });
  });
}

/** Any number that nothing else locks. */
const lockNumber = 7_303_001;

async function readAppliedNames(client: pg.Client): Promise<Set<string>> {
  const { rows: tables } = await client.query<{ present: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as present`,
  );
  if (!tables[0]?.present) return new Set();
  const { rows } = await client.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Set(rows.map((row) => row.migration_name));
}

/** The SQL that leads from the migrations folder to prisma/schema; empty when they agree. */
export async function printMissingMigration(maintenanceUrl: string): Promise<string> {
  const scratch = await createScratchDatabase(maintenanceUrl);
  try {
    await applyMigrations(scratch.url);
    return await withSchemaEngine(scratch.url, async (engine) => {
      const { stdout } = await engine.diff({
        from: {
          tag: 'schemaDatasource',
          files: (await readSchema()).files.filter((file) => file.path.endsWith('/schema.prisma')),
          configDir: schemaFolder,
        },
        to: { tag: 'schemaDatamodel', ...(await readSchema()) },
        script: true,
        exitCode: null,
        filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
      });
      const sql = stdout?.trim() ?? '';
      return sql === '-- This is an empty migration.' ? '' : sql;
    });
  } finally {
    await scratch.drop();
  }
}

async function createScratchDatabase(maintenanceUrl: string) {
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(maintenanceUrl);
  url.pathname = `/${name}`;
  await withClient(maintenanceUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  return { url: url.href, drop: () => withClient(maintenanceUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)) };
}

async function withClient<T>(databaseUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockfile = { path: 'migration_lock.toml', content: await readFile(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8') };
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8') },
      },
    })),
  );
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: '', migrationDirectories };
}

async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort();
  return {
    files: await Promise.all(
      names.map(async (name) => ({
        path: path.join(schemaFolder, name),
        content: await readFile(path.join(schemaFolder, name), 'utf8'),
      })),
    ),
  };
}
