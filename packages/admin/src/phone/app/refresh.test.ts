import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { phoneViewer, vehicleTask, zeroTask } from '../../../test/phoneWorld.ts';
import { DeviceDatabase } from '../device/database.ts';
import type { Operation, Reply, Request } from '../network/request.ts';
import { refresh } from './refresh.ts';

let database: DeviceDatabase;
beforeEach(() => {
  database = new DeviceDatabase('refresh');
});
afterEach(() => database.delete());

const extinguisher = {
  id: 'asset-1',
  name: '1号灭火器',
  kind: 'extinguisher',
  number: null,
  code: 'ABCDE23456',
  location: null,
  archived: false,
  properties: {},
  unit: null,
  place: null,
};

const line = (id: string, kind = 'FORM') => ({ id, kind, unit: null, template: null, version: { id: 'version-task-zero' } });

/** A server that has these submissions, and counts what it is asked. */
function serverWith(mine: object[]) {
  const asked: { operation: string; variables: Record<string, unknown> }[] = [];
  const replies: Record<string, (variables: { ids: string[] }) => unknown> = {
    PhoneTasks: () => ({ viewer: phoneViewer, open: { nodes: [zeroTask] }, done: { nodes: [vehicleTask] } }),
    PhoneSubmissions: () => ({ mine: { nodes: mine }, toSign: { nodes: [] } }),
    PhoneAnswers: ({ ids }) => ({ nodes: ids.map((id) => ({ id, answers: { plate: { value: id } } })) }),
    PhoneHazards: () => ({ hazards: { nodes: [] } }),
    PhoneUnitAssets: () => ({ assets: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [extinguisher] } }),
    PhoneVersions: ({ ids }) => ({ nodes: ids.map((id) => ({ id, number: 1, definition: {} })) }),
  };
  const request = async <Data, Variables>({ text }: Operation<Data, Variables>, variables: Variables): Promise<Reply<Data>> => {
    const operation = /query (\w+)/.exec(text)?.[1] ?? '';
    asked.push({ operation, variables: variables as Record<string, unknown> });
    return { ok: true, data: replies[operation]?.(variables as { ids: string[] }) as Data };
  };
  return { asked, request };
}

const reread = (request: Request, what: 'tasks' | 'everything' = 'everything') =>
  refresh({ database, request, now: () => new Date('2026-11-24T09:05:00Z') }, what, () => undefined);

test('what never changes is fetched once: definitions, and answers that were handed in; the unit’s assets once an hour', async () => {
  const first = serverWith([line('s-1'), line('s-0', 'ALL_SAFE')]);
  expect(await reread(first.request)).toBe('done');
  expect(first.asked.map(({ operation }) => operation)).toEqual([
    'PhoneTasks',
    'PhoneSubmissions',
    'PhoneAnswers',
    'PhoneHazards',
    'PhoneVersions',
    'PhoneUnitAssets',
  ]);
  expect((await database.assets.toArray()).map(({ code }) => code)).toEqual(['ABCDE23456']);

  const second = serverWith([line('s-2'), line('s-1')]);
  await reread(second.request);
  expect(second.asked.map(({ operation }) => operation)).toEqual(['PhoneTasks', 'PhoneSubmissions', 'PhoneAnswers', 'PhoneHazards']);
  expect(second.asked[2]?.variables).toEqual({ ids: ['s-2'] });

  await reread(serverWith([line('s-2')]).request);
  expect(await database.answers.toCollection().primaryKeys()).toEqual(['s-2']);
});

test('between times only the tasks are asked for', async () => {
  const { request, asked } = serverWith([]);
  await reread(request, 'tasks');
  expect(asked.map(({ operation }) => operation)).toEqual(['PhoneTasks']);
  expect((await database.tasks.orderBy('key').toArray()).map(({ task }) => task.id)).toEqual(['task-vehicle', 'task-zero']);
});

test('without an answer the device keeps what it has', async () => {
  await reread(serverWith([line('s-1')]).request);
  const silent: Request = async () => ({ ok: false, refusal: { kind: 'unreachable' } });
  expect(await reread(silent)).toBe('unreachable');
  expect([await database.tasks.count(), await database.submissions.count(), await database.answers.count()]).toEqual([2, 1, 1]);
});
