import KeyOutlinedIcon from '@mui/icons-material/KeyOutlined';
import { lazy } from 'react';
import { type Manifest, mayAny } from '../data/manifest.ts';
import { tokenOperations } from './token.operations.ts';

export const tokens: Manifest = {
  name: 'tokens',
  pages: [{ path: '/tokens', Page: lazy(() => import('./TokensPage.tsx')) }],
  navigation: { to: '/tokens', label: 'shell.tokens', Icon: KeyOutlinedIcon, offeredTo: mayAny('token.create') },
  operations: tokenOperations,
};
