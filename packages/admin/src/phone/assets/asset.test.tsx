// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { standInForDialogs } from '../../../test/dialogs.ts';
import { phoneViewer, vehicleTask } from '../../../test/phoneWorld.ts';
import { connection } from '../../../test/world/connection.ts';
import { answer, makeWorld, refusal } from '../../../test/world/server.ts';
import type { World } from '../../../test/world/server.ts';
import { Phone } from '../app/Phone.tsx';
import { startServices } from '../app/services.ts';
import type { Services } from '../app/services.ts';

configure({ asyncUtilTimeout: 8000 });

const network = setupServer();
let services: Services;
let count = 0;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T17:05:00+08:00') });
  network.listen({ onUnhandledFrame: 'error' });
  standInForDialogs();
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  Object.assign(window, { scrollTo: () => Promise.resolve() });
  Object.defineProperty(document, 'visibilityState', { value: 'visible' });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(async () => {
  cleanup();
  services.sender.stop();
  await services.sender.settled();
  network.resetHandlers();
  window.localStorage.clear();
  window.history.replaceState(null, '', '/m');
});
afterAll(() => {
  network.close();
  vi.useRealTimers();
});

const { unit } = phoneViewer.person;
const bus = {
  __typename: 'Asset',
  id: 'asset-bus',
  name: '大客车 沪A·0001',
  sort: 'EQUIPMENT',
  kind: 'vehicle',
  number: 'CL-001',
  code: 'ABCDE23456',
  location: '东门车库',
  archived: false,
  properties: { seats: 45, 年检到期: '2027-03-01', 校内: true },
  unit,
  place: null,
  startable: [{ id: 'assignment-extra', name: { 'zh-CN': '出车前检查' } }],
  tasks: () => connection([{ ...vehicleTask, asset: bus }]),
  submissions: () =>
    connection([
      {
        id: 'submission-1',
        kind: 'FORM',
        submittedAt: '2026-11-20T08:00:00+08:00',
        submittedByName: '周文静',
        template: { id: 't', name: { 'zh-CN': '公务车辆检查' } },
        summary: { pass: 9, fail: 1, na: 0 },
      },
    ]),
  hazards: () =>
    connection([
      {
        id: 'hazard-1',
        number: 'YH-2026-0007',
        title: { 'zh-CN': '右后轮胎鼓包' },
        severity: 'SERIOUS',
        raisedAt: '2026-11-20T08:00:00+08:00',
      },
    ]),
};
const extra = {
  ...vehicleTask,
  id: 'task-extra',
  assignment: { id: 'assignment-extra', name: { 'zh-CN': '出车前检查' }, timeZone: 'Asia/Shanghai' },
};

