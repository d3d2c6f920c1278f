import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { RunningAssignmentsQuery } from '../data/generated/graphql.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Badge } from '../ui/Badge.tsx';
import { formatTime } from '../ui/dates.ts';
import { progressOf } from './day.ts';

type Assignment = RunningAssignmentsQuery['assignments']['nodes'][number];
type DueDay = NonNullable<Assignment['day']>;

/** One assignment of today in one line: how much is in, how many are silent, how many have something to tell. */
export function RunningAssignment({ assignment, day }: { assignment: Assignment; day: DueDay }) {
  const translate = useTranslate();
  const read = useLocalized();
  const { counts, dueAt, slot } = day;
  const progress = progressOf(counts);
  return (
    <Box
      component={RouterLink}
      to={`/day/${assignment.id}/${slot}`}
      sx={{
        display: 'block',
        padding: 2,
        color: 'text.primary',
        textDecoration: 'none',
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
        '&:hover': { bgcolor: 'var(--paper)' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'baseline' }}>
        <Typography variant="subtitle1" component="span" sx={{ color: 'var(--accent)', flexGrow: 1 }}>
          {read(assignment.name)}
        </Typography>
        <Typography variant="body2" component="span" color="textSecondary">
          {translate('today.dueAt', { time: formatTime(dueAt) })}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', height: 8, marginBlock: 1, borderRadius: 1, overflow: 'hidden', bgcolor: 'var(--hairline)' }} aria-hidden>
        <Box sx={{ flexGrow: progress.done, bgcolor: 'var(--pass)' }} />
        <Box sx={{ flexGrow: Math.max(0, progress.expected - progress.done - counts.silent) }} />
        <Box sx={{ flexGrow: counts.silent, bgcolor: 'var(--alert)' }} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" component="span" sx={{ flexGrow: 1 }}>
          {translate('today.handedIn', progress)}
        </Typography>
        {counts.withFindings > 0 && <Badge tone="accent">{translate('today.findingsCount', { smart_count: counts.withFindings })}</Badge>}
        {counts.silent > 0 && <Badge tone="alert">{translate('today.silentCount', { smart_count: counts.silent })}</Badge>}
      </Box>
    </Box>
  );
}
