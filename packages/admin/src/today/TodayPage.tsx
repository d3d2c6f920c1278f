import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { OpenHazardCountsDocument, RunningAssignmentsDocument } from '../data/generated/graphql.ts';
import { useSheet, useWholeList } from '../data/useSheet.ts';
import { useMay, useViewer } from '../data/viewer.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { useToday } from '../ui/useNow.ts';
import { sortDue } from './day.ts';
import { Mine } from './Mine.tsx';
import { OpenHazards } from './OpenHazards.tsx';
import { RunningAssignment } from './RunningAssignment.tsx';

/** The first screen of whoever looks after others: everything due today, the hazards left open, what waits for oneself. */
export default function TodayPage() {
  const translate = useTranslate();
  const { day } = useMoments();
  const today = useToday();
  const viewer = useViewer();
  const running = useWholeList(RunningAssignmentsDocument, { on: today }, ({ assignments }) => assignments, { keepPrevious: true });
  const hazards = useSheet(OpenHazardCountsDocument, {});
  return (
    <Page title={translate('today.title')} subtitle={day(today)}>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 2fr) minmax(256px, 1fr)' }, alignItems: 'start' }}
      >
        <Sheet title={translate('today.running')} flush>
          <Loaded query={running}>
            {(assignments) => {
              const due = sortDue(assignments);
              return due.length === 0 ? (
                <NothingDue />
              ) : (
                due.map(({ assignment, day: dueDay }) => <RunningAssignment key={assignment.id} assignment={assignment} day={dueDay} />)
              );
            }}
          </Loaded>
        </Sheet>
        <div>
          {viewer && <Mine viewer={viewer} />}
          <Sheet title={translate('today.hazards')}>
            <Loaded query={hazards} lines={2}>
              {(counts) => <OpenHazards counts={counts} />}
            </Loaded>
          </Sheet>
        </div>
      </Box>
    </Page>
  );
}

function NothingDue() {
  const translate = useTranslate();
  const may = useMay();
  const assign = may('assignment.create') && (
    <Button component={RouterLink} to="/assignments/create" variant="outlined">
      {translate('today.assign')}
    </Button>
  );
  return (
    <Empty title={translate('today.noneRunning')} action={assign}>
      {translate('today.noneRunningHelp')}
    </Empty>
  );
}
