import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../assignments/recurrence.model.ts';
import { encodeGlobalId } from '../globalId.ts';
import { databaseClock, fixedClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database.ts';
import { passTime } from '../tasks/passing.sql.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { publishTemplate } from '../../test/checklist.ts';
import { runWorkerOnce, startWorker } from './worker.ts';

type Unit = { id: string; path: string };

let api: TestApi;
let manager: Asker;
let template: { id: string };
let branch: Unit;

const today = '2026-09-29';
const at = (time: string, day = today) => new Date(`${day}T${time}:00+08:00`);
const id = (type: string, uuid: string) => encodeGlobalId(type, uuid);
const uuid = (globalId: string) => Buffer.from(globalId, 'base64').toString().split(':')[1]!;

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  template = await publishTemplate(manager, api.root);
});

afterAll(() => api.close());

beforeEach(async () => {
  branch = await api.addUnit(api.root, `支部 ${randomUUID().slice(0, 4)}`);
});

const createMutation = 'mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { assignment { id } } }';

/** Opens at 08:00, due at 16:00, closes at 18:00, made at 06:00 on the first of its days. */
async function assign(change: object = {}): Promise<string> {
  api.platform.clock = fixedClock(at('06:00'));
  const input = {
    clientId: randomUUID(),
    unit: id('Unit', api.root.id),
    template: template.id,
    name: { 'zh-CN': '日报' },
    recurrence: 'DAILY',
    timeOfDay: '16:00',
    opensMinutesBefore: 480,
    graceMinutes: 120,
    startsOn: today,
    endsOn: addDays(today, 100),
    targets: [{ unit: id('Unit', branch.id), subtree: true }],
    ...change,
  };
  return uuid((await manager.get(createMutation, { input })).createAssignment.assignment.id);
}

function work(time: string, day = today) {
  api.platform.clock = fixedClock(at(time, day));
  return runWorkerOnce(api.platform);
}

const tasksOf = (assignmentId: string, unit = branch) =>
  api.database.prisma.task.findMany({ where: { assignmentId, unitId: unit.id }, orderBy: { slot: 'asc' } });
const slotsOf = async (assignmentId: string, unit = branch) =>
  (await tasksOf(assignmentId, unit)).map(({ slot }) => slot.toISOString().slice(0, 10));
const eventsOf = async (taskId: string) =>
  (await api.database.prisma.event.findMany({ where: { subjectId: taskId }, orderBy: { seq: 'asc' } })).map(({ verb }) => verb);

describe('as time passes', () => {
  it('a task opens, is late, is missed, each once and with one event, however often the worker runs', async () => {
    const [task] = await tasksOf(await assign());
    const stateAt = async (time: string) => {
      await work(time);
      await work(time);
      const { state, late, openedAt } = await api.database.prisma.task.findUniqueOrThrow({ where: { id: task!.id } });
      return [state, late, openedAt !== null];
    };
    expect(await stateAt('07:59')).toEqual(['pending', false, false]);
    expect(await stateAt('08:00')).toEqual(['pending', false, true]);
    expect(await stateAt('16:00')).toEqual(['pending', false, true]);
    expect(await stateAt('16:01')).toEqual(['late', true, true]);
    expect(await stateAt('18:00')).toEqual(['late', true, true]);
    expect(await stateAt('18:01')).toEqual(['missed', true, true]);
    expect(await eventsOf(task!.id)).toEqual(['task.open', 'task.late', 'task.missed']);
  });

  it('what was handed in or excused stays', async () => {
    const tasks = await tasksOf(await assign());
    const states = ['submitted', 'all_safe', 'excused'] as const;
    for (const [index, state] of states.entries())
      await api.database.prisma.task.update({ where: { id: tasks[index]!.id }, data: { state } });
    await work('23:00', addDays(today, 3));
    const after = await api.database.prisma.task.findMany({
      where: { id: { in: tasks.slice(0, 3).map((task) => task.id) } },
      orderBy: { slot: 'asc' },
    });
    expect(after.map(({ state }) => state)).toEqual(states);
  });

  it('twenty workers on two servers do each thing once', async () => {
    const assignmentId = await assign();
    const second = openDatabase(api.database.url);
    try {
      for (const time of ['08:00', '16:01', '18:01']) {
        const platform = { ...api.platform, clock: fixedClock(at(time)) };
        await Promise.all(
          Array.from({ length: 20 }, (_, index) => runWorkerOnce(index % 2 === 0 ? platform : { ...platform, database: second })),
        );
      }
    } finally {
      await second.close();
    }
    const [task] = await tasksOf(assignmentId);
    expect(await eventsOf(task!.id)).toEqual(['task.open', 'task.late', 'task.missed']);
  });

  it('an outage of three days is caught up once: each task is told where it stands', async () => {
    const assignmentId = await assign();
    const done = await work('17:00', addDays(today, 3));
    expect(done).toMatchObject({ missed: expect.any(Number), late: expect.any(Number) });
    const tasks = await tasksOf(assignmentId);
    expect(tasks.slice(0, 5).map(({ state }) => state)).toEqual(['missed', 'missed', 'missed', 'late', 'pending']);
    expect(await Promise.all(tasks.slice(0, 5).map((task) => eventsOf(task.id)))).toEqual([
      ['task.missed'],
      ['task.missed'],
      ['task.missed'],
      ['task.late'],
      [],
    ]);
    expect(tasks).toHaveLength(39);
    expect(await work('17:00', addDays(today, 3))).toEqual({ extended: 0, joined: 0, left: 0, missed: 0, late: 0, opened: 0, reminded: 0 });
  });

  it('a worker killed in the middle leaves nothing half done, and the next round does it', async () => {
    const [task] = await tasksOf(await assign());
    const doomed = new pg.Client({ connectionString: api.database.url });
    doomed.on('error', () => undefined);
    await doomed.connect();
    const { rows } = await doomed.query<{ pid: number }>('select pg_backend_pid() as pid');
    await doomed.query('begin');
    await passTime(doomed, at('16:01'), 'doomed');
    // Nobody waits for it: what it holds is left out.
    expect(await passTime(api.database.pool, at('16:01'), 'beside')).toMatchObject({ late: 0 });
    await api.database.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    await vi.waitFor(async () => expect((await passTime(api.database.pool, at('16:01'), 'after')).late).toBeGreaterThan(0));
    expect(await eventsOf(task!.id)).toEqual(['task.late']);
  });
});

