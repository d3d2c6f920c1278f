/**
 * The WebAssembly build of Prisma's own schema engine, in process, because the native one is a download that closed
 * networks refuse.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import type * as EngineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

/** One at a time: the engine's bindings have room for one, and two at once overwrite each other's memory. */
export function withSchemaEngine<T>(databaseUrl: string, use: (engine: EngineModule.SchemaEngine) => Promise<T>): Promise<T> {
  const turn = engineRoom.lastTurn.then(() => useEngine(databaseUrl, use));
  engineRoom.lastTurn = turn.catch(() => undefined);
  return turn;
}

async function useEngine<T>(databaseUrl: string, use: (engine: EngineModule.SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const adapter = new CatalogueAdapter({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
  try {
    return await use(engine);
  } catch (error) {
    throw new Error(`The migration engine failed: ${engineRoom.panic ?? (error instanceof Error ? error.message : String(error))}`, {
      cause: error,
    });
  } finally {
    engine.free();
    await adapter.close();
  }
}

const oidOfChar = 18;
const oidOfText = 25;

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
/** What the adapter does not declare and is corrected here. */
type Internals = { client: pg.Pool; performIO(query: unknown): Promise<pg.QueryArrayResult>; onError(error: unknown): never };

/**
 * The adapter with two corrections. PostgreSQL's catalogues have columns of the internal type "char", which it refuses to
 * read and the engine wants to be told of by that name. And it cuts a script at every semicolon, also within the body of
 * a function; sent whole, a migration is also one transaction.
 */
class CatalogueAdapter extends PrismaPg {
  readonly #opened: Adapter[] = [];

  /** The engine leaves its connections open. */
  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    const internals = adapter as unknown as Internals;
    const performIO = internals.performIO.bind(adapter);
    const charColumns = new WeakMap<object, number[]>();
    internals.performIO = async (query) => {
      const result = await performIO(query);
      const found = result.fields.flatMap((field, index) => (field.dataTypeID === oidOfChar ? [index] : []));
      for (const index of found) result.fields[index]!.dataTypeID = oidOfText;
      charColumns.set(query as object, found);
      return result;
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    // The adapter cuts scripts at every semicolon, which the bodies of functions contain. PostgreSQL takes them whole.
    const { client } = adapter as unknown as { client: pg.Pool };
    adapter.executeScript = async (script) => void (await client.query(script));
    return adapter;
  }
}

/** Of the global, what is used here: the library that declares it is the browser's. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, unknown>): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

type EngineRoom = { loading?: Promise<typeof EngineModule>; lastTurn: Promise<unknown>; panic?: string };

/** For the whole process, like the bindings: a test runner may load this file more than once. */
const rooms = globalThis as { [room: symbol]: EngineRoom | undefined };
const engineRoom: EngineRoom = (rooms[Symbol.for('anjian.schema-engine')] ??= { lastTurn: Promise.resolve() });

/** The package imports its .wasm as a module, which Node does not do: it is instantiated by hand, once. */
function loadEngine() {
  engineRoom.loading ??= (async () => {
    const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const packageFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(path.join(path.dirname(packageFile), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
    // Where the engine leaves the reason when it gives up; the error itself is thrown all the same.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void (engineRoom.panic = message) } });
    const internals = bindings as unknown as { __wbg_set_wasm(exports: unknown): void };
    internals.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return bindings;
  })();
  return engineRoom.loading;
}
