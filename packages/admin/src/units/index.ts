import AccountTreeOutlinedIcon from '@mui/icons-material/AccountTreeOutlined';
import { lazy } from 'react';
import { type Manifest, oversees } from '../data/manifest.ts';

export const units: Manifest = {
  name: 'units',
  pages: [
    { path: '/units', Page: lazy(() => import('./UnitsPage.tsx')) },
    { path: '/units/create', needs: 'unit.create', Page: lazy(() => import('./CreateUnitPage.tsx')) },
    { path: '/units/:id', Page: lazy(() => import('./UnitPage.tsx')) },
  ],
  navigation: { to: '/units', label: 'shell.units', Icon: AccountTreeOutlinedIcon, offeredTo: oversees },
};
