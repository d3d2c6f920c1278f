import EventRepeatOutlinedIcon from '@mui/icons-material/EventRepeatOutlined';
import { lazy } from 'react';
import { type Manifest, oversees } from '../data/manifest.ts';
import { assignmentOperations } from './assignment.operations.ts';

export const assignments: Manifest = {
  name: 'assignments',
  pages: [
    { path: '/assignments', Page: lazy(() => import('./AssignmentsPage.tsx')) },
    { path: '/assignments/create', needs: 'assignment.create', Page: lazy(() => import('./CreateAssignmentPage.tsx')) },
    { path: '/assignments/:id', Page: lazy(() => import('./AssignmentPage.tsx')) },
    { path: '/assignments/:id/change', needs: 'assignment.change', Page: lazy(() => import('./ChangeAssignmentPage.tsx')) },
  ],
  navigation: { to: '/assignments', label: 'shell.assignments', Icon: EventRepeatOutlinedIcon, offeredTo: oversees },
  operations: assignmentOperations,
};
