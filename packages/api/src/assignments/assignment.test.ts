import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../globalId.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { publishTemplate, zeroReport } from '../../test/checklist.ts';
import { fixedClock } from '../platform/clock.ts';
import { runWorkerOnce } from '../worker/worker.ts';
import { addDays } from './recurrence.model.ts';

type Unit = { id: string; path: string };

let api: TestApi;
let office: Unit;
let branch: Unit;
let group: Unit;
let other: Unit;
let manager: Asker;
let inspector: Asker;
let stranger: Asker;
let template: { id: string; versionId: string };

const zone = 'Asia/Shanghai';
/** On the platform's clock it is noon, whenever the test is run. */
const noon = new Date('2026-09-29T12:00:00+08:00');
const today = '2026-09-29';
const id = (type: string, { id: uuid }: { id: string }) => encodeGlobalId(type, uuid);
const uuid = (globalId: string) => Buffer.from(globalId, 'base64').toString().split(':')[1]!;

beforeAll(async () => {
  api = await startTestApi();
  api.platform.clock = fixedClock(noon);
  office = await api.addUnit(api.root, '校办');
  branch = await api.addUnit(api.root, '第一支部');
  group = await api.addUnit(branch, '第一小组');
  other = await api.addUnit(api.root, '第二支部');
  manager = await api.addPerson(office, [{ role: 'administrator', unit: api.root }], { name: '负责人' });
  inspector = await api.addPerson(branch, [{ role: 'inspector', unit: branch }]);
  stranger = await api.addPerson(other, [{ role: 'unit_manager', unit: other }]);
  template = await publishTemplate(manager, office);
});

afterAll(() => api.close());

const createMutation = `mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { taskCount assignment {
  id name active recurrence weekdays timeOfDay timeZone startsOn endsOn graceMinutes opensMinutesBefore endedAt
  template { id } version { id } unit { name } createdBy { name } targets { subtree unit { name } } slots } } }`;
const updateMutation = 'mutation ($input: UpdateAssignmentInput!) { updateAssignment(input: $input) { assignment { id name timeOfDay } } }';
const endMutation = 'mutation ($id: ID!) { endAssignment(input: { assignment: $id }) { assignment { active endedAt } } }';

const plan = () => ({
  clientId: randomUUID(),
  unit: id('Unit', office),
  template: template.id,
  name: { 'zh-CN': '假期零报告', en: 'Holiday zero report' },
  recurrence: 'DAILY',
  timeOfDay: '23:59',
  startsOn: today,
  endsOn: addDays(today, 6),
  opensMinutesBefore: 1439,
  graceMinutes: 60,
  targets: [{ unit: id('Unit', branch), subtree: true }],
});

async function create(change: object = {}) {
  return (await manager.get(createMutation, { input: { ...plan(), ...change } })).createAssignment;
}

const tasksOf = (assignment: { id: string }) =>
  api.database.prisma.task.findMany({ where: { assignmentId: uuid(assignment.id) }, orderBy: [{ slot: 'asc' }, { unitId: 'asc' }] });
const slotsOf = async (assignment: { id: string }, unit: Unit) =>
  (await tasksOf(assignment)).filter(({ unitId }) => unitId === unit.id).map(({ slot }) => slot.toISOString().slice(0, 10));
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, day) => addDays(today, from + day));

