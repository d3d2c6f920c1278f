import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PersonRowFragment } from '../data/generated/graphql.ts';
import { useMay } from '../data/viewer.ts';
import { roles } from '../terms/roles.ts';
import { useUnitName } from '../terms/unitName.ts';
import { SearchFilter, SelectFilter } from '../ui/filters.tsx';
import { ListPage } from '../ui/ListPage.tsx';
import type { Column } from '../ui/RecordTable.tsx';
import { PersonState } from './PersonState.tsx';

export default function PeoplePage() {
  const translate = useTranslate();
  const may = useMay();
  const create = may('person.create') && (
    <Button component={RouterLink} to="/people/create" variant="contained" startIcon={<AddIcon />}>
      {translate('people.create')}
    </Button>
  );
  return (
    <ListPage<PersonRowFragment>
      resource="people"
      title={translate('people.title')}
      columns={useColumns()}
      to={({ id }) => `/people/${id}`}
      actions={create}
      filters={<Filters />}
      empty={{ title: translate('people.empty'), help: translate('people.emptyHelp'), action: create }}
    />
  );
}

function Filters() {
  const translate = useTranslate();
  return (
    <>
      <SearchFilter label={translate('people.search')} />
      <SelectFilter
        source="role"
        label={translate('people.role')}
        all={translate('people.allRoles')}
        choices={roles.map((role) => ({ id: role, name: translate(`terms.role.${role}`) }))}
      />
      <SelectFilter
        source="suspended"
        label={translate('people.state')}
        all={translate('people.allStates')}
        choices={[
          { id: 'false', name: translate('people.active') },
          { id: 'true', name: translate('people.suspended') },
        ]}
      />
    </>
  );
}

function useColumns(): Column<PersonRowFragment>[] {
  const translate = useTranslate();
  const name = useUnitName();
  const separator = translate('terms.listSeparator');
  return [
    { key: 'name', head: translate('people.name'), main: true, whole: true, cell: (person) => person.name },
    { key: 'userName', whole: true, head: translate('people.userName'), cell: (person) => person.userName },
    { key: 'unit', head: translate('people.unit'), cell: ({ unit }) => name(unit) },
    {
      key: 'roles',
      head: translate('people.roles'),
      cell: ({ roles: held }) =>
        [...new Set(held.map(({ role }) => translate(`terms.role.${role}`)))].join(separator) || translate('people.noRole'),
    },
    { key: 'state', head: translate('people.state'), aside: true, cell: (person) => <PersonState person={person} /> },
  ];
}
