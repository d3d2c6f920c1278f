import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '../assignments/recurrence.model.ts';
import { encodeGlobalId } from '../globalId.ts';
import { fixedClock } from '../platform/clock.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { publishTemplate, zeroReport } from '../../test/checklist.ts';

type Unit = { id: string; path: string };

let api: TestApi;
let school: Unit;
let branch: Unit;
let group: Unit;
let elsewhere: Unit;
let administrator: Asker;
let manager: Asker;
let inspector: Asker;
let auditor: Asker;
let assignment: string;
let plain: string;

const today = '2026-09-29';
const noon = new Date(`${today}T12:00:00+08:00`);
const id = (type: string, uuid: string) => encodeGlobalId(type, uuid);
const uuid = (globalId: string) => Buffer.from(globalId, 'base64').toString().split(':')[1]!;

beforeAll(async () => {
  api = await startTestApi();
  api.platform.clock = fixedClock(noon);
  school = await api.addUnit(api.root, '学院');
  branch = await api.addUnit(school, '支部');
  group = await api.addUnit(branch, '小组');
  elsewhere = await api.addUnit(api.root, '别处');
  administrator = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  manager = await api.addPerson(school, [{ role: 'unit_manager', unit: school }], { name: '负责人' });
  inspector = await api.addPerson(branch, [
    { role: 'inspector', unit: group },
    { role: 'auditor', unit: branch },
  ]);
  auditor = await api.addPerson(school, [{ role: 'auditor', unit: school }]);
  assignment = await assign(await publishTemplate(administrator, api.root));
  const { allSafe: _none, ...settings } = zeroReport().settings;
  plain = await assign(await publishTemplate(administrator, api.root, { ...zeroReport('日检'), settings }));
});

afterAll(() => api.close());

/** Due at 16:00 every day for ten days; opens at 08:00. */
async function assign(template: { id: string }): Promise<string> {
  const input = {
    clientId: randomUUID(),
    unit: id('Unit', api.root.id),
    template: template.id,
    name: { 'zh-CN': '日报' },
    recurrence: 'DAILY',
    timeOfDay: '16:00',
    opensMinutesBefore: 480,
    startsOn: today,
    endsOn: addDays(today, 9),
    targets: [school, elsewhere].map((unit) => ({ unit: id('Unit', unit.id), subtree: true })),
  };
  const create = 'mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { assignment { id } } }';
  return (await administrator.get(create, { input })).createAssignment.assignment.id;
}

