// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { viewer } from '../../test/world/college.ts';
import { refusal } from '../../test/world/server.ts';

const signIn = async (user: ReturnType<typeof renderConsole>['user'], password: string) => {
  await user.type(await screen.findByLabelText('用户名'), 'admin');
  await user.type(screen.getByLabelText('密码'), password);
  await user.click(screen.getByRole('button', { name: '登录' }));
};

test('somebody not signed in is led to sign in and back to the place they came from', async () => {
  let signedIn = false;
  const { user, path } = renderConsole('/hazards', {
    viewer: () => (signedIn ? viewer : null),
    signIn: () => {
      signedIn = true;
      return { viewer };
    },
  });
  await signIn(user, 'correct horse');
  expect(await screen.findByRole('heading', { name: '隐患' })).toBeDefined();
  expect(path()).toBe('/hazards');
});

test('a refused sign-in says why and keeps the user name', async () => {
  const { user, path } = renderConsole('/', { viewer: () => null });
  await signIn(user, 'wrong');
  expect((await screen.findByRole('alert')).textContent).toContain('用户名或密码不正确。');
  expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('admin');
  expect(path()).toBe('/login');
});

test('a one-time password must be replaced before anything else', async () => {
  const { path, user, sent } = renderConsole('/templates', {
    viewer: () => ({ ...viewer, mustChangePassword: true }),
    changePassword: () => ({ viewer }),
  });
  expect(await screen.findByRole('heading', { name: '请先设置自己的密码' })).toBeDefined();
  expect(path()).toBe('/change-password');
  await user.type(screen.getByLabelText('收到的一次性密码'), 'one-time');
  await user.type(screen.getByLabelText('新密码'), 'long enough for all');
  await user.type(screen.getByLabelText('再输一次新密码'), 'long enough for some');
  await user.click(screen.getByRole('button', { name: '保存新密码' }));
  expect(await screen.findByText('两次输入的新密码不一样')).toBeDefined();
  expect(sent('ChangePassword')).toEqual([]);
});

test('a session that ends under somebody’s hands keeps the page, and what they did is done after signing in again', async () => {
  let ended = true;
  const { user, path, sent } = renderConsole('/units/create', {
    createUnit: ({ input }: { input: { name: string } }) => {
      if (ended) throw refusal('UNAUTHENTICATED', '请先登录。', 'Please sign in first.');
      return { unit: { id: 'u-new', name: input.name, nameEn: null, kind: 'office' } };
    },
    signIn: () => {
      ended = false;
      return { viewer };
    },
  });
  await user.click(await screen.findByLabelText(/上级单位/));
  await user.click(await screen.findByRole('option', { name: '保卫处' }));
  await user.type(screen.getByRole('textbox', { name: /^名称/ }), '消防科');
  await user.type(screen.getByRole('combobox', { name: /类别/ }), '科室');
  await user.click(screen.getByRole('button', { name: '新建单位' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText<HTMLInputElement>('用户名').value).toBe('admin');
  expect(screen.getByDisplayValue<HTMLInputElement>('消防科').value).toBe('消防科');
  await user.type(dialog.getByLabelText('密码'), 'correct horse');
  await user.click(dialog.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(path()).toBe('/units/u-new'));
  expect(sent('CreateUnit')).toHaveLength(2);
});
