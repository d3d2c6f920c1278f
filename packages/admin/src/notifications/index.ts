import { lazy } from 'react';
import type { Manifest } from '../data/manifest.ts';

/** It has no entry in the navigation: the bell leads there. */
export const notifications: Manifest = {
  name: 'notifications',
  pages: [{ path: '/notifications', Page: lazy(() => import('./NotificationsPage.tsx')) }],
};
