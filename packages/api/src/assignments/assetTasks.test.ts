/** Tasks for assets: planned, picked up when the register changes, filtered, shown, and read by forms. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assertProperty } from '@anjian/schema/properties/assertProperty.ts';
import { calculated, check, definition, failRaises, section, text } from '@anjian/schema/definition/build.ts';
import { encodeGlobalId } from '../globalId.ts';
import { databaseClock, fixedClock } from '../platform/clock.ts';
import { runWorkerOnce } from '../worker/worker.ts';
import type { Asker, TestApi } from '../../test/api.ts';
import { publishTemplate } from '../../test/checklist.ts';
import { readCsv } from '../../test/readCsv.ts';
import {
  archiveAssetMutation,
  moveAssetMutation,
  openRegister,
  restoreAssetMutation,
  unitId,
  updateAssetMutation,
  uuidOf,
  type Register,
  type Unit,
} from '../../test/register.ts';
import { addDays, slotsBetween } from './recurrence.model.ts';

let register: Register;
let api: TestApi;
let manager: Asker;
let inspector: Asker;
let create: Register['create'];
let template: { id: string; versionId: string };

const today = '2026-09-29';
const at = (time: string, day = today) => new Date(`${day}T${time}:00+08:00`);
const stopClock = (time: string, day = today) => {
  api.platform.clock = fixedClock(at(time, day));
};

/** When an extinguisher has to be scrapped, by its own date and type, and how far a gauge moved since the last time. */
const form = definition('灭火器月检', 'Extinguisher', [
  section('all', '检查', 'Check', [
    check('gauge', '压力', 'Gauge', { consequences: [failRaises('moderate', 'fire')] }),
    calculated('scrap_on', '报废日期', 'Scrap on', "add_years(asset.production_date, if(asset.type = 'co2', 12, 10))"),
    calculated('named', '编号', 'Number', 'asset.number'),
    calculated('before', '上次备注', 'Before', 'last.remark'),
    text('remark', '备注', 'Remark'),
  ]),
]);

beforeAll(async () => {
  register = await openRegister();
  ({ api, manager, inspector, create } = register);
  template = await publishTemplate(register.top, register.service, form);
});

afterAll(() => api.close());

beforeEach(() => {
  stopClock('06:00');
});

const createMutation = `mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { taskCount assignment {
  id assets { kind list { name } } lateArrival arrivalHours needsReview } } }`;
const updateMutation = `mutation ($input: UpdateAssignmentInput!) { updateAssignment(input: $input) { assignment {
  id assets { kind list { name } } lateArrival arrivalHours needsReview } } }`;

const plan = (change: Record<string, unknown> = {}) => ({
  clientId: randomUUID(),
  unit: unitId(register.service),
  template: template.id,
  name: { 'zh-CN': '月检' },
  recurrence: 'DAILY',
  timeOfDay: '16:00',
  opensMinutesBefore: 480,
  graceMinutes: 120,
  startsOn: today,
  endsOn: addDays(today, 2),
  targets: [{ unit: unitId(register.service), subtree: true }],
  ...change,
});
const assign = async (change: Record<string, unknown> = {}, who = manager) =>
  (await who.get(createMutation, { input: plan(change) })).createAssignment;
const codeOf = (change: Record<string, unknown>, who = manager) => who.codeOf(createMutation, { input: plan(change) });
const tasksOf = (assignmentId: string) =>
  api.database.prisma.task.findMany({
    where: { assignmentId: uuidOf(assignmentId) },
    include: { asset: true },
    orderBy: [{ slot: 'asc' }, { asset: { name: 'asc' } }],
  });
const summaryOf = async (assignmentId: string) =>
  (await tasksOf(assignmentId)).map(({ asset, slot }) => `${asset?.name} ${slot.toISOString().slice(8, 10)}`);

