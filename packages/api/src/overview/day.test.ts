import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, localDate } from '../assignments/recurrence.model.ts';
import { encodeGlobalId } from '../globalId.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { publishTemplate } from '../../test/checklist.ts';
import { followSubscription, type Followed } from '../../test/live.ts';

type Unit = { id: string; path: string };

let api: TestApi;
let manager: Asker;
let template: { id: string; versionId: string };
let school: Unit;
let branches: Unit[];
let inspectors: Asker[];
let assignment: string;

/** Open since yesterday and not due before tomorrow night, whenever the test is run. */
const slot = addDays(localDate(new Date(), 'Asia/Shanghai'), 1);
const id = (type: string, uuid: string) => encodeGlobalId(type, uuid);

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  template = await publishTemplate(manager, api.root);
});

afterAll(() => api.close());

async function prepare(count: number): Promise<void> {
  school = await api.addUnit(api.root, '学院');
  branches = [];
  inspectors = [];
  for (let index = 0; index < count; index++) {
    const branch = await api.addUnit(school, `支部${index}`);
    await api.database.prisma.unit.update({ where: { id: branch.id }, data: { order: index } });
    branches.push(branch);
    inspectors.push(await api.addPerson(branch, [{ role: 'inspector', unit: branch }]));
  }
  const input = {
    clientId: randomUUID(),
    unit: id('Unit', api.root.id),
    template: template.id,
    name: { 'zh-CN': '零报告' },
    recurrence: 'ONCE',
    timeOfDay: '23:00',
    opensMinutesBefore: 2880,
    startsOn: slot,
    endsOn: slot,
    targets: branches.map((branch) => ({ unit: id('Unit', branch.id), subtree: false })),
  };
  const create = 'mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { assignment { id } } }';
  assignment = (await manager.get(create, { input })).createAssignment.assignment.id;
}

const dayFields = `slot dueAt counts { total allSafe submitted withFindings late silent inProgress missed waiting excused }
  rows { outcome hazardCount failCount unit { name parent { name } } task { id state startedAt startedBy { name } } submission { id kind submittedByName } }`;
const dayQuery = `query ($id: ID!, $slot: Date!) { node(id: $id) { ... on Assignment { day(slot: $slot) { ${dayFields} } } } }`;
const daySubscription = `subscription ($id: ID!, $slot: Date!) { assignmentDayChanged(assignment: $id, slot: $slot) { ${dayFields} } }`;

const readDay = async (who: Asker) => (await who.get(dayQuery, { id: assignment, slot })).node.day;

async function taskOf(who: Asker): Promise<string> {
  const { tasks } = await who.get('query ($assignment: ID) { tasks(filter: { assignment: $assignment }) { nodes { id } } }', {
    assignment,
  });
  return tasks.nodes[0].id;
}

async function declareAllSafe(who: Asker): Promise<void> {
  const mutation = 'mutation ($input: DeclareAllSafeInput!) { declareAllSafe(input: $input) { task { state } } }';
  await who.get(mutation, { input: { clientId: randomUUID(), task: await taskOf(who) } });
}

async function submit(who: Asker, doors: string): Promise<void> {
  const mutation = 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { task { state } } }';
  const answers = { doors: { value: doors }, events: { value: '已检查' } };
  await who.get(mutation, { input: { clientId: randomUUID(), task: await taskOf(who), version: template.versionId, answers } });
}

async function begin(who: Asker): Promise<void> {
  const mutation = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { revision } } }';
  await who.get(mutation, { input: { task: await taskOf(who), answers: { doors: { value: 'pass' } }, revision: 0 } });
}

