import QrCode2Icon from '@mui/icons-material/QrCode2';
import { lazy } from 'react';
import { type Manifest, oversees } from '../data/manifest.ts';
import { assetOperations } from './asset.operations.ts';

export const assets: Manifest = {
  name: 'assets',
  pages: [
    { path: '/assets', Page: lazy(() => import('./AssetsPage.tsx')) },
    { path: '/assets/create', needs: 'asset.create', Page: lazy(() => import('./CreateAssetPage.tsx')) },
    { path: '/assets/import', needs: 'asset.create', Page: lazy(() => import('./importing/ImportAssetsPage.tsx')) },
    { path: '/assets/:id', Page: lazy(() => import('./AssetPage.tsx')) },
    { path: '/assets/:id/edit', needs: 'asset.edit', Page: lazy(() => import('./EditAssetPage.tsx')) },
  ],
  navigation: { to: '/assets', label: 'shell.assets', Icon: QrCode2Icon, offeredTo: oversees },
  operations: assetOperations,
};
