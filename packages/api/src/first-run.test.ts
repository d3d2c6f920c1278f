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

describe('a first run that fills', () => {
  const patience = { timeout: 15_000 };
  let database: TestDatabase;
  let platform: Platform;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = {
      database,
      configuration: { ...readConfiguration({}, '.'), adminPassword: 'a password of mine' },
      clock: databaseClock(database.pool),
      logger: pino({ level: 'silent' }),
      notifications: { subscribe: () => () => undefined, close: async () => undefined },
    };
  });

  afterAll(() => database.drop());

  const addUnit = async (name: string) => {
    const [top] = await database.prisma.unit.findMany({ where: { parentId: null } });
    await database.prisma.unit.create({ data: { name, kind: 'place', parentId: top!.id, path: name } });
  };

  it('is made again from nothing when it was cut short', async () => {
    const cutShort = async () => {
      await addUnit('half of it');
      throw new Error('killed');
    };
    await expect(firstRun(platform, { fill: cutShort })).rejects.toThrow('killed');
    await expect(firstRun(platform, { fill: () => addUnit('all of it') })).resolves.toBeDefined();
    expect((await database.prisma.unit.findMany({ orderBy: { createdAt: 'asc' } })).map(({ name }) => name)).toEqual([
      '本单位',
      'all of it',
    ]);
    expect(await database.prisma.person.count()).toBe(1);
  });

  it('lets another server wait until it is whole, and never touches what is finished', async () => {
    expect(await firstRun(platform, { fill: () => addUnit('once more') })).toBeUndefined();
    await database.pool.query('update first_runs set finished_at = null');
    const order: string[] = [];
    const slow = firstRun(platform, {
      fill: async () => {
        order.push('begun');
        await expect.poll(() => order, patience).toContain('waits');
        order.push('filled');
      },
    });
    await expect.poll(() => order, patience).toEqual(['begun']);
    const other = firstRun(platform, { fill: () => addUnit('twice'), onWait: () => order.push('waits') });
    expect([await slow, await other].map((run) => run !== undefined)).toEqual([true, false]);
    expect(order).toEqual(['begun', 'waits', 'filled']);
  });
});
