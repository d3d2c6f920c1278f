import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { AssignmentRowFragment } from '../data/generated/graphql.ts';
import { useMay } from '../data/viewer.ts';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Badge } from '../ui/Badge.tsx';
import { SearchFilter, SelectFilter } from '../ui/filters.tsx';
import { ListPage } from '../ui/ListPage.tsx';
import type { Column } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { useWhen } from './useWhen.ts';

export default function AssignmentsPage() {
  const translate = useTranslate();
  const may = useMay();
  const create = may('assignment.create') && (
    <Button component={RouterLink} to="/assignments/create" variant="contained" startIcon={<AddIcon />}>
      {translate('assignments.create')}
    </Button>
  );
  return (
    <ListPage<AssignmentRowFragment>
      resource="assignments"
      title={translate('assignments.title')}
      columns={useColumns()}
      to={({ id }) => `/assignments/${id}`}
      actions={create}
      filterDefaults={{ active: 'true' }}
      filters={
        <>
          <SearchFilter label={translate('assignments.search')} />
          <SelectFilter
            source="active"
            label={translate('assignments.shown')}
            all={translate('assignments.all')}
            choices={[
              { id: 'true', name: translate('assignments.running') },
              { id: 'false', name: translate('assignments.over') },
            ]}
          />
        </>
      }
      empty={{ title: translate('assignments.empty'), help: translate('assignments.emptyHelp'), action: create }}
    />
  );
}

function useColumns(): Column<AssignmentRowFragment>[] {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const when = useWhen();
  const { shortDay } = useMoments();
  return [
    { key: 'name', head: translate('assignments.name'), main: true, cell: (assignment) => read(assignment.name) },
    { key: 'template', head: translate('assignments.template'), cell: ({ template }) => read(template?.name), deskOnly: true },
    { key: 'when', head: translate('assignments.when'), cell: (assignment) => when(assignment) },
    {
      key: 'span',
      head: translate('assignments.span'),
      cell: ({ recurrence, startsOn, endsOn }) => (recurrence === 'ONCE' ? '' : `${shortDay(startsOn)} – ${shortDay(endsOn)}`),
      deskOnly: true,
    },
    { key: 'unit', head: translate('assignments.owner'), cell: ({ unit }) => name(unit) },
    {
      key: 'state',
      head: translate('assignments.state'),
      aside: true,
      cell: ({ active }) => (
        <Badge tone={active ? 'pass' : 'waiting'}>{translate(active ? 'assignments.running' : 'assignments.over')}</Badge>
      ),
    },
  ];
}
