import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { applyMigrations, printMissingMigration } from './migrations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

it('applies nothing a second time', async () => {
  expect(await applyMigrations(database.url)).toEqual([]);
});

it('applies each migration once when servers start together on an empty database', async () => {
  await database.pool.query('drop schema public cascade; create schema public');
  const rounds = await Promise.all([1, 2, 3].map(() => applyMigrations(database.url)));
  const { rows } = await database.pool.query<{ migration_name: string }>('select migration_name from _prisma_migrations order by 1');
  expect(rows.length).toBeGreaterThan(0);
  expect(rounds.flat().toSorted()).toEqual(rows.map((row) => row.migration_name));
});

it('finds the migrations and prisma/schema in agreement', async () => {
  expect(await printMissingMigration(inject('maintenanceUrl'))).toBe('');
});