it('is the same assignment when it is asked for again, also when one of its assets has gone meanwhile', async () => {
  const asset = await create({ name: '将报废' });
  const input = plan({ assets: { list: [asset.id] } });
  const first = (await manager.get(createMutation, { input })).createAssignment;
  await manager.get(archiveAssetMutation, { asset: asset.id });
  expect((await manager.get(createMutation, { input })).createAssignment).toMatchObject({ assignment: { id: first.assignment.id } });
  expect(await manager.codeOf(createMutation, { input: { ...input, timeOfDay: '10:00' } })).toBe('CLIENT_ID_REUSED');
  expect(await manager.codeOf(createMutation, { input: { ...input, clientId: randomUUID() } })).toBe('STATE_CONFLICT');
});

describe('assigning to assets', () => {
  it('stores a task for each asset of the kind and each slot, in the units it is for', async () => {
    const kind = 'of_kind';
    await create({ name: '甲', kind });
    await create({ name: '乙', kind, unit: unitId(register.service) });
    await create({ name: '别类', kind: 'other' });
    await create({ name: '别处', kind, unit: unitId(register.campus) }, register.stranger);
    const { assignment, taskCount } = await assign({ assets: { kind } });
    expect(assignment).toEqual({
      id: expect.any(String),
      assets: { kind, list: [] },
      lateArrival: 'BY_SERVER_TIME',
      arrivalHours: 72,
      needsReview: true,
    });
    expect(taskCount).toBe(6);
    const tasks = await tasksOf(assignment.id);
    expect(new Set(tasks.map(({ asset, unitId: unit }) => `${asset!.name} ${unit}`))).toEqual(
      new Set([`甲 ${register.garage.id}`, `乙 ${register.service.id}`]),
    );
    await runWorkerOnce(api.platform);
    expect(await summaryOf(assignment.id)).toEqual(tasks.map(({ asset, slot }) => `${asset!.name} ${slot.toISOString().slice(8, 10)}`));
  });

  it('stores them for just those named, and for units again when that is changed', async () => {
    const [one, two] = [await create({ name: '一' }), await create({ name: '二' })];
    const { assignment } = await assign({ assets: { list: [one.id, one.id] }, endsOn: today, recurrence: 'ONCE' });
    expect(assignment.assets).toEqual({ kind: null, list: [{ name: '一' }] });
    expect(await summaryOf(assignment.id)).toEqual(['一 29']);
    const change = async (assets: unknown) =>
      (await manager.get(updateMutation, { input: { assignment: assignment.id, from: 'NOW', assets } })).updateAssignment.assignment;
    expect((await change({ list: [two.id] })).assets.list).toEqual([{ name: '二' }]);
    expect(await summaryOf(assignment.id)).toEqual(['二 29']);
    expect((await change(null)).assets).toBeNull();
    expect((await tasksOf(assignment.id)).map(({ assetId, unitId: unit }) => `${assetId} ${unit}`).toSorted()).toEqual(
      [`null ${register.garage.id}`, `null ${register.service.id}`].toSorted(),
    );
  });

  it('keeps by which clock and whether it is reviewed', async () => {
    const rules = { lateArrival: 'BY_DEVICE_TIME', arrivalHours: 24, needsReview: false };
    const { assignment } = await assign(rules);
    expect(assignment).toMatchObject(rules);
    const change = { assignment: assignment.id, from: 'NEXT_SLOT', arrivalHours: 168, needsReview: true };
    expect((await manager.get(updateMutation, { input: change })).updateAssignment.assignment).toMatchObject({
      ...rules,
      arrivalHours: 168,
      needsReview: true,
    });
    expect(await codeOf({ arrivalHours: 169 })).toBe('BAD_INPUT');
    expect(await codeOf({ arrivalHours: -1 })).toBe('BAD_INPUT');
  });

  it('refuses both, neither, what stands elsewhere, what is out of use and what is not seen', async () => {
    const own = await create();
    const elsewhere = await create({ unit: unitId(register.service) });
    const foreign = await create({ unit: unitId(register.campus) }, register.stranger);
    const gone = await create();
    await manager.get(archiveAssetMutation, { asset: gone.id });
    const garageOnly = [{ unit: unitId(register.garage), subtree: false }];
    expect(await codeOf({ assets: { kind: 'vehicle', list: [own.id] } })).toBe('BAD_INPUT');
    expect(await codeOf({ assets: {} })).toBe('BAD_INPUT');
    expect(await codeOf({ assets: { list: [] } })).toBe('BAD_INPUT');
    expect(await codeOf({ assets: { list: [elsewhere.id] }, targets: garageOnly })).toBe('BAD_INPUT');
    expect(await codeOf({ assets: { list: [gone.id] } })).toBe('STATE_CONFLICT');
    expect(await codeOf({ assets: { list: [foreign.id] } })).toBe('NOT_FOUND');
  });
});

