/** A register as large as a college has: planning for it must not stop the clock of everybody else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishTemplate } from '../../test/checklist.ts';
import { archiveAssetMutation, moveAssetMutation, openRegister, unitId, uuidOf, type Register } from '../../test/register.ts';
import { fixedClock } from '../platform/clock.ts';
import { runWorkerOnce } from '../worker/worker.ts';
import { addDays } from './recurrence.model.ts';

const many = 2000;
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
