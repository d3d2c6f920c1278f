// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { assignments } from '../../test/world/college.ts';

test('an assignment is previewed, then sent as it was previewed', async () => {
  const { user, sent, path } = renderConsole('/assignments/create?template=t-vehicle', {
    createAssignment: () => ({ assignment: assignments[0], taskCount: 8 }),
  });
  expect((await screen.findByLabelText<HTMLInputElement>(/^名称/)).value).toBe('公务车辆检查');
  await user.click(screen.getByRole('button', { name: '每天' }));
  fireEvent.change(screen.getByLabelText(/^从/), { target: { value: '2026-11-24' } });
  fireEvent.change(screen.getByLabelText(/^到/), { target: { value: '2026-11-27' } });
  await user.click(screen.getByRole('checkbox', { name: '党政办' }));
  expect(await screen.findByText('4 次 × 2 个单位 = 8 项任务')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '确认安排' }));
  await waitFor(() => expect(path()).toBe('/assignments/a-zero'));
  expect(sent('CreateAssignment')).toEqual([
    expect.objectContaining({
      template: 't-vehicle',
      recurrence: 'DAILY',
      startsOn: '2026-11-24',
      endsOn: '2026-11-27',
      targets: [{ unit: 'u-0', subtree: true }],
      clientId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    }),
  ]);
});

test('nothing is sent without units', async () => {
  const { user, sent } = renderConsole('/assignments/create?template=t-vehicle');
  await user.click(await screen.findByRole('button', { name: '确认安排' }));
  expect(await screen.findByText('请至少选一个单位')).toBeDefined();
  expect(sent('CreateAssignment')).toEqual([]);
});