describe('assigning', () => {
  it('stores a task for every unit and day before anybody acts', async () => {
    const { assignment, taskCount } = await create();
    expect(assignment).toEqual({
      id: expect.any(String),
      name: { 'zh-CN': '假期零报告', en: 'Holiday zero report' },
      active: true,
      recurrence: 'DAILY',
      weekdays: [],
      timeOfDay: '23:59',
      timeZone: zone,
      startsOn: today,
      endsOn: addDays(today, 6),
      graceMinutes: 60,
      opensMinutesBefore: 1439,
      endedAt: null,
      template: { id: template.id },
      version: { id: template.versionId },
      unit: { name: '校办' },
      createdBy: { name: '负责人' },
      targets: [{ subtree: true, unit: { name: '第一支部' } }],
      slots: days(0, 6).toReversed(),
    });
    expect(taskCount).toBe(14);
    const tasks = await tasksOf(assignment);
    expect(new Set(tasks.map(({ unitId }) => unitId))).toEqual(new Set([branch.id, group.id]));
    expect(tasks.every(({ versionId, state }) => versionId === uuid(template.versionId) && state === 'pending')).toBe(true);
    expect(tasks[0]!.dueAt.toISOString()).toBe(new Date(`${today}T23:59:00+08:00`).toISOString());
    expect(tasks[0]!.opensAt.toISOString()).toBe(new Date(`${today}T00:00:00+08:00`).toISOString());
    expect(tasks[0]!.id[14]).toBe('7');
  });

  it('leaves out what has closed already, units out of use, and what lies beyond the horizon', async () => {
    const closed = await api.addUnit(branch, '撤销的小组');
    await api.database.prisma.unit.update({ where: { id: closed.id }, data: { archivedAt: new Date() } });
    const { assignment, taskCount } = await create({ startsOn: addDays(today, -3), endsOn: addDays(today, 400) });
    expect(await slotsOf(assignment, branch)).toEqual(days(0, 35));
    expect(await slotsOf(assignment, closed)).toEqual([]);
    expect(taskCount).toBe((await tasksOf(assignment)).length);
  });

  it('takes a unit named twice once, with the wider meaning', async () => {
    const { assignment } = await create({
      targets: [
        { unit: id('Unit', branch), subtree: false },
        { unit: id('Unit', branch), subtree: true },
      ],
    });
    expect(assignment.targets).toEqual([{ subtree: true, unit: { name: '第一支部' } }]);
  });

  it('makes one of fifty requests with one client id, with one event, and refuses it another plan', async () => {
    const input = plan();
    const answers = await Promise.all(Array.from({ length: 50 }, () => manager.get(createMutation, { input })));
    const ids = new Set(answers.map(({ createAssignment }) => createAssignment.assignment.id));
    expect(ids.size).toBe(1);
    expect(new Set(answers.map(({ createAssignment }) => createAssignment.taskCount))).toEqual(new Set([14]));
    const [only] = [...ids] as string[];
    expect(await tasksOf({ id: only! })).toHaveLength(14);
    expect(await api.database.prisma.event.count({ where: { verb: 'assignment.create', subjectId: uuid(only!) } })).toBe(1);
    expect(await manager.codeOf(createMutation, { input: { ...input, timeOfDay: '10:00' } })).toBe('CLIENT_ID_REUSED');
  });

  it.each([
    ['a time past midnight', { timeOfDay: '24:00' }, 'timeOfDay'],
    ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['an end before the start', { endsOn: '2020-01-01', startsOn: '2020-01-02' }, 'endsOn'],
    ['nobody', { targets: [] }, 'targets'],
    ['weekly on no day', { recurrence: 'WEEKLY' }, 'weekdays'],
    ['what is over already', { startsOn: '2020-01-01', endsOn: '2020-01-02' }, 'endsOn'],
    ['no name', { name: { 'zh-CN': ' ' } }, 'name'],
  ])('refuses %s and says why in both languages', async (_, change, path) => {
    const { errors } = await manager.ask(createMutation, { input: { ...plan(), ...change } });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'BAD_INPUT',
      details: {
        problems: [{ path, messages: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) } }],
      },
    });
  });

  it('is refused where one does not manage, for whom one does not manage, and for what is not published', async () => {
    const input = plan();
    expect(await inspector.codeOf(createMutation, { input: { ...input, unit: id('Unit', branch) } })).toBe('FORBIDDEN');
    expect(await stranger.codeOf(createMutation, { input: { ...input, unit: id('Unit', other) } })).toBe('NOT_FOUND');
    const own = await api.addPerson(branch, [{ role: 'inspector', unit: api.root }]);
    expect(await own.codeOf(createMutation, { input })).toBe('FORBIDDEN');
    const draft = { clientId: randomUUID(), unit: id('Unit', office), definition: zeroReport('未发布') };
    const { createTemplate } = await manager.get(
      'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id draft { id } } } }',
      { input: draft },
    );
    const { id: unpublished, draft: version } = createTemplate.template;
    expect(await manager.codeOf(createMutation, { input: { ...input, template: unpublished } })).toBe('STATE_CONFLICT');
    expect(await manager.codeOf(createMutation, { input: { ...input, template: unpublished, version: version.id } })).toBe(
      'STATE_CONFLICT',
    );
    expect(await manager.codeOf(createMutation, { input: { ...input, version: version.id } })).toBe('NOT_FOUND');
  });
});

