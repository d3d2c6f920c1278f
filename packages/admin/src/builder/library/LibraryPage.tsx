import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { LibraryRowFragment } from '../../data/generated/graphql.ts';
import { useMay } from '../../data/viewer.ts';
import { UnitFilter } from '../../terms/UnitFilter.tsx';
import { useUnitName } from '../../terms/unitName.ts';
import { Badge } from '../../ui/Badge.tsx';
import { SearchFilter, SelectFilter } from '../../ui/filters.tsx';
import { ListPage } from '../../ui/ListPage.tsx';
import type { Column } from '../../ui/RecordTable.tsx';
import { useMoments } from '../../ui/useMoments.ts';
import { useSayName } from './useLibrary.ts';

/** All that templates share: found, looked at, and changed in one place. */
export default function LibraryPage() {
  const translate = useTranslate();
  const may = useMay();
  return (
    <ListPage<LibraryRowFragment>
      resource="library"
      title={translate('shelves.title')}
      columns={useColumns()}
      to={({ id }) => `/library/${id}`}
      actions={
        may('library.create') && (
          <>
            <Button component={RouterLink} to="/library/create/question" variant="outlined" startIcon={<AddIcon />}>
              {translate('shelves.newQuestion')}
            </Button>
            <Button component={RouterLink} to="/library/create/response_set" variant="contained" startIcon={<AddIcon />}>
              {translate('shelves.newSet')}
            </Button>
          </>
        )
      }
      filters={
        <>
          <SearchFilter label={translate('shelves.search')} />
          <SelectFilter
            source="kind"
            label={translate('shelves.kind')}
            all={translate('shelves.allKinds')}
            choices={(['RESPONSE_SET', 'QUESTION'] as const).map((id) => ({ id, name: translate(`builder.library.kind.${id}`) }))}
          />
          <UnitFilter label={translate('shelves.unit')} />
          <SelectFilter
            source="archived"
            label={translate('templates.shown')}
            all={translate('templates.inUse')}
            choices={[{ id: 'true', name: translate('templates.archivedOnes') }]}
          />
        </>
      }
      empty={{ title: translate('shelves.empty'), help: translate('shelves.emptyHelp') }}
    />
  );
}

function useColumns(): Column<LibraryRowFragment>[] {
  const translate = useTranslate();
  const sayName = useSayName();
  const unitName = useUnitName();
  const { shortMoment } = useMoments();
  return [
    { key: 'name', head: translate('shelves.name'), main: true, cell: ({ name }) => sayName(name) || translate('builder.untitled') },
    {
      key: 'kind',
      head: translate('shelves.kind'),
      aside: true,
      cell: ({ kind }) => <Badge tone="accent">{translate(`builder.library.kind.${kind}`)}</Badge>,
    },
    { key: 'uses', head: translate('shelves.uses'), align: 'right', cell: ({ usedIn }) => usedIn.totalCount },
    { key: 'unit', head: translate('shelves.unit'), cell: ({ unit }) => (unit ? unitName(unit) : translate('shelves.fromAbove')) },
    { key: 'updatedAt', head: translate('shelves.updatedAt'), cell: ({ updatedAt }) => shortMoment(updatedAt), deskOnly: true },
  ];
}
