import ChecklistOutlinedIcon from '@mui/icons-material/ChecklistOutlined';
import { lazy } from 'react';
import { type Manifest, mayAny } from '../data/manifest.ts';

export const tasks: Manifest = {
  name: 'tasks',
  pages: [
    { path: '/my-tasks', Page: lazy(() => import('./MyTasksPage.tsx')) },
    { path: '/tasks/:id', Page: lazy(() => import('./TaskPage.tsx')) },
  ],
  navigation: {
    to: '/my-tasks',
    label: 'shell.myTasks',
    Icon: ChecklistOutlinedIcon,
    offeredTo: mayAny('submission.submit'),
    count: ({ counts }) => counts.tasksOpen + counts.awaitingMySignature,
  },
};
