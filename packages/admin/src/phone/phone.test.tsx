// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { standInForDialogs } from '../../test/dialogs.ts';
import { phoneViewer, vehicleTask, zeroTask } from '../../test/phoneWorld.ts';
import { vehicleAnswers } from '../../test/world/vehicleCheck.ts';
import { connection } from '../../test/world/connection.ts';
import { answer, makeWorld, refusal } from '../../test/world/server.ts';
import type { World } from '../../test/world/server.ts';
import { noteSignOut } from '../data/leaving.ts';
import { Phone } from './app/Phone.tsx';
import { startServices } from './app/services.ts';
import type { Services } from './app/services.ts';

configure({ asyncUtilTimeout: 8000 });

const network = setupServer();
let services: Services;
let count = 0;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T17:05:00+08:00') });
  network.listen({ onUnhandledFrame: 'error' });
  standInForDialogs();
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  // As newer browsers have it: they answer with a promise.
  Object.assign(window, { scrollTo: () => Promise.resolve() });
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

type Input = { input: Record<string, unknown> };

/** The phone on a network that answers from the schema, or does not answer at all. */
function openPhone(overrides: World = {}, database = `phone-${++count}`) {
  let signedIn = false;
  let isCut = false;
  let isStale = false;
  const tasks = new Map([zeroTask, vehicleTask].map((task) => [task.id, task as Record<string, unknown>]));
  const done = (id: string, state: string) => tasks.set(id, { ...tasks.get(id), state, canComplete: false, canDeclareAllSafe: false });
  const asked: { operation: string; input: Record<string, unknown> }[] = [];
  const world = makeWorld({
    viewer: () => (signedIn && !isStale ? phoneViewer : null),
    signIn: ({ input }: Input) => {
      if (input['password'] !== 'correct horse') throw refusal('INVALID_CREDENTIALS', '用户名或密码不正确。', 'Not right.');
      signedIn = true;
      isStale = false;
      return { viewer: phoneViewer };
    },
    signOut: () => {
      signedIn = false;
      return { signedOut: true };
    },
    tasks: ({ filter }: { filter: { open: boolean } }) =>
      connection([...tasks.values()].filter(({ canComplete }) => canComplete === filter.open)),
    submissions: () => connection([]),
    hazards: () => connection([]),
    node: ({ id }: { id: string }) => tasks.get(id) ?? null,
    nodes: ({ ids }: { ids: string[] }) =>
      ids.map((id) => [...tasks.values()].map(({ version }) => version as { id: string }).find((one) => one?.id === id) ?? null),
    declareAllSafe: ({ input }: Input) => ({
      task: done(input['task'] as string, 'ALL_SAFE').get(input['task'] as string),
      submission: { status: 'COMPLETE', arrival: 'ON_TIME' },
    }),
    saveDraft: ({ input }: Input) => ({
      draft: { id: 'draft', answers: input['answers'], revision: (input['revision'] as number) + 1, updatedAt: '2026-11-24T09:05:00Z' },
    }),
    ...overrides,
  });
  network.use(
    http.post('*/graphql', async ({ request }) => {
      if (isCut) return HttpResponse.error();
      const body = (await request.json()) as { query: string; variables: { input?: Record<string, unknown> } };
      asked.push({ operation: /(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? '', input: body.variables.input ?? {} });
      return HttpResponse.json((await answer(world, body)) as object);
    }),
  );
  services = startServices({ databaseName: database, origin: 'http://phone.test' });
  render(<Phone services={services} />);
  return {
    user: userEvent.setup(),
    asked,
    cut: (now: boolean) => {
      isCut = now;
    },
    endSession: () => {
      isStale = true;
    },
    database,
  };
}

async function signIn(user: ReturnType<typeof userEvent.setup>, password = 'correct horse'): Promise<void> {
  await user.type(await screen.findByLabelText('用户名'), 'secretary.students');
  await user.type(screen.getByLabelText('密码'), password);
  await user.click(screen.getByRole('button', { name: '登录' }));
}

const lineOf = async (name: string) =>
  within((await screen.findByRole('heading', { level: 3, name })).closest<HTMLElement>('.phone-task')!);

/** Only what is shown can be declared: the button waits for the statement. */
async function declareAllSafe(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click((await lineOf('零报告')).getByRole('button', { name: '报平安' }));
  await screen.findByText('截至报告时，未发生安全事故。');
  await user.click(screen.getByRole('button', { name: '确认报平安' }));
}

test('a wrong password is said, and what was typed stays', async () => {
  const { user } = openPhone();
  await signIn(user, 'wrong');
  expect((await screen.findByRole('alert')).textContent).toBe('用户名或密码不正确。');
  expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('secretary.students');
});

test('报平安 shows what is declared, and is received as one', async () => {
  const { user, asked } = openPhone();
  await signIn(user);
  await user.click((await lineOf('零报告')).getByRole('button', { name: '报平安' }));
  const dialog = within(await screen.findByRole('dialog', { name: '报平安：学生处支部' }));
  expect(await dialog.findByText('截至报告时，未发生安全事故。')).toBeTruthy();
  expect(dialog.getByText('霍青云 于 11月24日 17:05 声明')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: '确认报平安' }));
  await waitFor(() => expect(asked.filter(({ operation }) => operation === 'PhoneAllSafe').length).toBe(1));
  const { input } = asked.find(({ operation }) => operation === 'PhoneAllSafe')!;
  expect(input).toMatchObject({ task: 'task-zero', deviceTime: '2026-11-24T09:05:00.000Z' });
  expect(await (await lineOf('零报告')).findByText('服务器已收到')).toBeTruthy();
});

