import { lazy } from 'react';
import type { Manifest } from '../../data/manifest.ts';

/** The phone's form for somebody at a desk: the console links to it from every task. */
export const desk: Manifest = {
  name: 'desk',
  pages: [{ path: '/tasks/:id/fill', Page: lazy(() => import('./FillTaskPage.tsx')) }],
};
