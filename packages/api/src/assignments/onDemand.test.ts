/** 随时: what is begun by whoever wants to, at an asset or for a unit. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { runWorkerOnce } from '../worker/worker.ts';
import type { Asker, TestApi } from '../../test/api.ts';
import { publishTemplate } from '../../test/checklist.ts';
import { archiveAssetMutation, openRegister, unitId, uuidOf, type Register } from '../../test/register.ts';
import { addDays } from './recurrence.model.ts';

let register: Register;
let api: TestApi;
let manager: Asker;
let inspector: Asker;
let template: { id: string; versionId: string };

const today = '2026-09-29';
const stopClock = (time: string, day = today) => {
  api.platform.clock = fixedClock(new Date(`${day}T${time}:00+08:00`));
};

beforeAll(async () => {
  register = await openRegister();
  ({ api, manager, inspector } = register);
  template = await publishTemplate(register.top, register.service);
});

afterAll(() => api.close());

beforeEach(() => {
  stopClock('09:00');
});

const createMutation = `mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { taskCount assignment { id active } } }`;
const startMutation = `mutation ($input: StartTaskInput!) { startTask(input: $input) { task {
  id slot state onDemand late opensAt dueAt closesAt canComplete asset { name } startedBy { name } } } }`;
const submitMutation = `mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { arrival task { state late } } } }`;

const plan = (change: Record<string, unknown> = {}) => ({
  clientId: randomUUID(),
  unit: unitId(register.service),
  template: template.id,
  name: { 'zh-CN': '随手查' },
  recurrence: 'ON_DEMAND',
  timeOfDay: '18:00',
  graceMinutes: 60,
  startsOn: today,
  endsOn: addDays(today, 10),
  targets: [{ unit: unitId(register.service), subtree: true }],
  ...change,
});
const assign = async (change: Record<string, unknown> = {}) =>
  (await manager.get(createMutation, { input: plan(change) })).createAssignment.assignment;

const begin = (assignment: { id: string }, change: Record<string, unknown> = {}) => ({
  input: { clientId: randomUUID(), assignment: assignment.id, unit: unitId(register.garage), ...change },
});
const start = async (assignment: { id: string }, change: Record<string, unknown> = {}, who = inspector) =>
  (await who.get(startMutation, begin(assignment, change))).startTask.task;
const submit = async (task: { id: string }) => {
  const input = { clientId: randomUUID(), task: task.id, version: template.versionId, answers: { doors: { value: 'pass' } } };
  return (await inspector.get(submitMutation, { input })).submitTask.submission;
};

describe('beginning on demand', () => {
  it('has no tasks until somebody begins, and then one of their own that is due the same day', async () => {
    const { taskCount, assignment } = (await manager.get(createMutation, { input: plan() })).createAssignment;
    expect([taskCount, assignment.active]).toEqual([0, true]);
    expect(await runWorkerOnce(api.platform)).toMatchObject({ extended: 0, joined: 0 });
    expect(await start(assignment)).toEqual({
      id: expect.any(String),
      slot: today,
      state: 'IN_PROGRESS',
      onDemand: true,
      late: false,
      opensAt: '2026-09-29T01:00:00.000Z',
      dueAt: '2026-09-29T10:00:00.000Z',
      closesAt: '2026-09-29T11:00:00.000Z',
      canComplete: true,
      asset: null,
      startedBy: { name: '林巡' },
    });
    stopClock('23:30');
    const night = await start(assignment);
    expect([night.slot, night.dueAt, night.closesAt]).toEqual([today, '2026-09-29T16:00:00.000Z', '2026-09-29T17:00:00.000Z']);
  });

  it('gives back the one that is open, another to somebody else, and a new one when it is done', async () => {
    const assignment = await assign();
    const first = await start(assignment);
    expect((await start(assignment)).id).toBe(first.id);
    const other = await start(assignment, {}, manager);
    expect(other.id).not.toBe(first.id);
    const mine = 'query ($id: ID!) { tasks(filter: { mine: true, assignment: $id }) { nodes { id } } }';
    expect((await inspector.get(mine, { id: assignment.id })).tasks.nodes).toEqual([{ id: first.id }]);
    expect((await manager.get(mine, { id: assignment.id })).tasks.nodes).toEqual([{ id: other.id }]);
    expect(await submit(first)).toEqual({ arrival: 'ON_TIME', task: { state: 'SUBMITTED', late: false } });
    const second = await start(assignment);
    expect([first.id, other.id]).not.toContain(second.id);
    const rounds = await api.database.prisma.task.findMany({ where: { assignmentId: uuidOf(assignment.id) }, orderBy: { round: 'asc' } });
    expect(rounds.map(({ round }) => round)).toEqual([1, 2, 3]);
  });

  it('is the same task for the same client id, however often and at once, and for nothing else', async () => {
    const assignment = await assign();
    const input = begin(assignment);
    const begun = await Promise.all(Array.from({ length: 20 }, () => inspector.get(startMutation, input)));
    expect(new Set(begun.map(({ startTask }) => startTask.task.id)).size).toBe(1);
    const [task] = await api.database.prisma.task.findMany({ where: { assignmentId: uuidOf(assignment.id) } });
    expect(await api.database.prisma.event.count({ where: { verb: 'task.start', subjectId: task!.id } })).toBe(1);
    await submit(begun[0]!.startTask.task);
    expect((await inspector.get(startMutation, input)).startTask.task.id).toBe(begun[0]!.startTask.task.id);
    expect(await inspector.codeOf(startMutation, { input: { ...input.input, unit: unitId(register.service) } })).toBe('NOT_FOUND');
    expect(await manager.codeOf(startMutation, input)).toBe('CLIENT_ID_REUSED');
    const racing = await Promise.all(Array.from({ length: 10 }, () => inspector.get(startMutation, begin(assignment))));
    expect(new Set(racing.map(({ startTask }) => startTask.task.id)).size).toBe(1);
  });

  it('begins at assets of the kind, in the units it is for, and shows what can be begun there', async () => {
    const car = await register.create({ name: '随时车', kind: 'on_demand_car' });
    const other = await register.create({ name: '别的' });
    const gone = await register.create({ name: '没了', kind: 'on_demand_car' });
    await manager.get(archiveAssetMutation, { asset: gone.id });
    const forUnits = await assign({ name: { 'zh-CN': '单位随时' } });
    const assignment = await assign({ assets: { kind: 'on_demand_car' } });
    const at = 'query ($id: ID!) { node(id: $id) { ... on Asset { startable { id name } } } }';
    const startable = async (who: Asker, asset: { id: string }) => (await who.get(at, { id: asset.id })).node.startable;
    expect(await startable(inspector, car)).toEqual([{ id: assignment.id, name: { 'zh-CN': '随手查' } }]);
    expect(await startable(inspector, other)).toEqual([]);
    const auditor = await api.addPerson(register.garage, [{ role: 'auditor', unit: register.garage }]);
    expect(await startable(auditor, car)).toEqual([]);
    const mine = (await inspector.get('{ startable { assignment { id } unit { name } } }')).startable;
    expect(mine).toContainEqual({ assignment: { id: forUnits.id }, unit: { name: '车队' } });
    expect(mine.map((one: { assignment: { id: string } }) => one.assignment.id)).not.toContain(assignment.id);
    expect((await start(assignment, { asset: car.id })).asset).toEqual({ name: '随时车' });
    const codes = async (change: Record<string, unknown>, who = inspector) => who.codeOf(startMutation, begin(assignment, change));
    expect(await codes({})).toBe('BAD_INPUT');
    expect(await codes({ asset: other.id })).toBe('BAD_INPUT');
    expect(await codes({ asset: gone.id })).toBe('BAD_INPUT');
    expect(await inspector.codeOf(startMutation, begin(forUnits, { asset: car.id }))).toBe('BAD_INPUT');
    expect(await codes({ asset: car.id }, auditor)).toBe('FORBIDDEN');
    expect(await codes({ asset: car.id }, register.stranger)).toBe('NOT_FOUND');
    const foreign = await register.create({ kind: 'on_demand_car', unit: unitId(register.campus) }, register.stranger);
    expect(await codes({ asset: foreign.id })).toBe('NOT_FOUND');
  });

  it('begins nothing that is not on demand, has not begun, or is over', async () => {
    const reasonOf = async (assignment: { id: string }) =>
      (await inspector.ask(startMutation, begin(assignment))).errors[0]?.extensions.details;
    const end = ({ id }: { id: string }) =>
      manager.get('mutation ($id: ID!) { endAssignment(input: { assignment: $id }) { clientMutationId } }', { id });
    const daily = await assign({ recurrence: 'DAILY' });
    expect(await reasonOf(daily)).toMatchObject({ reason: 'not_on_demand' });
    await end(daily);
    expect(await reasonOf(await assign({ startsOn: addDays(today, 1) }))).toMatchObject({ reason: 'not_open_yet' });
    const over = await assign();
    await end(over);
    expect(await reasonOf(over)).toMatchObject({ state: 'ended' });
    const short = await assign({ endsOn: today });
    stopClock('00:01', addDays(today, 1));
    expect(await reasonOf(short)).toMatchObject({ state: 'ended' });
    expect(await manager.codeOf(createMutation, { input: plan({ endsOn: today }) })).toBe('BAD_INPUT');
  });
});

describe('what was begun on demand and never handed in', () => {
  it('is never late, silent or missed, and nobody waits for it once it has closed', async () => {
    const assignment = await assign();
    await start(assignment);
    const counts = `query ($id: ID!) { node(id: $id) { ... on Assignment { day(slot: "${today}") { counts { total late silent missed inProgress } } } } }`;
    stopClock('18:30');
    await runWorkerOnce(api.platform);
    expect((await manager.get(counts, { id: assignment.id })).node.day.counts).toMatchObject({
      total: 1,
      late: 0,
      silent: 0,
      inProgress: 1,
    });
    expect(await submit(await start(assignment))).toMatchObject({ arrival: 'ON_TIME', task: { late: false } });
    const left = await start(assignment);
    stopClock('02:00', addDays(today, 1));
    await runWorkerOnce(api.platform);
    const row = await api.database.prisma.task.findUniqueOrThrow({ where: { id: uuidOf(left.id) } });
    expect([row.state, row.late]).toEqual(['in_progress', false]);
    expect((await manager.get(counts, { id: assignment.id })).node.day.counts).toMatchObject({ late: 0, silent: 0, missed: 0 });
    // Lists ask the database's own clock, which is past all of this.
    const open = 'query ($id: ID!) { tasks(filter: { open: true, assignment: $id }) { totalCount } }';
    const closed = 'query ($id: ID!) { tasks(filter: { open: false, assignment: $id }) { totalCount } }';
    expect((await inspector.get(open, { id: assignment.id })).tasks.totalCount).toBe(0);
    expect((await inspector.get(closed, { id: assignment.id })).tasks.totalCount).toBe(2);
    expect((await inspector.get('{ viewer { counts { tasksLate } } }')).viewer.counts.tasksLate).toBe(0);
  });
});
