import CollectionsBookmarkOutlinedIcon from '@mui/icons-material/CollectionsBookmarkOutlined';
import { lazy } from 'react';
import { LibraryDocument, type LibraryItemFilter } from '../../data/generated/graphql.ts';
import { mayAny, type Manifest } from '../../data/manifest.ts';
import { request } from '../../data/request.ts';

type ListFilter = Pick<LibraryItemFilter, 'search' | 'kind' | 'unit'> & { archived?: 'true' };

/** Response sets and questions that templates share, as a place of their own. */
export const library: Manifest = {
  name: 'library',
  pages: [
    { path: '/library', Page: lazy(() => import('./LibraryPage.tsx')) },
    { path: '/library/create/:kind', Page: lazy(() => import('./CreateItemPage.tsx')) },
    { path: '/library/:id', Page: lazy(() => import('./ItemPage.tsx')) },
  ],
  navigation: {
    to: '/library',
    label: 'shelves.title',
    Icon: CollectionsBookmarkOutlinedIcon,
    offeredTo: mayAny('library.edit', 'template.edit'),
  },
  operations: {
    list: async ({ first, after, filter }) => {
      const { archived, ...rest } = filter as ListFilter;
      return (await request(LibraryDocument, { first, after, filter: { ...rest, archived: archived === 'true' } })).libraryItems;
    },
  },
};
