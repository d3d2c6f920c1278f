import { lazy } from 'react';
import type { Manifest } from '../data/manifest.ts';

export const account: Manifest = {
  name: 'account',
  pages: [{ path: '/account', Page: lazy(() => import('./AccountPage.tsx')) }],
};
