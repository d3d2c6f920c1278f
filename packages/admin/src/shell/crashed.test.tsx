// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { CoreAdminContext } from 'react-admin';
import { afterEach, expect, test } from 'vitest';
import { makeI18nProvider } from '../data/i18nProvider.ts';
import { catalogues } from '../app/catalogue.ts';
import { Crashed } from './ErrorBoundary.tsx';

afterEach(cleanup);

function show(message: string) {
  render(
    <CoreAdminContext i18nProvider={makeI18nProvider(catalogues)}>
      <Crashed error={new TypeError(message)} />
    </CoreAdminContext>,
  );
}

test.each([
  'Failed to fetch dynamically imported module: https://college.example/assets/HazardsPage.js',
  'error loading dynamically imported module: https://college.example/assets/HazardsPage.js',
  'Importing a module script failed.',
])('a part of the console that did not arrive is told in words: %s', (message) => {
  show(message);
  expect(screen.getByRole('heading', { name: '这个页面没有取到' })).toBeDefined();
  expect(screen.queryByText(message)).toBeNull();
});

test('a fault of ours keeps the words that can be passed on', () => {
  show('x is not a function');
  expect(screen.getByText('x is not a function')).toBeDefined();
});
