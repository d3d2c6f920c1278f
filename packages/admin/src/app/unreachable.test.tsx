// @vitest-environment jsdom
import { onlineManager } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';

afterEach(() => onlineManager.setOnline(true));

test('without a connection a screen says so instead of loading for ever, and reads again once there is one', async () => {
  const { user, network } = renderConsole('/today');
  await screen.findByRole('heading', { level: 1, name: '今日情况' });
  let isCut = true;
  network.use(http.post('*/graphql', () => (isCut ? HttpResponse.error() : undefined)));
  onlineManager.setOnline(false);
  await user.click(screen.getByRole('link', { name: /^隐患/ }));
  expect(await screen.findByText(/连不上服务器/)).toBeDefined();
  isCut = false;
  onlineManager.setOnline(true);
  expect(await screen.findByRole('table', { name: '隐患' })).toBeDefined();
});