/** The phone of somebody who is signed in, opened at an address. */
function openAt(address: string, overrides: World = {}) {
  window.history.replaceState(null, '', address);
  let isCut = false;
  const sent: { operation: string; input: Record<string, unknown> }[] = [];
  const world = makeWorld({
    viewer: () => phoneViewer,
    tasks: ({ filter }: { filter: { open: boolean } }) => connection(filter.open ? [{ ...vehicleTask, asset: bus }] : []),
    submissions: () => connection([]),
    hazards: () => connection([]),
    assets: () => connection([bus]),
    assetByCode: ({ code }: { code: string }) => (code === bus.code ? bus : null),
    node: ({ id }: { id: string }) => [vehicleTask, extra].find((task) => task.id === id) ?? null,
    nodes: ({ ids }: { ids: string[] }) => ids.map(() => vehicleTask.version),
    startTask: () => ({ task: extra }),
    startable: () => [{ assignment: { id: 'assignment-round', name: { 'zh-CN': '夜间巡查' } }, unit }],
    raiseHazard: () => ({ hazard: { id: 'hazard-2', number: 'YH-2026-0008', photos: [] } }),
    ...overrides,
  });
  network.use(
    http.post('*/graphql', async ({ request }) => {
      if (isCut) return HttpResponse.error();
      const body = (await request.json()) as { query: string; variables: { input?: Record<string, unknown> } };
      sent.push({ operation: /(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? '', input: body.variables.input ?? {} });
      return HttpResponse.json((await answer(world, body)) as object);
    }),
  );
  services = startServices({ databaseName: `asset-${++count}`, origin: 'http://phone.test' });
  render(<Phone services={services} />);
  return {
    user: userEvent.setup(),
    inputOf: (operation: string) => sent.find((one) => one.operation === operation)?.input,
    cut: (now: boolean) => {
      isCut = now;
    },
  };
}

test('the address of a label opens what is due there, what is wrong and what was done', async () => {
  openAt('/m/a#abcde23456');
  expect(await screen.findByRole('heading', { level: 1, name: bus.name })).toBeTruthy();
  expect(screen.getByText('车辆 · CL-001 · 学生处支部 · 东门车库')).toBeTruthy();
  const task = within(await screen.findByRole('heading', { name: '公务车辆检查' }).then((one) => one.closest<HTMLElement>('.phone-task')!));
  expect(task.getByRole('link', { name: '填报' }).getAttribute('href')).toBe('/m/tasks/task-vehicle');
  expect(screen.getByText('右后轮胎鼓包')).toBeTruthy();
  expect(screen.getByText(/周文静/)).toBeTruthy();
  expect(screen.getByText('45')).toBeTruthy();
});

test('a check at any time is begun on the server and opens at once', async () => {
  const { user, inputOf } = openAt('/m/a#ABCDE23456');
  await user.click(await screen.findByRole('button', { name: '开始：出车前检查' }));
  expect(await screen.findByRole('heading', { level: 1, name: '出车前检查' })).toBeTruthy();
  expect(inputOf('PhoneStartTask')).toMatchObject({ assignment: 'assignment-extra', unit: unit.id, asset: bus.id });
});

test('what is for a unit is begun without a label', async () => {
  const { user, inputOf } = openAt('/m/scan');
  await user.click(await screen.findByRole('button', { name: '开始：夜间巡查 · 学生处支部' }));
  expect(await screen.findByRole('heading', { level: 1, name: '出车前检查' })).toBeTruthy();
  expect(inputOf('PhoneStartTask')).toMatchObject({ assignment: 'assignment-round', unit: unit.id, asset: null });
});

test('a check that cannot begin says why, and stays', async () => {
  const startTask = () => {
    throw refusal('STATE_CONFLICT', '当前状态下不能进行此操作。', 'Not possible.');
  };
  const { user } = openAt('/m/a#ABCDE23456', { startTask });
  await user.click(await screen.findByRole('button', { name: '开始：出车前检查' }));
  expect(await screen.findByText(/现在不能开始/)).toBeTruthy();
});

test('without a connection a label leads to what the phone keeps, and a hazard found there is sent later', async () => {
  const { user, cut, inputOf } = openAt('/m/a#ABCDE23456');
  await screen.findByText('右后轮胎鼓包');
  cut(true);
  await user.click(screen.getByRole('link', { name: '再扫一个' }));
  await user.type(await screen.findByLabelText('或者输入标签码'), 'abcde 23456');
  await user.click(screen.getByRole('button', { name: '打开' }));
  expect(await screen.findByText(/下面是这台手机上存着的/)).toBeTruthy();
  expect(await screen.findByRole('link', { name: '填报' })).toBeTruthy();
  await user.click(screen.getByRole('link', { name: '在这里上报隐患' }));
  expect(within(await screen.findByRole('group', { name: '发现隐患的设备或场所' })).getByText(bus.name)).toBeTruthy();
  await user.type(screen.getByLabelText('发现了什么'), '车门关不严');
  await user.click(screen.getByRole('button', { name: '上报' }));
  await screen.findByText(/等待发送/);
  cut(false);
  services.sender.kick();
  await screen.findByText('服务器已收到', {}, { timeout: 15_000 });
  expect(inputOf('PhoneRaiseHazard')).toMatchObject({ unit: unit.id, asset: bus.id, title: { 'zh-CN': '车门关不严' } });
});

test('a code that nobody knows, or that is none, is told apart from a thin line', async () => {
  const { user } = openAt('/m/scan');
  const field = await screen.findByLabelText('或者输入标签码');
  // jsdom has no camera to ask for, as browsers have none on plain http.
  expect((await screen.findByRole('alert')).textContent).toContain('https');
  await user.type(field, 'ABCDE2345O');
  await user.click(screen.getByRole('button', { name: '打开' }));
  expect(screen.getByText(/标签码是 10 个字母和数字/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'ZZZZZ99999');
  await user.click(screen.getByRole('button', { name: '打开' }));
  expect(await screen.findByRole('heading', { level: 1, name: '没有找到标签码 ZZZZZ99999' })).toBeTruthy();
  expect(screen.getByText(/不在您的管辖范围/)).toBeTruthy();
});
