import TodayOutlinedIcon from '@mui/icons-material/TodayOutlined';
import { lazy } from 'react';
import { type Manifest, oversees } from '../data/manifest.ts';

export const today: Manifest = {
  name: 'today',
  pages: [
    { path: '/today', Page: lazy(() => import('./TodayPage.tsx')) },
    { path: '/day/:id/:slot?', Page: lazy(() => import('./DayPage.tsx')) },
  ],
  navigation: { to: '/today', label: 'shell.today', Icon: TodayOutlinedIcon, offeredTo: oversees },
};
