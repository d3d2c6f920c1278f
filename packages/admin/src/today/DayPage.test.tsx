// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeEventSource } from '../../test/fakeEventSource.ts';
import { renderConsole } from '../../test/renderConsole.tsx';
import { assignments, today } from '../../test/world/college.ts';
import { refusal } from '../../test/world/server.ts';

const zero = assignments[0];
const address = `/day/${zero?.id}/${today}`;
const figure = (word: string) => screen.getByRole('button', { name: new RegExp(`^\\d+\\s*${word}$`) });

test('the day counts outcomes, and a count is a filter', async () => {
  const { user } = renderConsole(address);
  expect(await screen.findByRole('heading', { name: '国庆零报告' })).toBeDefined();
  expect(figure('未报').textContent).toBe('2未报');
  expect(figure('报平安').textContent).toBe('2报平安');
  await user.click(figure('未报'));
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['教务处', '石化工程学院']);
});

test('the silent stand in a text ready to be sent', async () => {
  renderConsole(address);
  expect(
    await screen.findByText(/【国庆零报告】11月24日 周二，截至 \d\d:\d\d，以下 2 个单位未报：\s*教务处、石化工程学院|石化工程学院、教务处/),
  ).toBeDefined();
});

test('what a unit submits appears by itself', async () => {
  renderConsole(address);
  await screen.findByRole('heading', { name: '国庆零报告' });
  const live = FakeEventSource.of('AssignmentDayChanged');
  expect(live.url).toContain(encodeURIComponent(today));
  act(() => live.open());
  expect(screen.getByText('实时更新中')).toBeDefined();
  const day = zero?.day({ slot: today });
  const rows = day?.rows.map((row) => (row.unit.name === '教务处' ? { ...row, outcome: 'ALL_SAFE' } : row));
  act(() => live.send({ assignmentDayChanged: { ...day, rows } }));
  await waitFor(() => expect(figure('未报').textContent).toBe('1未报'));
  expect(figure('报平安').textContent).toBe('3报平安');
});

test('a lost connection is said, and the day read again when it is back', async () => {
  const { asked } = renderConsole(address);
  await screen.findByRole('heading', { name: '国庆零报告' });
  const live = FakeEventSource.of('AssignmentDayChanged');
  act(() => live.lose());
  expect(screen.getByText(/连接已中断/)).toBeDefined();
  const before = asked.filter(({ operation }) => operation === 'AssignmentDay').length;
  act(() => live.open());
  await waitFor(() => expect(asked.filter(({ operation }) => operation === 'AssignmentDay').length).toBe(before + 1));
});

test('a day that cannot be read says so and can be tried again', async () => {
  let fails = true;
  const { user } = renderConsole(address, {
    node: () => {
      if (fails) throw refusal('UNAVAILABLE', '服务暂时不可用，请稍后重试。', 'The service is unavailable for a moment.');
      return zero;
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');
  fails = false;
  await user.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('heading', { name: '国庆零报告' })).toBeDefined();
});

test('an assignment of somebody else is not found', async () => {
  renderConsole('/day/a-other', { node: () => null });
  expect(await screen.findByRole('heading', { name: '没有找到' })).toBeDefined();
});