test('a list that has not come is not called empty; one that came and is empty is', async () => {
  let isHeld = true;
  const { user } = openPhone({
    submissions: () => {
      if (isHeld) throw refusal('UNAVAILABLE', '稍后再试。', 'Later.');
      return connection([]);
    },
  });
  await signIn(user);
  await lineOf('零报告');
  await user.click(screen.getByRole('link', { name: '记录' }));
  expect(await screen.findByText('正在取记录…')).toBeTruthy();
  expect(screen.queryByText('还没有提交过')).toBeNull();
  await user.click(screen.getByRole('link', { name: '签字' }));
  expect(await screen.findByText('正在取记录…')).toBeTruthy();
  expect(screen.queryByText('没有等您签字的记录')).toBeNull();
  isHeld = false;
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('没有等您签字的记录')).toBeTruthy();
});

test('without a connection everything is there, is filled in, and goes out once it is back', async () => {
  const { user, asked, cut, database } = openPhone();
  await signIn(user);
  await lineOf('公务车辆检查');
  await waitFor(async () => expect(await services.database.versions.count()).toBe(2));
  cleanup();
  services.sender.stop();

  cut(true);
  services = startServices({ databaseName: database, origin: 'http://phone.test' });
  render(<Phone services={services} />);
  expect(await screen.findByText(/现在没有网络，以下是 11月24日 17:05 的内容/)).toBeTruthy();
  await declareAllSafe(user);
  expect(await screen.findByText('1 项在这台手机上，等待发送')).toBeTruthy();
  await user.click((await lineOf('公务车辆检查')).getByRole('link', { name: '填报' }));
  await user.click(await screen.findByRole('radio', { name: '大客车' }));
  expect(await screen.findByText('已存在这台手机')).toBeTruthy();

  cut(false);
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(asked.filter(({ operation }) => operation === 'PhoneAllSafe').length).toBe(1));
  expect(await screen.findByText('已保存')).toBeTruthy();
  expect(asked.findLast(({ operation }) => operation === 'PhoneSaveDraft')?.input).toMatchObject({
    answers: { plate: { value: 'coach' } },
  });
});

test('a session that ends keeps what is on the phone and sends it after signing in again', async () => {
  const { user, asked, endSession } = openPhone();
  await signIn(user);
  await lineOf('零报告');
  endSession();
  await declareAllSafe(user);
  await user.click(await screen.findByRole('button', { name: '重新登录' }));
  expect(asked.some(({ operation }) => operation === 'PhoneAllSafe')).toBe(false);
  const dialog = within(await screen.findByRole('dialog', { name: '重新登录' }));
  expect(dialog.getByLabelText<HTMLInputElement>('用户名').value).toBe('secretary.students');
  await user.type(dialog.getByLabelText('密码'), 'correct horse');
  await user.click(dialog.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(asked.filter(({ operation }) => operation === 'PhoneAllSafe').length).toBe(1));
});

test('a refusal stays on the phone with what to do, and signing out warns of it', async () => {
  const { user } = openPhone({
    declareAllSafe: () => {
      throw refusal('STATE_CONFLICT', '当前状态下不能进行此操作。', 'Not now.', { reason: 'closed' });
    },
  });
  await signIn(user);
  await declareAllSafe(user);
  expect(await screen.findByText('1 项没有被接收，请处理')).toBeTruthy();
  await user.click(screen.getByRole('link', { name: /报平安 · 学生处支部 · 零报告/ }));
  expect(await screen.findByText(/关闭以后才开始填，不能提交/)).toBeTruthy();
  expect(screen.queryByText('当前状态下不能进行此操作。')).toBeNull();
  expect(screen.getByText('内容都还在这台手机上。')).toBeTruthy();

  await user.click(screen.getByRole('link', { name: '我' }));
  await user.click(await screen.findByRole('button', { name: '退出登录' }));
  expect(await screen.findByText(/还有 1 项没有发送/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '退出' }));
  expect(await screen.findByRole('button', { name: '登录' })).toBeTruthy();
  expect(await services.database.outbox.count()).toBe(1);
  expect(await services.database.tasks.count()).toBe(0);
});

