import ReportProblemOutlinedIcon from '@mui/icons-material/ReportProblemOutlined';
import { lazy } from 'react';
import type { Manifest } from '../data/manifest.ts';
import { hazardOperations } from './hazard.operations.ts';

export const hazards: Manifest = {
  name: 'hazards',
  pages: [
    { path: '/hazards', Page: lazy(() => import('./HazardsPage.tsx')) },
    { path: '/hazards/create', needs: 'hazard.raise', Page: lazy(() => import('./RaiseHazardPage.tsx')) },
    { path: '/hazards/:id', Page: lazy(() => import('./HazardPage.tsx')) },
  ],
  navigation: {
    to: '/hazards',
    label: 'shell.hazards',
    Icon: ReportProblemOutlinedIcon,
    offeredTo: () => true,
    count: ({ counts }) => counts.hazardsOpen,
  },
  operations: hazardOperations,
};