const list = `query ($filter: TaskFilter, $orderBy: TaskOrder, $first: Int, $last: Int, $after: String, $before: String) {
  tasks(filter: $filter, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
    totalCount nodes { id slot dueAt state unit { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

type Listed = { id: string; slot: string; dueAt: string; state: string; unit: { name: string } };
const listed = async (who: Asker, filter: object, more: object = {}): Promise<{ totalCount: number; nodes: Listed[] }> =>
  (await who.get(list, { filter, first: 100, ...more })).tasks;
const unitsIn = ({ nodes }: { nodes: Listed[] }) => [...new Set(nodes.map(({ unit }) => unit.name))].sort();

const taskOf = async (of: string, unit: Unit, day = today) =>
  id(
    'Task',
    (await api.database.prisma.task.findFirstOrThrow({ where: { assignmentId: uuid(of), unitId: unit.id, slot: new Date(day) } })).id,
  );

describe('which tasks are listed', () => {
  it('are those of units in reach, also in the count', async () => {
    expect(await listed(manager, {})).toMatchObject({ totalCount: 60 });
    expect(unitsIn(await listed(manager, {}))).toEqual(['学院', '小组', '支部'].sort());
    expect((await listed(administrator, {})).totalCount).toBe(80);
    expect(await listed(manager, { unit: id('Unit', elsewhere.id) })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('are one’s own where one completes them, not where one only reads', async () => {
    expect(unitsIn(await listed(inspector, {}))).toEqual(['小组', '支部'].sort());
    expect(unitsIn(await listed(inspector, { mine: true }))).toEqual(['小组']);
    expect(await listed(auditor, { mine: true })).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await listed(await api.addToken(inspector, ['read']), { mine: true })).totalCount).toBe(20);
  });

  it.each([
    ['a day', { slot: addDays(today, 3) }, 6],
    ['an assignment', () => ({ assignment }), 30],
    ['a unit', () => ({ unit: id('Unit', group.id) }), 20],
    ['a unit with what is below it', () => ({ unit: id('Unit', branch.id) }), 40],
    ['a unit above the reach', () => ({ unit: id('Unit', api.root.id) }), 0],
    ['a time', { dueFrom: `${today}T08:00:00Z`, dueTo: `${addDays(today, 1)}T08:00:00Z` }, 12],
    ['a time that has a millisecond too little', { dueFrom: `${today}T08:00:00.001Z`, dueTo: `${addDays(today, 1)}T07:59:59.999Z` }, 0],
    ['states', { states: ['PENDING'] }, 60],
    ['other states', { states: ['SUBMITTED', 'ALL_SAFE'] }, 0],
    ['no state at all', { states: [] }, 0],
    ['what is open', { open: true }, 60],
    ['what is not', { open: false }, 0],
  ])('are filtered by %s', async (_, filter, count) => {
    expect((await listed(manager, typeof filter === 'function' ? filter() : filter)).totalCount).toBe(count);
  });

  it('come in the order asked for', async () => {
    const dates = async (orderBy?: string) => (await listed(manager, { assignment }, { orderBy })).nodes.map(({ dueAt }) => dueAt);
    const ascending = await dates();
    expect(ascending).toEqual([...ascending].sort());
    expect(await dates('DUE_DESC')).toEqual(ascending.toReversed());
  });

  it.each(
    ['DUE_ASC', 'DUE_DESC'].flatMap((orderBy) =>
      [1, 7, 30].flatMap((size) => [false, true].map((isBackward) => ({ orderBy, size, isBackward }))),
    ),
  )('are walked each once: $orderBy in pages of $size, backwards: $isBackward', async ({ orderBy, size, isBackward }) => {
    const whole = (await listed(manager, { assignment }, { orderBy })).nodes.map((task) => task.id);
    const seen: string[] = [];
    let cursor: string | null = null;
    for (;;) {
      const page: { nodes: Listed[]; pageInfo: Record<string, never> } = (
        await manager.get(list, {
          filter: { assignment },
          orderBy,
          ...(isBackward ? { last: size, before: cursor } : { first: size, after: cursor }),
        })
      ).tasks;
      if (isBackward) seen.unshift(...page.nodes.map((task) => task.id));
      else seen.push(...page.nodes.map((task) => task.id));
      cursor = isBackward ? page.pageInfo['startCursor']! : page.pageInfo['endCursor']!;
      if (!page.pageInfo[isBackward ? 'hasPreviousPage' : 'hasNextPage']) break;
    }
    expect(seen).toEqual(whole);
  });

  it('cost as many queries for a hundred as for one', async () => {
    const query = `query ($first: Int) { tasks(first: $first) { nodes { slot state canComplete canDeclareAllSafe waitingForSignature
      unit { name } template { name } version { number } assignment { name } startedBy { name } submission { status } myDraft { revision } } } }`;
    await administrator.get(query, { first: 1 });
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const counts: number[] = [];
    for (const first of [1, 80]) {
      spy.mockClear();
      expect((await administrator.get(query, { first })).tasks.nodes).toHaveLength(first);
      counts.push(spy.mock.calls.length);
    }
    spy.mockRestore();
    expect(counts[1]).toBeLessThanOrEqual(counts[0]! + 2);
  });
});

it('lists of an assignment are narrowed by another one to nothing, and by a unit to what one completes below it', async () => {
  const query = `query ($id: ID!, $filter: TaskFilter) {
    node(id: $id) { ... on Assignment { tasks(filter: $filter, first: 1) { totalCount } } } }`;
  const count = async (filter: object) => (await inspector.get(query, { id: assignment, filter })).node.tasks.totalCount;
  expect(await count({ assignment })).toBe(20);
  expect(await count({ assignment: plain })).toBe(0);
  expect(await count({ mine: true, unit: id('Unit', branch.id) })).toBe(10);
});

describe('what can be done with it now', () => {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Task { canComplete canDeclareAllSafe waitingForSignature } } }';
  const now = async (who: Asker, task: string) => (await who.get(query, { id: task })).node;

  it('depends on the window, the right and the form', async () => {
    const [open, later, other] = [
      await taskOf(assignment, group),
      await taskOf(assignment, group, addDays(today, 1)),
      await taskOf(plain, group),
    ];
    expect(await now(inspector, open)).toEqual({ canComplete: true, canDeclareAllSafe: true, waitingForSignature: false });
    expect(await now(inspector, later)).toEqual({ canComplete: false, canDeclareAllSafe: false, waitingForSignature: false });
    expect(await now(inspector, other)).toMatchObject({ canComplete: true, canDeclareAllSafe: false });
    expect(await now(auditor, open)).toMatchObject({ canComplete: false, canDeclareAllSafe: false });
    expect(await now(await api.addToken(inspector, ['read']), open)).toMatchObject({ canComplete: false, canDeclareAllSafe: false });
    expect(await now(inspector, await taskOf(assignment, branch))).toMatchObject({ canComplete: false });
  });

  it('is nothing in a unit out of use, and whoever tries is told why', async () => {
    const closed = await api.addUnit(school, '撤销的支部');
    const leaving = await api.addPerson(closed, [{ role: 'inspector', unit: closed }]);
    const open = await api.database.prisma.task.findUniqueOrThrow({ where: { id: uuid(await taskOf(assignment, group)) } });
    const row = await api.database.prisma.task.create({ data: { ...open, id: randomUUID(), unitId: closed.id, excuse: undefined } });
    const task = id('Task', row.id);
    expect(await now(leaving, task)).toMatchObject({ canComplete: true, canDeclareAllSafe: true });
    await administrator.get('mutation ($id: ID!) { archiveUnit(input: { unit: $id }) { unit { archived } } }', {
      id: id('Unit', closed.id),
    });
    expect(await now(leaving, task)).toMatchObject({ canComplete: false, canDeclareAllSafe: false });
    const declare = 'mutation ($input: DeclareAllSafeInput!) { declareAllSafe(input: $input) { task { id } } }';
    const { errors } = await leaving.ask(declare, { input: { clientId: randomUUID(), task } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'STATE_CONFLICT', details: { reason: 'unit_archived' } });
    const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { revision } } }';
    const typed = { task, answers: {}, revision: 0 };
    expect((await leaving.ask(save, { input: typed })).errors[0]!.extensions.details).toMatchObject({ reason: 'unit_archived' });
    await api.database.prisma.task.delete({ where: { id: row.id } });
  });
});

describe('excusing', () => {
  const excuse =
    'mutation ($task: ID!, $reason: String!) { excuseTask(input: { task: $task, reason: $reason }) { task { state excuse canComplete } } }';

  it('releases a unit, with the reason on record', async () => {
    const task = await taskOf(assignment, group, addDays(today, 2));
    const { excuseTask } = await manager.get(excuse, { task, reason: ' 全员外出实习 ' });
    expect(excuseTask.task).toEqual({ state: 'EXCUSED', excuse: '全员外出实习', canComplete: false });
    const event = await api.database.prisma.event.findFirst({ where: { verb: 'task.excuse', subjectId: uuid(task) } });
    expect(event).toMatchObject({ actorId: manager.personId, data: { reason: '全员外出实习', from: 'pending' } });
  });

  it('happens once when twenty ask at once, with one event', async () => {
    const task = await taskOf(assignment, group, addDays(today, 4));
    const codes = await Promise.all(Array.from({ length: 20 }, () => manager.codeOf(excuse, { task, reason: '停课' })));
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'STATE_CONFLICT')).toHaveLength(19);
    expect(await api.database.prisma.event.count({ where: { verb: 'task.excuse', subjectId: uuid(task) } })).toBe(1);
  });

  it('is for managers, in their reach, and wants a reason', async () => {
    const [own, foreign] = [await taskOf(assignment, group), await taskOf(assignment, elsewhere)];
    expect(await inspector.codeOf(excuse, { task: own, reason: '忙' })).toBe('FORBIDDEN');
    expect(await manager.codeOf(excuse, { task: foreign, reason: '忙' })).toBe('NOT_FOUND');
    expect(await manager.codeOf(excuse, { task: own, reason: '  ' })).toBe('BAD_INPUT');
    expect(await manager.codeOf(excuse, { task: own, reason: 'a\0b' })).toBe('BAD_INPUT');
  });
});
