// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { people } from '../../test/world/college.ts';
import { refusal } from '../../test/world/server.ts';

const driver = people.find(({ id }) => id === 'p-driver');

async function fillIn(user: ReturnType<typeof renderConsole>['user']) {
  await user.type(await screen.findByLabelText(/姓名/), '钱进');
  await user.type(screen.getByLabelText(/^用户名/), 'qianjin');
  await user.click(screen.getByLabelText(/所属单位/));
  await user.click(await screen.findByRole('option', { name: '总务处' }));
  await user.click(screen.getByRole('button', { name: '新建账号' }));
}

test('a new account’s password is shown once and goes only by the button', async () => {
  const { user, path } = renderConsole('/people/create', { createPerson: () => ({ person: driver, oneTimePassword: 'Kp7-mWx-29q' }) });
  await fillIn(user);
  const dialog = await screen.findByRole('dialog', { name: '一次性密码' });
  expect(within(dialog).getByText('Kp7-mWx-29q')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.getByText('Kp7-mWx-29q')).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: '已转交，关闭' }));
  await waitFor(() => expect(path()).toBe('/people/p-driver'));
  expect(screen.queryByText('Kp7-mWx-29q')).toBeNull();
});

test('a refused account keeps what was typed', async () => {
  const { user } = renderConsole('/people/create', {
    createPerson: () => {
      throw refusal('TAKEN', '已被使用，请换一个。', 'This is taken already; please choose another.', { field: 'userName' });
    },
  });
  await fillIn(user);
  expect((await screen.findByRole('alert')).textContent).toContain('已被使用，请换一个。');
  expect(screen.getByDisplayValue('qianjin')).toBeDefined();
});

test('a role is revoked after a question that names it', async () => {
  const { user, sent } = renderConsole('/people/p-driver', { revokeRole: () => ({ person: driver }) });
  await user.click(await screen.findByRole('button', { name: '收回角色：填报人（车队）' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/“孙立”将立即失去“填报人（车队）”/)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: '收回' }));
  await waitFor(() => expect(sent('RevokeRole')).toEqual([{ grant: 'g-p-driver' }]));
});

test('filters are sent as the server knows them', async () => {
  const { user, asked } = renderConsole('/people');
  await user.click(await screen.findByLabelText('状态'));
  await user.click(await screen.findByRole('option', { name: '已停用' }));
  await waitFor(() => expect(asked.findLast(({ operation }) => operation === 'People')?.variables['filter']).toEqual({ suspended: true }));
});

test('leaving with something typed asks first; staying keeps it', async () => {
  const { user, path } = renderConsole('/people/create');
  const asked: string[] = [];
  window.confirm = (sentence) => {
    asked.push(sentence ?? '');
    return asked.length > 1;
  };
  await user.type(await screen.findByLabelText(/姓名/), '钱进');
  const [toHazards] = screen.getAllByRole('link', { name: /^隐患/ });
  await user.click(toHazards!);
  expect(asked).toEqual(['有未保存的内容，确定离开吗？']);
  expect(path()).toBe('/people/create');
  expect(screen.getByDisplayValue('钱进')).toBeDefined();
  await user.click(toHazards!);
  await waitFor(() => expect(path()).toBe('/hazards'));
});
