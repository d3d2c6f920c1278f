// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { viewer } from '../../test/world/college.ts';

const without = (verb: string) => ({ viewer: () => ({ ...viewer, permissions: viewer.permissions.filter((one) => one !== verb) }) });

test.each([
  ['/assignments/create', 'assignment.create'],
  ['/assets/import', 'asset.create'],
  ['/people/create', 'person.create'],
])('whoever types %s without the right to it is told before they fill anything in', async (address, verb) => {
  renderConsole(address, without(verb));
  expect(await screen.findByRole('heading', { level: 1, name: '您没有这项权限' })).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('whoever has it finds the form', async () => {
  renderConsole('/units/create');
  expect(await screen.findAllByRole('textbox', { name: /名称/ })).toHaveLength(2);
  expect(screen.queryByText('您没有这项权限')).toBeNull();
});
