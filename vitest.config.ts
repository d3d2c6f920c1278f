import { configDefaults, defineConfig } from 'vitest/config';

/**
 * graphql has a build of its own for development, and refuses to meet another copy of itself: tests take the one that
 * the server's other libraries are given by Node.
 */
const asNodeResolves = { resolve: { conditions: ['module-sync', 'node'] }, ssr: { resolve: { conditions: ['module-sync', 'node'] } } };

/** What says that something takes no longer than so many milliseconds is asked last, with nothing beside it. */
const measured = ['packages/api/test/limits.test.ts', 'packages/api/test/load.test.ts', 'test/e2e/builder-speed.test.ts'];

const needsPostgres = { globalSetup: ['packages/api/test/globalSetup.ts'] };

/** As many files at once as there are processors. Vitest's own count leaves one free, which of two is half. */
const atOnce = { maxWorkers: '100%' };

/** The engine and pure parts need nothing; the API has a PostgreSQL for the whole run; the rest drives a real browser. */
export default defineConfig({
  test: {
    ...atOnce,
    projects: [
      { test: { name: 'schema', include: ['packages/schema/**/*.test.ts'], ...atOnce } },
      {
        ...asNodeResolves,
        test: {
          name: 'api',
          include: ['packages/api/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...measured],
          ...needsPostgres,
          ...atOnce,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'admin', include: ['packages/admin/**/*.test.{ts,tsx}'], ...atOnce, testTimeout: 30_000 } },
      {
        test: {
          name: 'workspace',
          include: ['test/*.test.ts', 'scripts/**/*.test.ts'],
          ...atOnce,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...asNodeResolves,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...measured],
          ...needsPostgres,
          ...atOnce,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...asNodeResolves,
        test: {
          name: 'measured',
          include: measured,
          ...needsPostgres,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
