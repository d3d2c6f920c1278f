// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { phoneViewer, vehicleTask, zeroTask } from '../../../test/phoneWorld.ts';
import { makeFirst } from '../app/first.ts';
import type { TaskCard, ViewerCard } from '../network/cards.ts';
import type { Reply } from '../network/request.ts';
import type { TasksData } from '../network/task.operations.ts';
import { phoneTexts } from '../texts/phoneTexts.ts';
import { FirstScreen } from './FirstScreen.tsx';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T17:05:00+08:00') }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  window.history.replaceState(null, '', '/m');
});

const tasks = [zeroTask, { ...vehicleTask, dueAt: '2026-11-24T17:00:00+08:00' }] as TaskCard[];

function answerWith(viewer: ViewerCard | null): Reply<TasksData> {
  return { ok: true, data: { viewer, open: { nodes: viewer ? tasks : [] }, done: { nodes: [] } } };
}

async function show(reply: Reply<TasksData>, isNew = true) {
  window.history.replaceState(null, '', '/m');
  const first = makeFirst(Promise.resolve(reply), isNew);
  render(<FirstScreen first={first} locale="zh-CN" t={phoneTexts('zh-CN')} />);
  // Long after what was asked has come.
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  return first;
}

test('the day is there before the device’s database: what is overdue first, each with the way to its form', async () => {
  await show(answerWith(phoneViewer));
  expect((await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent)).toEqual(['公务车辆检查', '零报告']);
  const zero = within(screen.getByRole('heading', { name: '零报告' }).closest<HTMLElement>('.phone-task')!);
  expect(zero.getByRole('link').getAttribute('href')).toBe('/m/tasks/task-zero');
  // Nothing can be declared until there is a place to keep it.
  expect(zero.getByRole<HTMLButtonElement>('button', { name: '报平安' }).disabled).toBe(true);
});

test('what came back stands above all else, with what was said of it', async () => {
  const review = { comment: '请重拍灭火器照片。', comments: [], byName: '周文静', at: '2026-11-24T08:00:00+08:00' };
  const returned = { ...zeroTask, state: 'RETURNED', canDeclareAllSafe: false, returnedReview: review } as TaskCard;
  await show({ ok: true, data: { viewer: phoneViewer, open: { nodes: [tasks[1]!, returned] }, done: { nodes: [] } } });
  const [first] = await screen.findAllByRole('heading', { level: 3 });
  const line = within(first!.closest<HTMLElement>('.phone-task')!);
  expect(line.getByText('请重拍灭火器照片。')).toBeTruthy();
  expect(line.getByRole('link').textContent).toBe(phoneTexts('zh-CN')('mend_returned'));
});

test('a device that has something of its own to say is asked first', async () => {
  await show(answerWith(phoneViewer), false);
  expect(screen.getByRole('status').textContent).toBe('正在打开…');
  expect(screen.queryByRole('heading')).toBeNull();
});

test.each<[string, Reply<TasksData>]>([
  ['nobody is signed in', answerWith(null)],
  ['the password has to be changed first', answerWith({ ...phoneViewer, mustChangePassword: true })],
  ['nothing was reached', { ok: false, refusal: { kind: 'unreachable' } }],
])('no tasks are shown when %s', async (_, reply) => {
  await show(reply);
  expect(screen.getByRole('status')).toBeTruthy();
  expect(screen.queryByRole('heading')).toBeNull();
});

test('what was asked ahead is taken once: the next time asks anew', async () => {
  const first = makeFirst(Promise.resolve(answerWith(phoneViewer)), true);
  expect(await first.take()).toEqual(answerWith(phoneViewer));
  expect(first.take()).toBeUndefined();
});
