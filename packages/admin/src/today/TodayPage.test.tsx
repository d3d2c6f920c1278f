// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { assignments, viewer } from '../../test/world/college.ts';
import { connection } from '../../test/world/connection.ts';

test('the overview shows every assignment of today, and open hazards by severity', async () => {
  renderConsole('/');
  const running = within(await screen.findByRole('region', { name: '今天要报的' }));
  expect((await running.findAllByRole('link')).map((link) => link.textContent)).toEqual([
    expect.stringContaining('国庆零报告'),
    expect.stringContaining('食堂每日检查'),
    expect.stringContaining('节前消防设施检查'),
  ]);
  expect(running.getByText('已报 5 / 8')).toBeDefined();
  expect(running.getByText('未报 2')).toBeDefined();
  const hazards = within(await screen.findByRole('region', { name: '未关闭的隐患' }));
  expect((await hazards.findAllByRole('link')).map((link) => link.textContent)).toEqual(['重大1', '较大1', '一般1', '低1']);
});

test('a day with more assignments than one page of the server shows them all', async () => {
  const many = Array.from({ length: 120 }, (_, index) => ({ ...assignments[0], id: `many-${index}` }));
  renderConsole('/today', { assignments: (args: { first?: number; after?: string }) => connection(many, args) });
  const running = within(await screen.findByRole('region', { name: '今天要报的' }));
  expect(await running.findAllByRole('link')).toHaveLength(120);
});

test('a day without assignments says what would fill it', async () => {
  renderConsole('/today', { assignments: () => connection([]) });
  expect(await screen.findByText('今天没有要报的任务')).toBeDefined();
  expect(screen.getByRole('link', { name: '去安排任务' })).toBeDefined();
});

test('who only completes tasks begins with their own, and is offered no administration', async () => {
  const inspector = { ...viewer, permissions: ['submission.submit', 'hazard.raise'], roles: [{ ...viewer.roles[0], role: 'INSPECTOR' }] };
  const { path } = renderConsole('/', { viewer: () => inspector });
  expect(await screen.findByRole('heading', { name: '我的任务' })).toBeDefined();
  expect(path()).toBe('/my-tasks');
  const [navigation] = screen.getAllByRole('navigation', { name: '主导航' });
  expect(within(navigation!).queryByRole('link', { name: /人员|单位|模板|今日/ })).toBeNull();
});

test('the language changes everywhere and is remembered', async () => {
  const { user, sent } = renderConsole('/today');
  await user.click(await screen.findByRole('button', { name: 'EN' }));
  expect(await screen.findByRole('heading', { name: 'Today' })).toBeDefined();
  expect(screen.getByText('5 of 8 in')).toBeDefined();
  expect(sent('SetLocale')).toEqual([{ locale: 'EN' }]);
  expect(document.documentElement.lang).toBe('en');
});
