import AssignmentTurnedInOutlinedIcon from '@mui/icons-material/AssignmentTurnedInOutlined';
import { lazy } from 'react';
import type { Manifest } from '../data/manifest.ts';
import { submissionOperations } from './submission.operations.ts';

export const submissions: Manifest = {
  name: 'submissions',
  pages: [
    { path: '/submissions', Page: lazy(() => import('./SubmissionsPage.tsx')) },
    { path: '/submissions/:id', Page: lazy(() => import('./SubmissionPage.tsx')) },
  ],
  navigation: { to: '/submissions', label: 'shell.submissions', Icon: AssignmentTurnedInOutlinedIcon, offeredTo: () => true },
  operations: submissionOperations,
};