describe('keeping ahead', () => {
  it('stores tasks thirty-five days ahead, a day more each day, up to the last day', async () => {
    const assignmentId = await assign({ endsOn: addDays(today, 37) });
    expect((await slotsOf(assignmentId)).at(-1)).toBe(addDays(today, 35));
    await Promise.all([work('06:00', addDays(today, 1)), work('06:00', addDays(today, 1))]);
    expect((await slotsOf(assignmentId)).at(-1)).toBe(addDays(today, 36));
    await work('06:00', addDays(today, 10));
    expect(await slotsOf(assignmentId)).toEqual(Array.from({ length: 38 }, (_, day) => addDays(today, day)));
  });

  it('has exactly one task for every local date of 400 days, in every zone and at every odd hour, with outages on the way', async () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
    const rules = zones.flatMap((timeZone) => ['00:30', '01:30', '02:30'].map((timeOfDay) => ({ timeZone, timeOfDay })));
    const startsOn = addDays(today, 2);
    const ids: string[] = [];
    for (const rule of rules) ids.push(await assign({ ...rule, startsOn, endsOn: addDays(startsOn, 399) }));
    for (let day = 0; day <= 400; day += 29) await work('12:00', addDays(today, day));
    const expected = Array.from({ length: 400 }, (_, day) => addDays(startsOn, day));
    for (const one of ids) expect(await slotsOf(one)).toEqual(expected);
  }, 60_000);

  it('gives a unit that comes under a target its tasks from the next slot on, and tells of it once', async () => {
    const assignmentId = await assign();
    api.platform.clock = fixedClock(at('17:00'));
    const group = await api.addUnit(branch, '新小组');
    await Promise.all([work('17:00'), work('17:00')]);
    expect((await slotsOf(assignmentId, group)).at(0)).toBe(addDays(today, 1));
    expect((await slotsOf(assignmentId, group)).at(-1)).toBe(addDays(today, 35));
    expect(await api.database.prisma.event.count({ where: { verb: 'assignment.change', subjectId: assignmentId } })).toBe(1);
  });

  it('takes back what has not opened from a unit that goes out of use, and gives it again when it comes back', async () => {
    const group = await api.addUnit(branch, '小组');
    const assignmentId = await assign();
    await work('09:00');
    await api.database.prisma.unit.update({ where: { id: group.id }, data: { archivedAt: at('10:00') } });
    await work('10:00');
    expect(await slotsOf(assignmentId, group)).toEqual([today]);
    expect(await slotsOf(assignmentId)).toHaveLength(36);
    await api.database.prisma.unit.update({ where: { id: group.id }, data: { archivedAt: null } });
    await work('11:00');
    expect(await slotsOf(assignmentId, group)).toHaveLength(36);
  });

  it('leaves an assignment alone that was ended', async () => {
    const assignmentId = await assign();
    await manager.get('mutation ($id: ID!) { endAssignment(input: { assignment: $id }) { assignment { id } } }', {
      id: id('Assignment', assignmentId),
    });
    await work('06:00', addDays(today, 5));
    expect(await slotsOf(assignmentId)).toEqual([]);
  });
});

describe('running by itself', () => {
  it('works at once when the tree changes, and stops when told', async () => {
    const assignmentId = await assign();
    api.platform.clock = databaseClock(api.database.pool);
    const group = await api.addUnit(branch, '更新的小组');
    const worker = startWorker(api.platform);
    try {
      await vi.waitFor(async () => expect(await slotsOf(assignmentId, group)).not.toEqual([]), { timeout: 4000 });
      const { createUnit } = await manager.get(
        'mutation ($parent: ID!) { createUnit(input: { parent: $parent, name: "再新的小组", kind: "place" }) { unit { id } } }',
        { parent: id('Unit', branch.id) },
      );
      const newest = { id: uuid(createUnit.unit.id), path: '' };
      await vi.waitFor(async () => expect(await slotsOf(assignmentId, newest)).not.toEqual([]), { timeout: 4000 });
    } finally {
      await worker.stop();
    }
    const quiet = { id: (await api.addUnit(branch, '此后的小组')).id, path: '' };
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await slotsOf(assignmentId, quiet)).toEqual([]);
  });
});
