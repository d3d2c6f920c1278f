/**
 * Migrations in process: the standard folder prisma/migrations and the standard table _prisma_migrations, through the
 * WebAssembly build of Prisma's own schema engine, because the native one is a download that closed networks refuse.
 */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';

const projectRoot = path.resolve(import.meta.dirname, '../../../..');
export const schemaFolder = path.join(projectRoot, 'prisma/schema');
export const migrationsFolder = path.join(projectRoot, 'prisma/migrations');

const noFilter = { externalTables: [], externalEnums: [] };

/** Applies what the database has not seen yet. Returns the names applied, in order; a second run returns none. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: noFilter,
    });
    return appliedMigrationNames;
  });
}

/** The SQL that leads from the migrations folder to prisma/schema; empty when they agree. */
export async function printMissingMigration(maintenanceUrl: string): Promise<string> {
  const scratch = await createScratchDatabase(maintenanceUrl);
  try {
    await applyMigrations(scratch.url);
    return await withEngine(scratch.url, async (engine) => {
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', ...(await readSchema()), configDir: schemaFolder },
        to: { tag: 'schemaDatamodel', ...(await readSchema()) },
        script: true,
        exitCode: null,
        shadowDatabaseUrl: null,
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
  await runOnce(maintenanceUrl, `CREATE DATABASE ${name}`);
  return { url: url.href, drop: () => runOnce(maintenanceUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function runOnce(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function withEngine<T>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const adapterFactory = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 }));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapterFactory);
  try {
    return await use(engine);
  } catch (error) {
    throw new Error(`The migration engine failed: ${panic ?? (error instanceof Error ? error.message : String(error))}`, { cause: error });
  } finally {
    engine.free();
  }
}

const oidOfChar = 18;
const oidOfText = 25;

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Reader = { performIO(query: unknown): Promise<pg.QueryArrayResult> };

/**
 * PostgreSQL's catalogues have columns of the internal type "char", which the adapter refuses to read and the engine
 * wants to be told of by that name.
 */
class CatalogueAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const reader = adapter as unknown as Reader;
    const { performIO } = reader;
    const charColumns = new WeakMap<object, number[]>();
    reader.performIO = async (query) => {
      const result = await performIO.call(adapter, query);
      const found = result.fields.flatMap((field, index) => (field.dataTypeID === oidOfChar ? [index] : []));
      for (const index of found) result.fields[index]!.dataTypeID = oidOfText;
      charColumns.set(query as object, found);
      return result;
    };
    const { queryRaw } = adapter;
    adapter.queryRaw = async (query) => {
      const result = await queryRaw.call(adapter, query);
      for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

let loading: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined;

let panic: string | undefined;

/** The package imports its .wasm as a module, which Node does not do: it is instantiated by hand, once. */
function loadEngine() {
  loading ??= (async () => {
    const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const packageFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(path.join(path.dirname(packageFile), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings as never });
    // Where the engine leaves the reason when it gives up; the error itself is thrown all the same.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void (panic = message) } });
    const internals = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
    internals.__wbg_set_wasm(instance.exports);
    (instance.exports['__wbindgen_start'] as () => void)();
    return bindings;
  })();
  return loading;
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
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