describe('hostile input', () => {
  it.each<[string, object]>([
    ['NUL in the name', { name: { 'zh-CN': 'a\0b' } }],
    ['half a character in the name', { name: { 'zh-CN': 'a\ud800b' } }],
    ['a name of a megabyte', { name: { 'zh-CN': 'x'.repeat(1_000_000) } }],
    ['a language of a megabyte', { name: { 'zh-CN': '日报', ['x'.repeat(1_000_000)]: 'a' } }],
    ['a reserved language', { name: JSON.parse('{"zh-CN":"日报","__proto__":"x"}') as object }],
    ['a zone with a quote', { timeZone: "Asia/Shanghai'; drop table tasks; --" }],
    ['the beginning of time', { startsOn: '0001-01-01', endsOn: '9999-12-31' }],
    ['far too much grace', { graceMinutes: 2_147_483_647 }],
    ['weekdays without end', { recurrence: 'WEEKLY', weekdays: Array.from({ length: 50_000 }, (_, day) => day) }],
    [
      'more targets than there are units',
      { targets: Array.from({ length: 5_000 }, () => ({ unit: id('Unit', { id: randomUUID() }), subtree: true })) },
    ],
  ])('%s is refused with a code', async (_, change) => {
    const { errors, status } = await manager.ask(createMutation, { input: { ...plan(), ...change } });
    expect(errors[0]?.extensions.code, String(status)).toMatch(/^(BAD_INPUT|NOT_FOUND|GRAPHQL_VALIDATION_FAILED)$/);
  });

  it.each(['%', '_', '\\', "'", '\0', '\ud800', '"', '$1'])('a search for %j finds nothing and breaks nothing', async (search) => {
    const { data, errors } = await manager.ask('query ($filter: AssignmentFilter) { assignments(filter: $filter) { totalCount } }', {
      filter: { search },
    });
    expect(errors[0]?.extensions.code ?? data.assignments.totalCount).toBeOneOf([0, 'BAD_INPUT']);
  });
});

describe('who sees what of it', () => {
  it('is whoever has to fill it in, with their own tasks only, and the version they fill in', async () => {
    const { assignment } = await create({
      targets: [
        { unit: id('Unit', api.root), subtree: true },
        { unit: id('Unit', other), subtree: false },
      ],
    });
    const query = `query ($id: ID!, $template: ID!, $version: ID!) {
      assignment: node(id: $id) { ... on Assignment { unit { name } createdBy { name } template { name } version { number } targets { subtree unit { name } } tasks { totalCount nodes { unit { name } } } } }
      template: node(id: $template) { ... on Template { unit { name } draft { id } latest { number } versions { totalCount } assignments { totalCount } } }
      version: node(id: $version) { ... on TemplateVersion { definition template { id } } } }`;
    const seen = await inspector.get(query, { id: assignment.id, template: template.id, version: template.versionId });
    expect(seen.assignment).toMatchObject({
      unit: null,
      createdBy: null,
      template: { name: { 'zh-CN': '零报告' } },
      version: { number: 1 },
      targets: [{ subtree: true, unit: null }],
      tasks: { totalCount: 14 },
    });
    expect(new Set(seen.assignment.tasks.nodes.map((task: { unit: { name: string } }) => task.unit.name))).toEqual(
      new Set(['第一支部', '第一小组']),
    );
    expect(seen.template).toMatchObject({ unit: null, draft: null, latest: { number: 1 }, versions: { totalCount: 1 } });
    expect(seen.version).toMatchObject({ definition: { title: { 'zh-CN': '零报告' } } });
  });

  it('is nobody else', async () => {
    const { assignment } = await create();
    const query = 'query ($id: ID!) { node(id: $id) { id } assignments(filter: { search: "第一" }) { totalCount } }';
    expect(await stranger.get(query, { id: assignment.id })).toEqual({ node: null, assignments: { totalCount: 0 } });
    expect(await stranger.codeOf(endMutation, { id: assignment.id })).toBe('NOT_FOUND');
    expect(await inspector.codeOf(endMutation, { id: assignment.id })).toBe('FORBIDDEN');
  });
});

