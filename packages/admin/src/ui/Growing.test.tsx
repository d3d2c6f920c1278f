// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestTranslationProvider } from 'react-admin';
import { afterEach, expect, test } from 'vitest';
import { zhCN } from './texts/zh-CN.ts';
import { Growing } from './Growing.tsx';

afterEach(cleanup);

const show = (count: number) =>
  render(
    <TestTranslationProvider messages={zhCN}>
      <Growing items={Array.from({ length: count }, (_, index) => index)}>{(shown) => <output>{shown.length}</output>}</Growing>
    </TestTranslationProvider>,
  );

test('ten thousand rows are drawn two hundred at a time', async () => {
  show(10_000);
  expect(screen.getByRole('status').textContent).toBe('200');
  await userEvent.click(screen.getByRole('button', { name: /再显示一些/ }));
  expect(screen.getByRole('status').textContent).toBe('400');
});

test('a short list is whole', () => {
  show(200);
  expect(screen.getByRole('status').textContent).toBe('200');
  expect(screen.queryByRole('button')).toBeNull();
});
