import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { HazardChangedDocument, type HazardRowFragment } from '../data/generated/graphql.ts';
import { useLive } from '../data/live.ts';
import { useMay } from '../data/viewer.ts';
import { severities, SeverityChip } from '../terms/SeverityChip.tsx';
import { HazardStateBadge } from '../terms/StateBadge.tsx';
import { UnitFilter } from '../terms/UnitFilter.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { DateFilter, SearchFilter, SelectFilter } from '../ui/filters.tsx';
import { ListPage } from '../ui/ListPage.tsx';
import { Thumbnail } from '../ui/Thumbnail.tsx';
import type { Column } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { useCategoryName } from '../terms/categoryName.ts';

export default function HazardsPage() {
  const translate = useTranslate();
  const may = useMay();
  const queryClient = useQueryClient();
  const reread = () => void queryClient.invalidateQueries({ queryKey: ['hazards'] });
  useLive(HazardChangedDocument, {}, { onData: reread, onReconnect: reread });
  const raise = may('hazard.raise') && (
    <Button component={RouterLink} to="/hazards/create" variant="contained" startIcon={<AddIcon />}>
      {translate('hazards.raise')}
    </Button>
  );
  return (
    <ListPage<HazardRowFragment>
      resource="hazards"
      title={translate('hazards.title')}
      columns={useColumns()}
      to={({ id }) => `/hazards/${id}`}
      actions={raise}
      filters={<Filters />}
      filterDefaults={{ state: 'OPEN' }}
      empty={{ title: translate('hazards.empty'), help: translate('hazards.emptyHelp') }}
    />
  );
}

function Filters() {
  const translate = useTranslate();
  return (
    <>
      <SearchFilter label={translate('hazards.search')} />
      <UnitFilter label={translate('hazards.unit')} />
      <SelectFilter
        source="severity"
        label={translate('hazards.severity')}
        all={translate('hazards.allSeverities')}
        choices={severities.map((severity) => ({ id: severity, name: translate(`terms.severityFull.${severity}`) }))}
      />
      <SelectFilter
        source="state"
        label={translate('hazards.state')}
        all={translate('hazards.allStates')}
        choices={['OPEN', 'CLOSED'].map((state) => ({ id: state, name: translate(`terms.hazardState.${state}`) }))}
      />
      <DateFilter source="from" label={translate('hazards.from')} />
      <DateFilter source="to" label={translate('hazards.to')} />
    </>
  );
}

function useColumns(): Column<HazardRowFragment>[] {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const category = useCategoryName();
  const { shortMoment } = useMoments();
  return [
    { key: 'severity', head: translate('hazards.severity'), aside: true, cell: ({ severity }) => <SeverityChip severity={severity} /> },
    {
      key: 'photo',
      head: translate('hazards.photos'),
      wideOnly: true,
      cell: ({ photos: [photo] }) => (photo ? <Thumbnail file={photo} size={32} /> : null),
    },
    {
      key: 'title',
      head: translate('hazards.hazard'),
      main: true,
      cell: (hazard) => (
        <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
          {read(hazard.title)}
        </Box>
      ),
    },
    { key: 'number', head: translate('hazards.number'), whole: true, cell: ({ number }) => number },
    { key: 'unit', head: translate('hazards.unit'), cell: ({ unit }) => name(unit) },
    { key: 'category', head: translate('hazards.category'), cell: (hazard) => category(hazard.category), wideOnly: true },
    { key: 'raisedAt', whole: true, head: translate('hazards.raisedAt'), cell: ({ raisedAt }) => shortMoment(raisedAt) },
    { key: 'state', head: translate('hazards.state'), aside: true, cell: ({ state }) => <HazardStateBadge state={state} /> },
  ];
}
