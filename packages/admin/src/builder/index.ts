import { lazy } from 'react';
import type { Manifest } from '../data/manifest.ts';

/** Where templates are written. It has no place of its own in the navigation: one comes here from a template. */
export const builder: Manifest = {
  name: 'builder',
  pages: [
    { path: '/templates/:id/edit', Page: lazy(() => import('./BuilderPage.tsx')) },
    { path: '/templates/:id/translations', Page: lazy(() => import('./translations/TranslationsPage.tsx')) },
  ],
};
