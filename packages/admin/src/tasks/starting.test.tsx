// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { connection } from '../../test/world/connection.ts';
import { assignments, units, viewer } from '../../test/world/college.ts';
import { refusal, type World } from '../../test/world/server.ts';

const [, office, guards] = units;
const trip = { __typename: 'Assignment', id: 'a-trip', name: { 'zh-CN': '出车前检查' } };
const round = { __typename: 'Assignment', id: 'a-round', name: { 'zh-CN': '夜间巡查' } };
const bus = {
  __typename: 'Asset',
  id: 'x-bus',
  name: '1号校车',
  sort: 'EQUIPMENT',
  kind: 'vehicle',
  number: 'CL-1',
  code: 'ABCDE23456',
  unit: office,
  startable: [trip],
};
const onDemand = { ...assignments[0], ...trip, recurrence: 'ON_DEMAND', active: true, slots: () => [] };

function openAt(path: string, more: World = {}, permissions = [...viewer.permissions, 'task.start']) {
  return renderConsole(path, {
    viewer: () => ({ ...viewer, permissions }),
    startable: () => [{ assignment: round, unit: guards }],
    assets: () => connection([bus]),
    node: ({ id }: { id: string }) => (id === bus.id ? bus : onDemand),
    startTask: () => ({ task: { id: 'task-9' } }),
    ...more,
  });
}

async function chooseBus(user: ReturnType<typeof openAt>['user']) {
  await user.click(await screen.findByRole('combobox', { name: '设备或场所' }));
  await user.click(await screen.findByRole('option', { name: '1号校车' }));
}

test('for a unit a check is begun from one’s tasks, once however often it is asked for on a bad line', async () => {
  let tries = 0;
  const startTask = () => {
    tries += 1;
    if (tries === 1) throw refusal('UNAVAILABLE', '请稍后再试', 'Try again');
    return { task: { id: 'task-9' } };
  };
  const { user, sent, path } = openAt('/my-tasks', { startTask });
  await user.click(await screen.findByRole('button', { name: '随时检查' }));
  const begin = await screen.findByRole('button', { name: /^开始检查：夜间巡查/ });
  await user.click(begin);
  await screen.findByText('请稍后再试');
  await user.click(begin);
  await waitFor(() => expect(path()).toBe('/tasks/task-9/fill'));
  const [first, second] = sent('StartTask') as [Record<string, unknown>, Record<string, unknown>];
  expect(first).toMatchObject({ assignment: 'a-round', unit: guards!.id, asset: null });
  expect(second).toEqual(first);
});

test('at an asset it is found by its name, as a scan of its label finds it', async () => {
  const { user, sent, path } = openAt('/my-tasks');
  await user.click(await screen.findByRole('button', { name: '随时检查' }));
  await chooseBus(user);
  await user.click(await screen.findByRole('button', { name: '开始检查：出车前检查' }));
  await waitFor(() => expect(path()).toBe('/tasks/task-9/fill'));
  expect(sent('StartTask')).toEqual([expect.objectContaining({ assignment: 'a-trip', unit: office!.id, asset: 'x-bus' })]);
});

test('an asset where nothing may be begun says why', async () => {
  const { user } = openAt('/my-tasks', { node: () => ({ ...bus, startable: [] }) });
  await user.click(await screen.findByRole('button', { name: '随时检查' }));
  await chooseBus(user);
  expect(await screen.findByText('这里没有您可以随时开始的检查')).toBeDefined();
});

test('whoever may begin nothing is offered nothing', async () => {
  openAt(
    '/my-tasks',
    {},
    [...viewer.permissions].filter((verb) => verb !== 'task.start'),
  );
  expect(await screen.findByRole('heading', { level: 1, name: '我的任务' })).toBeDefined();
  expect(screen.queryByRole('button', { name: '随时检查' })).toBeNull();
});

test('an assignment on demand is begun at one of its assets, found among those of its kind alone', async () => {
  const { user, sent, asked, path } = openAt('/assignments/a-trip', {
    node: ({ id }: { id: string }) =>
      id === bus.id ? { ...bus, startable: [round, trip] } : { ...onDemand, assets: { kind: 'vehicle', list: [] } },
  });
  await chooseBus(user);
  expect(asked.findLast(({ operation }) => operation === 'AssetChoices')?.variables).toMatchObject({ kind: 'vehicle' });
  expect(screen.queryByRole('button', { name: '开始检查：夜间巡查' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: '开始检查：出车前检查' }));
  await waitFor(() => expect(path()).toBe('/tasks/task-9/fill'));
  expect(sent('StartTask')).toEqual([expect.objectContaining({ assignment: 'a-trip', asset: 'x-bus' })]);
});

test('an assignment on demand for units is begun for one of them, chosen among many by name', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ ...guards, id: `u-${at}`, name: `值班室${at}` }));
  const { user, sent } = openAt('/assignments/a-trip', {
    startable: () => many.flatMap((unit) => [trip, round].map((assignment) => ({ assignment, unit }))),
  });
  const sheet = within((await screen.findByRole('heading', { name: '随时检查' })).closest('section')!);
  await user.type(await sheet.findByRole('combobox', { name: '单位' }), '值班室11');
  await user.click(await screen.findByRole('option', { name: '值班室11 · 出车前检查' }));
  await user.click(sheet.getByRole('button', { name: '开始检查：值班室11 · 出车前检查' }));
  await waitFor(() => expect(sent('StartTask')).toEqual([expect.objectContaining({ assignment: 'a-trip', unit: 'u-11', asset: null })]));
});

test('an assignment with days of its own begins nothing by hand', async () => {
  openAt('/assignments/a-zero', { node: () => assignments[0] });
  expect(await screen.findByRole('heading', { name: '安排' })).toBeDefined();
  expect(screen.queryByRole('heading', { name: '随时检查' })).toBeNull();
});