describe('the day of an assignment', () => {
  beforeAll(async () => {
    await prepare(6);
    const [first, second, third, fourth, fifth] = inspectors as [Asker, Asker, Asker, Asker, Asker];
    await declareAllSafe(first);
    await submit(second, 'pass');
    await submit(third, 'fail');
    await begin(fourth);
    await manager.get('mutation ($task: ID!) { excuseTask(input: { task: $task, reason: "放假" }) { task { excuse state } } }', {
      task: await taskOf(fifth),
    });
  });

  it('says of every unit how it stands', async () => {
    const day = await readDay(manager);
    expect(day.rows.map((row: { outcome: string }) => row.outcome)).toEqual([
      'ALL_SAFE',
      'REPORTED',
      'FINDINGS',
      'IN_PROGRESS',
      'EXCUSED',
      'WAITING',
    ]);
    expect(day.counts).toEqual({
      total: 6,
      allSafe: 1,
      submitted: 2,
      withFindings: 1,
      late: 0,
      silent: 0,
      inProgress: 1,
      missed: 0,
      waiting: 1,
      excused: 1,
    });
    expect(day).toMatchObject({ slot, dueAt: new Date(`${slot}T23:00:00+08:00`).toISOString() });
    expect(day.rows[0]).toMatchObject({
      unit: { name: '支部0', parent: { name: '学院' } },
      task: { state: 'ALL_SAFE' },
      submission: { kind: 'ALL_SAFE', submittedByName: '某人' },
    });
    expect(day.rows[2]).toMatchObject({ failCount: 1, submission: { kind: 'FORM' } });
    expect(day.rows[5]).toMatchObject({ task: { state: 'PENDING', startedAt: null }, submission: null });
  });

  it('is cut to what one reaches, and nothing where one reaches nothing', async () => {
    const own = await readDay(inspectors[2]!);
    expect(own.rows).toMatchObject([{ unit: { name: '支部2', parent: null }, outcome: 'FINDINGS' }]);
    expect(own.counts).toMatchObject({ total: 1, allSafe: 0, withFindings: 1 });
    const { node } = await manager.get(dayQuery, { id: assignment, slot: addDays(slot, 1) });
    expect(node.day).toBeNull();
  });

  it('asks as many queries for many units as for one, and for a page of assignments', async () => {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const countQueries = async (work: () => Promise<unknown>) => {
      spy.mockClear();
      await work();
      return spy.mock.calls.length;
    };
    const one = await countQueries(() => readDay(inspectors[2]!));
    // The clock is asked now and then.
    expect(await countQueries(() => readDay(manager))).toBeLessThanOrEqual(one + 1);
    const list =
      'query ($on: Date!, $first: Int) { assignments(first: $first, filter: { on: $on }) { nodes { day(slot: $on) { counts { total } } } } }';
    await prepare(1);
    await prepare(1);
    const page = (first: number) => countQueries(() => manager.get(list, { on: slot, first }));
    expect(await page(3)).toBeLessThanOrEqual((await page(1)) + 1);
    spy.mockRestore();
  });
});

