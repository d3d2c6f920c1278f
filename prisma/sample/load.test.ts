import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRun } from '@anjian/api/first-run.ts';
import { isPasswordOf } from '@anjian/api/people/password.hash.ts';
import { fixedClock } from '@anjian/api/platform/clock.ts';
import { readConfiguration } from '@anjian/api/platform/configuration.ts';
import { createLogger } from '@anjian/api/platform/logger.ts';
import { createTestDatabase, type TestDatabase } from '../../packages/api/test/database.ts';
import { assignments } from './campaign.ts';
import { dayOf } from './calendar.ts';
import { assetsOn } from './college.assets.ts';
import { people } from './college.people.ts';
import { historyUntil } from './history.ts';
import { loadSample } from './load.ts';

const password = 'a password for the sample';

/** Half past two in the afternoon, and ten past midnight when hardly anything of the day has happened. */
describe.each(['2026-11-24T06:30:00Z', '2027-03-01T16:10:00Z'])('the sample college loaded at %s', (text) => {
  const now = new Date(text);
  const told: string[] = [];
  let database: TestDatabase;
  let dataFolder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataFolder = await mkdtemp(path.join(tmpdir(), 'anjian-sample-'));
    const platform = {
      database,
      configuration: { ...readConfiguration({ ADMIN_PASSWORD: 'a password of mine' }, '.'), dataFolder },
      clock: fixedClock(now),
      logger: createLogger('silent'),
      notifications: { subscribe: () => () => undefined, close: async () => undefined },
    };
    await firstRun(platform, { fill: (administrator) => loadSample(administrator, { password, tell: (line) => told.push(line) }) });
  }, 180_000);

  afterAll(async () => {
    await database.drop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('tells what it does, in both languages', () => {
    expect(told.length).toBeGreaterThan(3);
    for (const line of told) expect(line).toMatch(/[\u4e00-\u9fff].*[a-z]/);
  });

  it('has every account, with the password and nothing to change at first', async () => {
    const { prisma } = database;
    expect(await prisma.person.count()).toBe(people.length + 1);
    const author = await prisma.person.findUniqueOrThrow({ where: { userName: 'author' } });
    expect(author.mustChangePassword).toBe(false);
    expect(await isPasswordOf(author.passwordHash, password)).toBe(true);
  });

  it('has eighteen published checklists, all of them assigned', async () => {
    const { prisma } = database;
    expect(await prisma.templateVersion.count({ where: { state: 'published' } })).toBe(18);
    expect(await prisma.template.count({ where: { assignments: { some: { tasks: { some: {} } } } } })).toBe(18);
  });

  it('has a register, whose assets have tasks of their own', async () => {
    const { prisma } = database;
    const assets = assetsOn(dayOf(now));
    expect(await prisma.asset.count()).toBe(assets.length);
    expect(await prisma.asset.count({ where: { photoId: { not: null } } })).toBe(3);
    const tasks = await prisma.task.groupBy({ by: ['assignmentId', 'slot'], where: { assetId: { not: null } }, _count: true });
    const numbers = new Set(tasks.map(({ _count }) => _count));
    expect(numbers).toEqual(
      new Set(['power_room', 'vehicle', 'extinguisher'].map((kind) => assets.filter((one) => one.kind === kind).length)),
    );
    expect(await prisma.assignment.count({ where: { recurrence: 'on_demand', tasks: { none: {} } } })).toBe(1);
    const old = await prisma.submission.findFirst({
      where: { task: { asset: { kind: 'extinguisher' } } },
      include: { task: { include: { asset: true } } },
    });
    const { production_date } = old!.task.asset!.properties as Record<string, unknown>;
    expect((old!.evaluation as { values: Record<string, unknown> }).values['this_made_on']).toBe(production_date);
  });

  it('did everything that the history tells of', async () => {
    const { prisma } = database;
    const moments = historyUntil(now, assignments);
    const count = (does: string) => moments.filter((moment) => moment.does === does).length;
    expect(await prisma.submission.count({ where: { kind: 'all_safe' } })).toBe(count('declare_all_safe'));
    expect(await prisma.submission.count({ where: { kind: 'form' } })).toBe(count('submit'));
    expect(await prisma.signature.count({ where: { position: 2 } })).toBe(count('sign'));
    expect(await prisma.draft.count()).toBe(count('save_draft'));
    expect(await prisma.task.count({ where: { state: 'excused' } })).toBe(count('excuse'));
    const photos = await prisma.file.count({ where: { contentType: 'image/jpeg', unitId: { not: null } } });
    expect(photos).toBeGreaterThan(30);
  });

  it('has hazards of several severities, open and settled', async () => {
    const groups = await database.prisma.hazard.groupBy({ by: ['state', 'severity'], _count: true });
    expect(new Set(groups.map(({ state }) => state))).toEqual(new Set(['open', 'closed']));
    expect(new Set(groups.map(({ severity }) => severity)).size).toBeGreaterThan(2);
  });

  it('leaves no task that time has passed by', async () => {
    const { prisma } = database;
    expect(await prisma.task.count({ where: { state: { in: ['pending', 'in_progress', 'late'] }, closesAt: { lt: now } } })).toBe(0);
    expect(await prisma.task.count({ where: { state: { in: ['pending', 'in_progress'] }, dueAt: { lt: now } } })).toBe(0);
    expect(await prisma.task.count({ where: { state: 'missed' } })).toBeGreaterThan(5);
  });

  it('tells it in the order in which it happened, and nothing in the future', async () => {
    const events = await database.prisma.event.findMany({ where: { correlationId: { not: '' } }, orderBy: { seq: 'asc' } });
    const times = events.filter(({ verb }) => /^(assignment|task|submission|hazard|file)\./.test(verb)).map(({ at }) => at.getTime());
    expect(times.length).toBeGreaterThan(500);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
  });
});
