import PeopleOutlinedIcon from '@mui/icons-material/PeopleOutlined';
import { lazy } from 'react';
import { type Manifest, mayAny } from '../data/manifest.ts';
import { personOperations } from './person.operations.ts';

export const people: Manifest = {
  name: 'people',
  pages: [
    { path: '/people', Page: lazy(() => import('./PeoplePage.tsx')) },
    { path: '/people/create', needs: 'person.create', Page: lazy(() => import('./CreatePersonPage.tsx')) },
    { path: '/people/:id', Page: lazy(() => import('./PersonPage.tsx')) },
  ],
  navigation: { to: '/people', label: 'shell.people', Icon: PeopleOutlinedIcon, offeredTo: mayAny('person.create', 'assignment.create') },
  operations: personOperations,
};
