import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import {
  AssignmentDayChangedDocument,
  AssignmentDayDocument,
  type AssignmentDayQuery,
  type DayOutcome,
  type DaySheetFragment,
} from '../data/generated/graphql.ts';
import { useLive } from '../data/live.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { sheetKey, useSheet } from '../data/useSheet.ts';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { formatTime } from '../ui/dates.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Empty, Waiting } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { useToday } from '../ui/useNow.ts';
import { countOutcomes, filterRows, sortRows } from './day.ts';
import { DayChooser } from './DayChooser.tsx';
import { DayTable } from './DayTable.tsx';
import { LiveMark } from './LiveMark.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';
import { OutcomeCounts } from './OutcomeCounts.tsx';
import { SilentUnits } from './SilentUnits.tsx';

const Trend = lazy(() => import('./Trend.tsx'));

export type AssignmentOfDay = NodeAs<AssignmentDayQuery['node'], 'Assignment'>;

/** The office's screen for one assignment on one day: who said what, who is silent, as it happens. */
export default function DayPage() {
  const { id = '', slot = '' } = useParams();
  const today = useToday();
  return <LiveDay id={id} slot={slot || today} />;
}

function LiveDay({ id, slot }: { id: string; slot: string }) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const query = useSheet(AssignmentDayDocument, { id, slot });
  const key = sheetKey(AssignmentDayDocument, { id, slot });
  const connection = useLive(
    AssignmentDayChangedDocument,
    { assignment: id, slot },
    {
      onData: ({ assignmentDayChanged: day }) =>
        queryClient.setQueryData<AssignmentDayQuery>(key, (known) =>
          known?.node ? ({ ...known, node: { ...known.node, day } } as AssignmentDayQuery) : known,
        ),
      onReconnect: () => void query.refetch(),
    },
  );
  return (
    <Loaded query={query} lines={10}>
      {({ node }) => {
        const assignment = nodeAs(node, 'Assignment');
        if (!assignment) return <NotFound />;
        return (
          <DayFrame assignment={assignment} slot={slot}>
            {assignment.day ? (
              <Day assignment={assignment} day={assignment.day} mark={<LiveMark connection={connection} />} />
            ) : (
              <Empty title={translate('today.noRows')}>{translate('today.noRowsHelp')}</Empty>
            )}
          </DayFrame>
        );
      }}
    </Loaded>
  );
}

function DayFrame({ assignment, slot, children }: { assignment: AssignmentOfDay; slot: string; children: ReactNode }) {
  const translate = useTranslate();
  const read = useLocalized();
  const { day } = useMoments();
  const due = assignment.day && translate('today.dueAt', { time: formatTime(assignment.day.dueAt) });
  return (
    <Page
      title={read(assignment.name)}
      back={{ to: '/today', label: translate('shell.today') }}
      subtitle={[day(slot), due].filter(Boolean).join(' ')}
      actions={<DayChooser assignment={assignment} slot={slot} />}
    >
      {children}
    </Page>
  );
}

type DayProps = { assignment: AssignmentOfDay; day: DaySheetFragment; mark: ReactNode };

function Day({ assignment, day, mark }: DayProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const read = useLocalized();
  const name = useUnitName();
  const [outcome, setOutcome] = useState<DayOutcome | null>(null);
  const [search, setSearch] = useState('');
  const counts = countOutcomes(day.rows);
  const rows = sortRows(filterRows(day.rows, { outcome, search }, name), name, locale);
  return (
    <>
      <OutcomeCounts counts={counts} total={day.rows.length} chosen={outcome} onChoose={setOutcome} />
      <OutcomeBar counts={counts} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', marginBlock: 1 }}>
        <TextField
          type="search"
          label={translate('today.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ maxWidth: { sm: 320 } }}
        />
        {mark}
      </Box>
      <DayTable rows={rows} />
      <SilentUnits name={read(assignment.name)} slot={day.slot} rows={day.rows} />
      {assignment.slots.length > 1 && (
        <Suspense fallback={<Waiting lines={3} />}>
          <Trend id={assignment.id} slots={assignment.slots} until={day.slot} />
        </Suspense>
      )}
    </>
  );
}
