import { defineConfig } from 'vitest/config';

/**
 * graphql has a build of its own for development, and refuses to meet another copy of itself: tests take the one that
 * the server's other libraries are given by Node.
 */
const asNodeResolves = { resolve: { conditions: ['module-sync', 'node'] }, ssr: { resolve: { conditions: ['module-sync', 'node'] } } };

/** The engine and pure parts need nothing; the API has a PostgreSQL for the whole run; the rest drives a real browser. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'schema', include: ['packages/schema/**/*.test.ts'] } },
      {
        ...asNodeResolves,
        test: {
          name: 'api',
          include: ['packages/api/**/*.test.ts', 'prisma/**/*.test.ts'],
          globalSetup: ['packages/api/test/globalSetup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'admin', include: ['packages/admin/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      { test: { name: 'workspace', include: ['test/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        ...asNodeResolves,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['packages/api/test/globalSetup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
