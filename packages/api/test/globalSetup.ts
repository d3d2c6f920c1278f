/**
 * One PostgreSQL for the whole run, in a temporary folder, with one migrated database that every test file clones.
 * Durability is off here only: what a test wrote is thrown away.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { applyMigrations } from '../src/platform/migrations.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    maintenanceUrl: string;
    templateDatabase: string;
  }
}

const templateDatabase = 'anjian_template';
const withoutDurability = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'];

export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'anjian-test-'));
  const server = await startEmbeddedPostgres({ folder, database: templateDatabase, flags: withoutDurability });
  const discard = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await applyMigrations(server.url);
  } catch (error) {
    await discard();
    throw error;
  }
  project.provide('maintenanceUrl', server.maintenanceUrl);
  project.provide('templateDatabase', templateDatabase);
  return discard;
}
