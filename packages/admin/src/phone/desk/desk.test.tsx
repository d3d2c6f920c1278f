// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { standInForDialogs } from '../../../test/dialogs.ts';
import { vehicleTask } from '../../../test/phoneWorld.ts';
import { renderConsole } from '../../../test/renderConsole.tsx';
import { refusal } from '../../../test/world/server.ts';

beforeAll(() => {
  standInForDialogs();
  Element.prototype.scrollIntoView = () => undefined;
});

type Input = { input: Record<string, unknown> };
const draft = ({ input }: Input) => ({
  draft: { id: 'draft', answers: input['answers'], revision: (input['revision'] as number) + 1, updatedAt: '2026-11-24T09:05:00Z' },
});
const world = { node: () => vehicleTask, nodes: () => [vehicleTask.version], saveDraft: draft };

test('a task is filled in inside the console, and saved on the server as one goes', async () => {
  const { user, asked } = renderConsole(`/tasks/${vehicleTask.id}/fill`, world);
  expect(await screen.findByRole('heading', { level: 1, name: '公务车辆检查' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '我的任务', current: false })).toBeTruthy();
  await user.click(await screen.findByRole('radio', { name: '大客车' }));
  expect(await screen.findByText('已存在这台电脑')).toBeTruthy();
  await waitFor(() => expect(asked.some(({ operation }) => operation === 'PhoneSaveDraft')).toBe(true));
  expect(asked.find(({ operation }) => operation === 'PhoneSaveDraft')?.variables).toMatchObject({
    input: { task: vehicleTask.id, revision: 0, answers: { plate: { value: 'coach' } } },
  });
  expect(await screen.findByText('已保存')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '提交' }));
  const summary = within(await screen.findByRole('region', { name: /处需要处理/ }));
  expect(summary.getByRole('button', { name: '制动有效，无跑偏、无异响' })).toBeTruthy();
});

test('a task out of reach says so', async () => {
  renderConsole('/tasks/task-gone/fill', { ...world, node: () => null });
  expect(await screen.findByText('这项任务找不到了，可能已被撤销。')).toBeTruthy();
});

test('a server out of reach says what to do', async () => {
  renderConsole('/tasks/task-far/fill', {
    ...world,
    node: () => {
      throw refusal('UNAVAILABLE', '服务暂时不可用', 'Unavailable');
    },
  });
  expect(await screen.findByText(/这项任务还没有存到这台电脑上/)).toBeTruthy();
});