describe('as the register changes', () => {
  it('picks up what comes, goes, moves and becomes something else, from the slots that are not due yet', async () => {
    const kind = 'changing';
    const [stays, goes, moves] = [
      await create({ name: '留', kind }),
      await create({ name: '废', kind }),
      await create({ name: '移', kind }),
    ];
    const { assignment } = await assign({ assets: { kind } });
    stopClock('09:00');
    await runWorkerOnce(api.platform);
    const [begun] = (await tasksOf(assignment.id)).filter(({ assetId }) => assetId === uuidOf(moves.id));
    await inspector.get('mutation ($task: ID!) { saveDraft(input: { task: $task, answers: {}, revision: 0 }) { draft { id } } }', {
      task: encodeGlobalId('Task', begun!.id),
    });
    await manager.get(archiveAssetMutation, { asset: goes.id });
    await manager.get(moveAssetMutation, { asset: moves.id, unit: unitId(register.service) });
    const late = await create({ name: '新', kind: 'something' });
    await manager.get(updateAssetMutation, { input: { asset: late.id, revision: 1, kind } });
    await runWorkerOnce(api.platform);
    // What was begun stays where it was begun, and is not asked for twice.
    expect(
      (await tasksOf(assignment.id))
        .map(({ asset, slot, unitId: unit, state }) => `${asset!.name} ${slot.getUTCDate()} ${unit} ${state}`)
        .toSorted(),
    ).toEqual(
      [
        `留 29 ${register.garage.id} pending`,
        `留 30 ${register.garage.id} pending`,
        `留 1 ${register.garage.id} pending`,
        `移 29 ${register.garage.id} in_progress`,
        `移 30 ${register.service.id} pending`,
        `移 1 ${register.service.id} pending`,
        `新 29 ${register.garage.id} pending`,
        `新 30 ${register.garage.id} pending`,
        `新 1 ${register.garage.id} pending`,
      ].toSorted(),
    );
    await manager.get(restoreAssetMutation, { asset: goes.id });
    await manager.get(archiveAssetMutation, { asset: stays.id });
    stopClock('17:00');
    await runWorkerOnce(api.platform);
    expect((await summaryOf(assignment.id)).filter((one) => /留|废/.test(one)).toSorted()).toEqual(['废 01', '废 30', '留 29']);
  });

  it('begins with the first asset of a kind that nothing was of before', async () => {
    const { assignment, taskCount } = await assign({ assets: { kind: 'not_yet' } });
    expect(taskCount).toBe(0);
    await create({ name: '头一个', kind: 'not_yet' });
    expect(await runWorkerOnce(api.platform)).toMatchObject({ joined: 3 });
    expect(await summaryOf(assignment.id)).toEqual(['头一个 29', '头一个 30', '头一个 01']);
    expect(await runWorkerOnce(api.platform)).toMatchObject({ joined: 0, left: 0 });
  });

  it('gives the only one its tasks again when it comes back into use', async () => {
    const only = await create({ name: '唯一' });
    const { assignment } = await assign({ assets: { list: [only.id] } });
    await manager.get(archiveAssetMutation, { asset: only.id });
    await runWorkerOnce(api.platform);
    expect(await summaryOf(assignment.id)).toEqual([]);
    await manager.get(restoreAssetMutation, { asset: only.id });
    await Promise.all(Array.from({ length: 5 }, () => runWorkerOnce(api.platform)));
    expect(await summaryOf(assignment.id)).toEqual(['唯一 29', '唯一 30', '唯一 01']);
  });

  it('gives the only one its tasks again also when that of today was open meanwhile', async () => {
    const kind = 'now and then';
    const { id } = await create({ name: '时有时无', kind });
    const { assignment } = await assign({ assets: { kind } });
    stopClock('09:00');
    const become = async (next: string) => {
      await api.database.prisma.asset.update({ where: { id: uuidOf(id) }, data: { kind: next } });
      return runWorkerOnce(api.platform);
    };
    await runWorkerOnce(api.platform);
    expect(await become('something else')).toMatchObject({ left: 2 });
    expect(await summaryOf(assignment.id)).toEqual(['时有时无 29']);
    expect(await become(kind)).toMatchObject({ joined: 2 });
    expect(await summaryOf(assignment.id)).toEqual(['时有时无 29', '时有时无 30', '时有时无 01']);
    expect(await runWorkerOnce(api.platform)).toMatchObject({ joined: 0, left: 0 });
  });

  /** Whatever happens to the register, after a round of the worker each asset in use has its task of each slot that is to come, and no other. */
  it.each(['Asia/Shanghai', 'America/New_York'])('has one task for each asset and slot, whatever happens, in %s', async (timeZone) => {
    const units: Unit[] = [register.service, register.garage, register.campus];
    const operation = fc.oneof(
      fc.record({ does: fc.constant('add' as const), unit: fc.nat(2) }),
      fc.record({ does: fc.constantFrom('archive', 'restore'), which: fc.nat(9) }),
      fc.record({ does: fc.constant('move' as const), which: fc.nat(9), unit: fc.nat(2) }),
      fc.record({ does: fc.constant('rename' as const), which: fc.nat(9) }),
      fc.record({ does: fc.constant('begin' as const), which: fc.nat(9) }),
      fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }),
    );
    await assertProperty(
      fc.asyncProperty(fc.array(operation, { minLength: 3, maxLength: 12 }), async (operations) => {
        const { prisma } = api.database;
        const kind = `kind ${randomUUID().slice(0, 8)}`;
        let now = at('06:00').getTime();
        const turn = () => {
          api.platform.clock = fixedClock(new Date(now));
        };
        turn();
        await create({ name: '零', kind }, register.top);
        const rule = { timeZone, endsOn: addDays(today, 20) };
        const { assignment } = await assign({ ...rule, assets: { kind } }, register.top);
        for (const one of operations) {
          const assets = await prisma.asset.findMany({ where: { kind: { startsWith: kind } }, orderBy: { id: 'asc' } });
          const asset = 'which' in one ? assets[one.which % assets.length]! : undefined;
          const globalId = asset && encodeGlobalId('Asset', asset.id);
          if (one.does === 'wait') now += one.hours * 3_600_000;
          turn();
          if (one.does === 'add') await create({ name: '又', kind, unit: unitId(units[one.unit]!) }, register.top);
          if (one.does === 'archive') await register.top.get(archiveAssetMutation, { asset: globalId });
          if (one.does === 'restore') await register.top.get(restoreAssetMutation, { asset: globalId });
          if (one.does === 'move') await register.top.get(moveAssetMutation, { asset: globalId, unit: unitId(units[one.unit]!) });
          if (one.does === 'rename')
            await prisma.asset.update({ where: { id: asset!.id }, data: { kind: asset!.kind === kind ? `${kind} no more` : kind } });
          if (one.does === 'begin')
            await prisma.task.updateMany({
              where: { assetId: asset!.id, state: 'pending', opensAt: { lte: new Date(now) }, dueAt: { gt: new Date(now) } },
              data: { state: 'in_progress', startedAt: new Date(now) },
            });
          await runWorkerOnce(api.platform);
        }
        const inUse = await prisma.asset.findMany({
          where: { kind, archivedAt: null, unitId: { in: [register.service.id, register.garage.id] } },
        });
        const slots = slotsBetween(
          { ...rule, recurrence: 'daily', weekdays: [], timeOfDay: '16:00', startsOn: today, graceMinutes: 120, opensMinutesBefore: 480 },
          today,
          rule.endsOn,
        ).filter(({ dueAt }) => dueAt.getTime() > now);
        // One that became something else keeps what had opened for it before.
        const stored = (
          await prisma.task.findMany({
            where: { assignmentId: uuidOf(assignment.id), dueAt: { gt: new Date(now) } },
            include: { asset: true },
          })
        ).filter(({ state, asset, opensAt }) => state !== 'pending' || asset!.kind === kind || opensAt.getTime() > now);
        const begun = stored.filter(({ state }) => state !== 'pending');
        const key = (assetId: string | null, unit: string, slot: Date | string) =>
          `${assetId} ${unit} ${new Date(slot).toISOString().slice(0, 10)}`;
        const isBegun = (assetId: string, slot: string) =>
          begun.some((task) => task.assetId === assetId && task.slot.toISOString().startsWith(slot));
        expect(
          stored
            .filter(({ state }) => state === 'pending')
            .map((task) => key(task.assetId, task.unitId, task.slot))
            .toSorted(),
        ).toEqual(
          inUse
            .flatMap(({ id, unitId: unit }) => slots.filter(({ date }) => !isBegun(id, date)).map(({ date }) => key(id, unit, date)))
            .toSorted(),
        );
        const perSlot = stored.map(({ assetId, slot }) => `${assetId} ${slot.toISOString()}`);
        expect(new Set(perSlot).size).toBe(perSlot.length);
        await manager.get('mutation ($id: ID!) { endAssignment(input: { assignment: $id }) { clientMutationId } }', {
          id: assignment.id,
        });
      }),
      { numRuns: 12 },
    );
  });
});