describe('changing', () => {
  const openToday = async (assignment: { id: string }) =>
    (await tasksOf(assignment)).filter(({ slot }) => slot.toISOString().startsWith(today));

  it('from now moves what nobody has handed in, and leaves work in hand its version', async () => {
    const { assignment } = await create();
    const [begun] = await openToday(assignment);
    await api.database.prisma.task.update({ where: { id: begun!.id }, data: { state: 'in_progress', startedAt: new Date() } });
    const newer = await newVersion();
    const input = { assignment: assignment.id, from: 'NOW', graceMinutes: 90, version: newer, name: { 'zh-CN': '改名' } };
    expect((await manager.get(updateMutation, { input })).updateAssignment.assignment.name).toEqual({ 'zh-CN': '改名' });
    const tasks = await tasksOf(assignment);
    expect(tasks.every(({ closesAt, dueAt }) => closesAt.getTime() - dueAt.getTime() === 90 * 60_000)).toBe(true);
    const onOldVersion = tasks.filter(({ versionId }) => versionId === uuid(template.versionId));
    expect(onOldVersion.map((task) => task.id)).toEqual([begun!.id]);
  });

  it('from the next slot leaves what has opened', async () => {
    const { assignment } = await create();
    const before = await openToday(assignment);
    const input = { assignment: assignment.id, from: 'NEXT_SLOT', timeOfDay: '12:00', opensMinutesBefore: 60 };
    await manager.get(updateMutation, { input });
    expect(await openToday(assignment)).toEqual(before);
    const later = (await tasksOf(assignment)).filter(({ slot }) => slot > new Date(today));
    expect(later).toHaveLength(12);
    expect(later.every(({ dueAt }) => dueAt.toISOString().endsWith('T04:00:00.000Z'))).toBe(true);
  });

  it('to other units and days takes back what nobody has begun, and adds what is new', async () => {
    const { assignment } = await create();
    const [begun] = (await openToday(assignment)).filter(({ unitId }) => unitId === group.id);
    await api.database.prisma.task.update({ where: { id: begun!.id }, data: { state: 'in_progress', startedAt: new Date() } });
    const targets = [{ unit: id('Unit', other), subtree: false }];
    await manager.get(updateMutation, { input: { assignment: assignment.id, from: 'NOW', targets, endsOn: addDays(today, 2) } });
    expect(await slotsOf(assignment, branch)).toEqual([]);
    expect(await slotsOf(assignment, group)).toEqual([today]);
    expect(await slotsOf(assignment, other)).toEqual(days(0, 2));
    const event = await api.database.prisma.event.findFirst({ where: { verb: 'assignment.change', subjectId: uuid(assignment.id) } });
    expect(event!.data).toMatchObject({ from: 'NOW', tasks: { withdrawn: 13, added: 3 } });
  });

  it('from now to a later hour takes back that something is late, what was begun too, and tells of each', async () => {
    const { assignment } = await create({ timeOfDay: '11:00', opensMinutesBefore: 600, graceMinutes: 120 });
    await runWorkerOnce(api.platform);
    const [waiting, begun] = await openToday(assignment);
    expect([waiting!.state, begun!.late]).toEqual(['late', true]);
    await api.database.prisma.task.update({ where: { id: begun!.id }, data: { startedAt: noon } });
    const put = (timeOfDay: string) => manager.get(updateMutation, { input: { assignment: assignment.id, from: 'NOW', timeOfDay } });
    await put('11:30');
    expect((await openToday(assignment)).map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['late', waiting!.dueAt],
      ['late', waiting!.dueAt],
    ]);
    await put('18:00');
    const dueAt = new Date(`${today}T18:00:00+08:00`);
    const after = await openToday(assignment);
    expect(after.find((task) => task.id === waiting!.id)).toMatchObject({ state: 'pending', late: false, dueAt });
    expect(after.find((task) => task.id === begun!.id)).toMatchObject({ state: 'in_progress', late: false, dueAt });
    await put('18:00');
    await runWorkerOnce(api.platform);
    expect((await openToday(assignment)).map(({ late }) => late)).toEqual([false, false]);
    const events = await api.database.prisma.event.findMany({
      where: { verb: 'task.put_off', subjectId: { in: after.map((task) => task.id) } },
    });
    expect(events.map(({ actorId }) => actorId)).toEqual([manager.personId, manager.personId]);
    expect(new Set(events.map(({ data }) => (data as { state: string }).state))).toEqual(new Set(['pending', 'in_progress']));
  });

  it('is refused with everything that is wrong with the new plan, and changes nothing', async () => {
    const { assignment } = await create();
    const before = await tasksOf(assignment);
    const { errors } = await manager.ask(updateMutation, {
      input: { assignment: assignment.id, from: 'NOW', timeOfDay: 'noon', graceMinutes: -1 },
    });
    expect(errors[0]!.extensions.details.problems.map(({ path }: { path: string }) => path)).toEqual(['timeOfDay', 'graceMinutes']);
    expect(await tasksOf(assignment)).toEqual(before);
  });

  async function newVersion(): Promise<string> {
    const { createTemplateDraft } = await manager.get(
      'mutation ($id: ID!) { createTemplateDraft(input: { template: $id }) { version { id revision } } }',
      { id: template.id },
    );
    const { revision } = createTemplateDraft.version;
    await manager.get(
      'mutation ($id: ID!, $revision: Int!) { publishTemplate(input: { template: $id, revision: $revision }) { version { id } } }',
      {
        id: template.id,
        revision,
      },
    );
    return createTemplateDraft.version.id;
  }
});