describe('following it', () => {
  let followed: Followed | undefined;

  beforeAll(() => prepare(20));
  const follow = async (who: Pick<Asker, 'headers'>) => {
    followed?.close();
    followed = await followSubscription(api.url, who, daySubscription, { id: assignment, slot });
    return followed;
  };
  afterAll(() => followed?.close());

  const countsOf = (message: { data: { assignmentDayChanged: { counts: Record<string, number> } } }) =>
    message.data.assignmentDayChanged.counts;

  it('tells how it stands at once, and again when it changes', async () => {
    const stream = await follow(manager);
    expect(countsOf(await stream.next())).toMatchObject({ total: 20, allSafe: 0 });
    await declareAllSafe(inspectors[0]!);
    expect(countsOf(await stream.next())).toMatchObject({ total: 20, allSafe: 1 });
    const reader = await follow(inspectors[1]!);
    expect(countsOf(await reader.next())).toEqual(expect.objectContaining({ total: 1, allSafe: 0 }));
    await declareAllSafe(inspectors[2]!);
    await declareAllSafe(inspectors[1]!);
    expect(countsOf(await reader.next())).toEqual(expect.objectContaining({ total: 1, allSafe: 1 }));
    expect(reader.waiting).toBe(0);
  });

  it('answers what comes close together once, twice a second at most', async () => {
    const stream = await follow(manager);
    const before = countsOf(await stream.next())['allSafe']!;
    const start = performance.now();
    await Promise.all(inspectors.slice(5, 17).map((who) => declareAllSafe(who)));
    let messages = 0;
    for (let allSafe = before; allSafe < before + 12; messages++) allSafe = countsOf(await stream.next())['allSafe']!;
    expect(messages).toBeLessThanOrEqual(Math.ceil((performance.now() - start) / 500) + 1);
  });

  it('misses nothing when the server loses the line on which it is told', async () => {
    const stream = await follow(manager);
    const before = countsOf(await stream.next())['allSafe']!;
    const lost = await api.database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'anjian-listen' and datname = current_database()",
    );
    expect(lost.rowCount).toBe(1);
    await declareAllSafe(inspectors[19]!);
    expect(countsOf(await stream.next(10_000))['allSafe']).toBe(before + 1);
  });

  it('ends with the session', async () => {
    const leaving = await api.addPerson(school, [{ role: 'reviewer', unit: school }]);
    const stream = await follow(leaving);
    await stream.next();
    await leaving.get('mutation { signOut(input: {}) { signedOut } }');
    expect(await stream.next()).toBeUndefined();
  });

  it('ends when the reader no longer reaches anything of it', async () => {
    const moving = await api.addPerson(api.root, [{ role: 'reviewer', unit: branches[18]! }]);
    const stream = await follow(moving);
    expect(countsOf(await stream.next())).toMatchObject({ total: 1 });
    const other = await api.addUnit(api.root, '别处');
    await api.database.prisma.roleGrant.updateMany({ where: { personId: moving.personId }, data: { unitId: other.id } });
    await declareAllSafe(inspectors[18]!);
    expect(await stream.next()).toBeUndefined();
  });

  it('is refused as nothing to who reaches nothing of it, and to who has not signed in', async () => {
    const elsewhere = await api.addUnit(api.root, '另一处');
    const stranger = await api.addPerson(elsewhere, [{ role: 'reviewer', unit: elsewhere }]);
    expect((await (await follow(stranger)).next()).errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await (await follow({ headers: {} })).next()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('following one’s own tasks', () => {
  it('tells of those one completes, and of no others', async () => {
    await prepare(2);
    const [mine, others] = inspectors as [Asker, Asker];
    const stream = await followSubscription(api.url, mine, 'subscription { myTasksChanged { person { id } } }');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await declareAllSafe(others);
    await expect(stream.next(1500)).rejects.toThrow('nothing came');
    await declareAllSafe(mine);
    expect(await stream.next()).toEqual({ data: { myTasksChanged: { person: { id: mine.id } } } });
    stream.close();
  });
});

describe('a day on which something came late', () => {
  const marks =
    'query ($id: ID!, $slot: Date!) { node(id: $id) { ... on Assignment { day(slot: $slot) { rows { outcome heldSubmission submission { id arrival } task { late } } } } } }';
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);

  it('has on time what was done in time by the device, and says so; what is held counts for nothing and can be found', async () => {
    await prepare(2);
    const assignmentId = Buffer.from(assignment, 'base64').toString().split(':')[1]!;
    const { prisma } = api.database;
    await prisma.assignment.update({ where: { id: assignmentId }, data: { lateArrival: 'by_device_time' } });
    const times = { opensAt: minutes(-120), dueAt: minutes(-60), closesAt: minutes(-30), state: 'missed', late: true } as const;
    await prisma.task.updateMany({ where: { assignmentId }, data: times });
    const declare = 'mutation ($input: DeclareAllSafeInput!) { declareAllSafe(input: $input) { submission { id } } }';
    const sent: string[] = [];
    for (const [at, who] of inspectors.entries()) {
      // The second phone says that it was done before the task had opened: that is not believed.
      const deviceTime = minutes(at === 0 ? -70 : -130).toISOString();
      const input = { clientId: randomUUID(), task: await taskOf(who), deviceTime };
      sent.push((await who.get(declare, { input })).declareAllSafe.submission.id);
    }
    const { rows } = (await manager.get(marks, { id: assignment, slot })).node.day;
    expect(rows).toEqual([
      { outcome: 'ALL_SAFE', heldSubmission: null, submission: { id: sent[0], arrival: 'ON_TIME_BY_DEVICE' }, task: { late: false } },
      { outcome: 'SILENT', heldSubmission: sent[1], submission: null, task: { late: true } },
    ]);
  });
});