describe('what is done at an asset', () => {
  const submitMutation = `mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission {
    id evaluation asset { name } hazards { number asset { name } } } } }`;
  const kind = 'checked';
  let powder: { id: string };
  let gas: { id: string };
  let assignment: { id: string };

  beforeAll(async () => {
    stopClock('06:00');
    powder = await create({ name: '粉', number: 'MH-1', kind, properties: { type: 'powder', production_date: '2020-02-29' } });
    gas = await create({ name: '气', number: 'MH-2', kind, properties: { type: 'co2', production_date: '2020-02-29' } });
    ({ assignment } = await assign({ assets: { kind } }));
  });

  const taskOf = async (asset: { id: string }, day: number) =>
    encodeGlobalId(
      'Task',
      (await tasksOf(assignment.id)).find(({ assetId, slot }) => assetId === uuidOf(asset.id) && slot.getUTCDate() === day)!.id,
    );
  const submit = async (asset: { id: string }, day: number, answers: object) => {
    const input = { clientId: randomUUID(), task: await taskOf(asset, day), version: template.versionId, answers };
    return (await inspector.get(submitMutation, { input })).submitTask.submission;
  };
  const pass = { gauge: { value: 'pass' } };

  it('lets the form read its properties, and what was said of the same one the last time, not of another', async () => {
    stopClock('09:00');
    const first = await submit(powder, 29, { ...pass, remark: { value: '粉的备注' } });
    expect(first.asset).toEqual({ name: '粉' });
    expect(first.evaluation.values).toMatchObject({ scrap_on: '2030-02-28', named: 'MH-1', before: null });
    const other = await submit(gas, 29, { ...pass, remark: { value: '气的备注' } });
    expect(other.evaluation.values).toMatchObject({ scrap_on: '2032-02-29', named: 'MH-2', before: null });
    stopClock('09:00', addDays(today, 1));
    expect((await submit(powder, 30, pass)).evaluation.values.before).toBe('粉的备注');
    expect((await submit(gas, 30, pass)).evaluation.values.before).toBe('气的备注');
  });

  it('raises hazards at it, and shows tasks, submissions, hazards and what is due next', async () => {
    stopClock('09:00', addDays(today, 2));
    const [hazard] = (await submit(powder, 1, { gauge: { value: 'fail' } })).hazards;
    expect(hazard.asset).toEqual({ name: '粉' });
    const raiseMutation = 'mutation ($input: RaiseHazardInput!) { raiseHazard(input: $input) { hazard { id asset { name } } } }';
    const raised = { clientId: randomUUID(), title: { 'zh-CN': '压把松动' }, severity: 'MINOR', category: 'fire', asset: powder.id };
    const direct = (await inspector.get(raiseMutation, { input: { ...raised, unit: unitId(register.garage) } })).raiseHazard.hazard;
    expect(direct.asset).toEqual({ name: '粉' });
    const wrong = {
      ...raised,
      clientId: randomUUID(),
      unit: unitId(register.service),
      asset: (await create({ unit: unitId(register.campus) }, register.stranger)).id,
    };
    expect(await manager.codeOf(raiseMutation, { input: wrong })).toBe('NOT_FOUND');
    const { node } = await inspector.get(
      `query ($id: ID!) { node(id: $id) { ... on Asset { nextDueAt tasks { totalCount nodes { slot asset { name } } }
        submissions { totalCount nodes { asset { name } } } hazards { totalCount nodes { asset { name } } } } } }`,
      { id: powder.id },
    );
    expect(node).toMatchObject({ nextDueAt: null, tasks: { totalCount: 3 }, submissions: { totalCount: 3 }, hazards: { totalCount: 2 } });
    expect([...node.tasks.nodes, ...node.submissions.nodes, ...node.hazards.nodes].every(({ asset }) => asset.name === '粉')).toBe(true);
    const next = async (asset: { id: string }) =>
      (await inspector.get('query ($id: ID!) { node(id: $id) { ... on Asset { nextDueAt } } }', { id: asset.id })).node.nextDueAt;
    expect(await next(gas)).toBe(at('16:00', addDays(today, 2)).toISOString());
    const counts = `query ($asset: ID!) { tasks(filter: { asset: $asset }) { totalCount } submissions(filter: { asset: $asset }) { totalCount }
      hazards(filter: { asset: $asset }) { totalCount } }`;
    const countsFor = async (who: Asker) =>
      Object.values(await who.get(counts, { asset: powder.id })).map((list) => (list as { totalCount: number }).totalCount);
    expect(await countsFor(inspector)).toEqual([3, 3, 2]);
    expect(await countsFor(register.stranger)).toEqual([0, 0, 0]);
  });

  it('has a row of its own in the day and a name and number in the export', async () => {
    const { node } = await manager.get(
      'query ($id: ID!, $slot: Date!) { node(id: $id) { ... on Assignment { day(slot: $slot) { counts { total submitted } rows { outcome task { asset { name } } } } } } }',
      { id: assignment.id, slot: today },
    );
    expect(node.day).toEqual({
      counts: { total: 2, submitted: 2 },
      rows: ['气', '粉'].map((name) => ({ outcome: 'REPORTED', task: { asset: { name } } })),
    });
    const { exportUrl } = (await manager.get('query ($id: ID!) { node(id: $id) { ... on Template { exportUrl } } }', { id: template.id }))
      .node;
    const response = await fetch(`${api.url}${exportUrl}`, { headers: { ...manager.headers, 'accept-language': 'zh-CN' } });
    const [head, ...lines] = readCsv(await response.text());
    const column = (title: string) => head!.indexOf(title);
    expect(lines.map((line) => `${line[column('设备与场所')]} ${line[column('设备与场所编号')]}`).toSorted()).toEqual(
      ['粉 MH-1', '粉 MH-1', '粉 MH-1', '气 MH-2', '气 MH-2'].toSorted(),
    );
  });

  it('hides an asset that went where one does not reach, and keeps what was done', async () => {
    await register.top.get(moveAssetMutation, { asset: gas.id, unit: unitId(register.campus) });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Task { asset { name } submission { asset { name } } } } }';
    const id = await taskOf(gas, 29);
    expect((await inspector.get(query, { id })).node).toEqual({ asset: null, submission: { asset: null } });
    expect((await register.top.get(query, { id })).node.asset).toEqual({ name: '气' });
    const { node } = await register.stranger.get(
      'query ($id: ID!) { node(id: $id) { ... on Asset { name tasks { totalCount } submissions { totalCount } nextDueAt } } }',
      { id: gas.id },
    );
    expect(node).toEqual({ name: '气', tasks: { totalCount: 0 }, submissions: { totalCount: 0 }, nextDueAt: null });
    api.platform.clock = databaseClock(api.platform.database.pool);
  });
});