describe('ending', () => {
  it('takes back what nobody has begun and is not due, once, however often it is asked', async () => {
    const { assignment } = await create();
    const [begun] = await tasksOf(assignment);
    await api.database.prisma.task.update({ where: { id: begun!.id }, data: { state: 'in_progress', startedAt: new Date() } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => manager.get(endMutation, { id: assignment.id })));
    expect(new Set(answers.map((answer) => answer.endAssignment.assignment.endedAt)).size).toBe(1);
    expect(answers[0].endAssignment.assignment.active).toBe(false);
    expect((await tasksOf(assignment)).map((task) => task.id)).toEqual([begun!.id]);
    expect(await api.database.prisma.event.count({ where: { verb: 'assignment.end', subjectId: uuid(assignment.id) } })).toBe(1);
    expect(await manager.codeOf(updateMutation, { input: { assignment: assignment.id, from: 'NOW', timeOfDay: '10:00' } })).toBe(
      'STATE_CONFLICT',
    );
  });
});

describe('lists', () => {
  it('finds by name, template, day, and whether it goes on', async () => {
    const { assignment } = await create({ name: { 'zh-CN': '锅炉房周检', en: 'Boiler round' }, startsOn: addDays(today, 2) });
    const found = async (filter: object) =>
      (
        await manager.get('query ($filter: AssignmentFilter) { assignments(filter: $filter, first: 100) { nodes { id } } }', { filter })
      ).assignments.nodes.some((node: { id: string }) => node.id === assignment.id);
    expect(await found({ search: 'BOILER' })).toBe(true);
    expect(await found({ search: '班会' })).toBe(false);
    expect(await found({ template: template.id })).toBe(true);
    expect(await found({ on: addDays(today, 2) })).toBe(true);
    expect(await found({ on: addDays(today, 1) })).toBe(false);
    expect([await found({ active: true }), await found({ active: false })]).toEqual([true, false]);
    await manager.get(endMutation, { id: assignment.id });
    expect([await found({ active: true }), await found({ active: false })]).toEqual([false, true]);
  });
});

it('tells an author what publishing does not change: drafts, tasks and assignments, in reach only', async () => {
  const own = await publishTemplate(manager, office);
  const { assignment } = await create({
    template: own.id,
    targets: [branch, other].map((unit) => ({ unit: id('Unit', unit), subtree: false })),
  });
  const ended = await create({ template: own.id, targets: [{ unit: id('Unit', other), subtree: false }] });
  await manager.get(endMutation, { id: ended.assignment.id });
  const open = (await tasksOf(assignment)).find(({ unitId, slot }) => unitId === branch.id && slot.toISOString().startsWith(today));
  const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { revision } } }';
  await inspector.get(save, { input: { task: id('Task', open!), answers: {}, revision: 0 } });
  const query = `query ($id: ID!) { node(id: $id) { ... on Template { publishImpact {
    drafts openTasks plannedTasks units assignments { id version { id } } } } } }`;
  const impact = async (who: Asker) => (await who.get(query, { id: own.id })).node.publishImpact;
  const assignments = [{ id: assignment.id, version: { id: own.versionId } }];
  expect(await impact(manager)).toEqual({ drafts: 1, openTasks: 2, plannedTasks: 12, units: 2, assignments });
  expect(await impact(stranger)).toEqual({ drafts: 0, openTasks: 1, plannedTasks: 6, units: 1, assignments });
  const list =
    'query ($id: ID!) { node(id: $id) { ... on Template { publishImpact { drafts openTasks plannedTasks units assignments { id } } } } }';
  const unused = await publishTemplate(manager, office);
  expect((await manager.get(list, { id: unused.id })).node.publishImpact).toEqual({
    drafts: 0,
    openTasks: 0,
    plannedTasks: 0,
    units: 0,
    assignments: [],
  });
});
