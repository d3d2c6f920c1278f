import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { firstRun } from './first-run.ts';
import { isPasswordOf } from './people/password.hash.ts';
import { databaseClock } from './platform/clock.ts';
import { readConfiguration } from './platform/configuration.ts';
import type { Platform } from './platform/platform.ts';
import { may } from './rights/actor.ts';

describe.each([
  ['with a password from the environment', 'a password of mine'],
  ['without one', undefined],
])('the first run %s', (_, adminPassword) => {
  let database: TestDatabase;
  let platform: Platform;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = {
      database,
      configuration: { ...readConfiguration({ ORGANISATION: '向阳学院' }, '.'), adminPassword },
      clock: databaseClock(database.pool),
      logger: pino({ level: 'silent' }),
      notifications: { subscribe: () => () => undefined, close: async () => undefined },
    };
  });

  afterAll(() => database.drop());

  it('makes the top of the tree and one administrator, once, however many servers start', async () => {
    const runs = await Promise.all([firstRun(platform), firstRun(platform), firstRun(platform)]);
    const made = runs.filter((run) => run !== undefined);
    expect(made).toHaveLength(1);
    expect(await firstRun(platform)).toBeUndefined();
    const [unit] = await database.prisma.unit.findMany();
    const [person] = await database.prisma.person.findMany();
    expect([await database.prisma.unit.count(), await database.prisma.person.count()]).toEqual([1, 1]);
    expect(unit).toMatchObject({ name: '向阳学院', parentId: null, path: `/${unit!.id}/` });
    expect(person).toMatchObject({ userName: 'admin', mustChangePassword: false });
    expect(made[0]!.generatedPassword === undefined).toBe(adminPassword !== undefined);
    expect(await isPasswordOf(person!.passwordHash, adminPassword ?? made[0]!.generatedPassword!)).toBe(true);
    expect(may(made[0]!.administrator.actor, 'unit.create', unit!.path)).toBe(true);
  });
});
