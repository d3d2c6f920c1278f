import FactCheckOutlinedIcon from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import { type Manifest, mayAny } from '../data/manifest.ts';
import { templateOperations } from './template.operations.ts';

export const templates: Manifest = {
  name: 'templates',
  pages: [
    { path: '/templates', Page: lazy(() => import('./TemplatesPage.tsx')) },
    { path: '/templates/create', needs: 'template.create', Page: lazy(() => import('./CreateTemplatePage.tsx')) },
    { path: '/templates/import', needs: 'template.create', Page: lazy(() => import('./transfer/ImportTemplatePage.tsx')) },
    { path: '/templates/:id/compare', Page: lazy(() => import('./versions/CompareVersionsPage.tsx')) },
    { path: '/templates/:id', Page: lazy(() => import('./TemplatePage.tsx')) },
  ],
  navigation: {
    to: '/templates',
    label: 'shell.templates',
    Icon: FactCheckOutlinedIcon,
    offeredTo: mayAny('template.edit', 'assignment.create', 'export.download'),
  },
  operations: templateOperations,
};