test('two drafts of one form are shown side by side, and of each question the chosen answer stays', async () => {
  const rival = { id: 'draft', answers: { plate: { value: 'car' } }, revision: 7, updatedAt: '2026-11-24T08:00:00Z' };
  const { user } = openPhone({
    saveDraft: ({ input }: Input) => {
      if (input['revision'] !== 7) throw refusal('CONFLICT', '已被修改', 'Changed', { current: rival });
      return { draft: { ...rival, answers: input['answers'], revision: 8 } };
    },
  });
  await signIn(user);
  await user.click((await lineOf('公务车辆检查')).getByRole('link', { name: '填报' }));
  await user.click(await screen.findByRole('radio', { name: '大客车' }));
  expect(await screen.findByRole('heading', { name: '这份草稿在另一台设备上也改过' })).toBeTruthy();
  const question = within(screen.getByRole('group', { name: '车辆' }));
  expect(question.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
    '这台手机大客车',
    '另一台设备小轿车',
  ]);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '选好了，继续填写' }).disabled).toBe(true);
  await user.click(question.getByRole('radio', { name: /小轿车/ }));
  await user.click(screen.getByRole('button', { name: '选好了，继续填写' }));
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: '小轿车' })).checked).toBe(true);
});

test('whoever signed out at the desk has left the phone of the same browser too', async () => {
  const { user, database, endSession } = openPhone();
  await signIn(user);
  await lineOf('零报告');
  cleanup();
  noteSignOut();
  endSession();
  services = startServices({ databaseName: database, origin: 'http://phone.test' });
  render(<Phone services={services} />);
  expect(await screen.findByRole('button', { name: '登录' })).toBeTruthy();
  expect(screen.queryByText('零报告')).toBeNull();
  expect(await services.database.tasks.count()).toBe(0);
});

test('speaks English on request', async () => {
  const { user } = openPhone();
  await user.click(await screen.findByRole('button', { name: 'English' }));
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
});

test('what came back stands first, with why; its form begins as it was handed in, each comment at its question', async () => {
  const returned = {
    ...vehicleTask,
    state: 'RETURNED',
    submission: { __typename: 'Submission', id: 'sub-1', answers: vehicleAnswers },
    returnedReview: {
      comment: '照片看不清，请重拍',
      comments: [{ path: 'odometer', comment: '与{台账}不符' }],
      byName: '严审',
      at: '2026-11-24T16:40:00+08:00',
    },
  };
  const { user, asked } = openPhone({
    tasks: ({ filter }: { filter: { open: boolean } }) => connection(filter.open ? [zeroTask, returned] : []),
    node: () => returned,
    submitTask: () => ({
      task: { ...returned, state: 'SUBMITTED' },
      submission: { __typename: 'Submission', id: 'sub-2', status: 'COMPLETE', files: [] },
    }),
  });
  await signIn(user);
  const group = (await screen.findByRole('heading', { name: /已退回，请修改后重报/ })).closest('section')!;
  expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toContain('已退回');
  expect(within(group).getByText('照片看不清，请重拍')).toBeDefined();
  expect(within(group).getByText(/严审 于 .*16:40 退回/)).toBeDefined();
  await user.click(within(group).getByRole('link', { name: '修改后重报' }));
  const odometer = await screen.findByDisplayValue<HTMLInputElement>('126480');
  const question = within(odometer.closest<HTMLElement>('.fill-question')!);
  expect(question.getByText('与｛台账｝不符')).toBeDefined();
  await user.clear(odometer);
  await user.type(odometer, '126500');
  expect(question.queryByText('与｛台账｝不符')).toBeNull();
  expect(screen.getByText('照片看不清，请重拍')).toBeDefined();
  await waitFor(
    () =>
      expect(asked.findLast(({ operation }) => operation === 'PhoneSaveDraft')?.input['answers']).toEqual({
        ...vehicleAnswers,
        odometer: { value: 126_500 },
      }),
    { timeout: 8000 },
  );
});

test('a hazard of an answer shows what was drawn on its photo, and the photo without it', async () => {
  const photo = {
    __typename: 'File',
    id: 'file-1',
    sha256: 'f'.repeat(64),
    url: 'data:image/gif;base64,',
    thumbnailUrl: 'data:image/gif;base64,',
  };
  const marks = { width: 64, height: 48, list: [{ is: 'text', colour: 'red', weight: 2, at: [3, 4], text: '此处渗水' }] };
  const hazard = {
    id: 'hazard-1',
    number: 'YH-2026-0001',
    title: { 'zh-CN': '顶棚不合格' },
    detail: '',
    severity: 'MODERATE',
    state: 'OPEN',
    raisedAt: '2026-11-24T08:00:00Z',
    unit: vehicleTask.unit,
    photos: [photo],
    photoMarks: { [photo.id]: marks },
  };
  const { user } = openPhone({
    hazards: () => connection([hazard]),
    nodes: ({ ids }: { ids: string[] }) =>
      ids.map((id) => [photo, vehicleTask.version, zeroTask.version].find((one) => one?.id === id) ?? null),
  });
  await signIn(user);
  await user.click(await screen.findByRole('link', { name: '隐患' }));
  await user.click(await screen.findByRole('button', { name: '查看照片 1（有标注）' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/此处渗水/, { selector: 'svg text' })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: '只看原照片' }));
  expect(dialog.queryByText(/此处渗水/, { selector: 'svg text' })).toBeNull();
});
