/** A register as large as a college has: planning for it must not stop the clock of everybody else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishTemplate } from '../../test/checklist.ts';
import { archiveAssetMutation, moveAssetMutation, openRegister, unitId, uuidOf, type Register } from '../../test/register.ts';
import { fixedClock } from '../platform/clock.ts';
import { runWorkerOnce } from '../worker/worker.ts';
import { addDays } from './recurrence.model.ts';

const many = 2000;
const newcomers = 520;
const today = '2026-09-29';
let register: Register;

beforeAll(async () => {
  register = await openRegister();
  register.api.platform.clock = fixedClock(new Date(`${today}T07:00:00+08:00`));
});

afterAll(() => register.api.close());

it('plans every day for two thousand assets, keeps that up, and changes it, each within seconds', async () => {
  const { api, manager, top, service, garage, campus } = register;
  const rows = Array.from({ length: many }, (_, index) => ({ name: `灭火器 ${index}`, kind: 'extinguisher', number: `MH-${index}` }));
  await manager.get('mutation ($input: ImportAssetsInput!) { importAssets(input: $input) { applied } }', {
    input: { clientId: randomUUID(), unit: unitId(garage), dryRun: false, rows },
  });
  const template = await publishTemplate(top, service);
  const { taskCount, assignment } = (
    await manager.get('mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { taskCount assignment { id } } }', {
      input: {
        clientId: randomUUID(),
        unit: unitId(service),
        template: template.id,
        name: { 'zh-CN': '每日检查' },
        recurrence: 'DAILY',
        timeOfDay: '18:00',
        graceMinutes: 60,
        startsOn: today,
        endsOn: addDays(today, 200),
        targets: [{ unit: unitId(service), subtree: true }],
        assets: { kind: 'extinguisher' },
      },
    })
  ).createAssignment;
  expect(taskCount % many).toBe(0);
  expect(taskCount).toBeGreaterThan(30 * many);
  const within = async (seconds: number, work: () => Promise<unknown>) => {
    const began = performance.now();
    const done = await work();
    expect(performance.now() - began).toBeLessThan(seconds * 1000);
    return done;
  };
  const slots = taskCount / many;
  expect(await within(4, () => runWorkerOnce(api.platform))).toMatchObject({ left: 0, joined: 0, opened: many });
  const [gone, moved] = await api.database.prisma.asset.findMany({ where: { number: { in: ['MH-1', 'MH-2'] } } });
  const idOf = (uuid: string) => Buffer.from(`Asset:${uuid}`).toString('base64');
  await manager.get(archiveAssetMutation, { asset: idOf(gone!.id) });
  await top.get(moveAssetMutation, { asset: idOf(moved!.id), unit: unitId(campus) });
  expect(await within(4, () => runWorkerOnce(api.platform))).toMatchObject({ left: 2 * slots, joined: 0 });
  const change = 'mutation ($input: UpdateAssignmentInput!) { updateAssignment(input: $input) { assignment { id } } }';
  for (const input of [
    { from: 'NEXT_SLOT', timeOfDay: '17:00' },
    { from: 'NOW', timeOfDay: '16:00' },
  ])
    await within(15, () => manager.get(change, { input: { assignment: assignment.id, ...input } }));
  expect(await api.database.prisma.task.count({ where: { assignmentId: uuidOf(assignment.id) } })).toBe((many - 2) * slots);
}, 90_000);

it('plans for those that come in portions, goes on where it was killed, and does each once', async () => {
  const { api, manager, top, service, garage } = register;
  const { pool, prisma } = api.database;
  const template = await publishTemplate(top, service);
  const { assignment } = (
    await manager.get('mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { assignment { id } } }', {
      input: {
        clientId: randomUUID(),
        unit: unitId(service),
        template: template.id,
        name: { 'zh-CN': '每日检查' },
        recurrence: 'DAILY',
        timeOfDay: '18:00',
        graceMinutes: 60,
        startsOn: today,
        endsOn: addDays(today, 200),
        targets: [{ unit: unitId(service), subtree: true }],
        assets: { kind: 'hydrant' },
      },
    })
  ).createAssignment;
  const assignmentId = uuidOf(assignment.id);
  await pool.query(
    `insert into assets (id, unit_id, name, sort, kind, code, created_by_id, updated_by_id)
     select gen_random_uuid(), $1, 'H' || n, 'equipment', 'hydrant', 'PORTION' || n, $2, $2 from generate_series(1, $3::int) n`,
    [garage.id, manager.personId, newcomers],
  );
  // The server is killed in its second portion.
  await pool.query(
    `create function die() returns trigger language plpgsql as $$ begin
       if exists (select from events where verb = 'assignment.change' and subject_id = new.subject_id) then raise 'killed'; end if; return new; end $$;
     create trigger die before insert on events for each row when (new.verb = 'assignment.change') execute function die()`,
  );
  await expect(runWorkerOnce(api.platform)).rejects.toThrow('killed');
  await pool.query('drop trigger die on events');
  const first = await prisma.task.groupBy({ by: ['assetId'], where: { assignmentId }, _count: true });
  expect(first.length).toBeLessThan(newcomers);
  const [slots, ...others] = new Set(first.map(({ _count }) => _count));
  expect(others).toEqual([]);
  expect(await runWorkerOnce(api.platform)).toMatchObject({ joined: (newcomers - first.length) * slots! });
  expect(await runWorkerOnce(api.platform)).toMatchObject({ joined: 0, extended: 0 });
  expect(await prisma.task.count({ where: { assignmentId } })).toBe(newcomers * slots!);
  expect(await prisma.event.count({ where: { verb: 'assignment.change', subjectId: assignmentId } })).toBe(
    Math.ceil(newcomers / first.length),
  );
}, 90_000);
