import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { placeInQueue, useQueueState } from './queue.ts';
import { ShortcutHelp } from './ShortcutHelp.tsx';

const keys = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: 'a', does: 'approve' },
  { key: 'r', does: 'return' },
] as const;

/** From one record to the next, for whoever came from the list of what waits. */
export function QueueBar({ id }: { id: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { queue } = useQueueState();
  const place = placeInQueue(queue, id);
  const go = (to: string | undefined) => (to ? () => void navigate(`/submissions/${to}`, { state: { queue } }) : undefined);
  useShortcuts({ j: go(place?.next), k: go(place?.previous) });
  if (!place) return null;
  const step = (word: 'previous' | 'next', to: string | undefined) => (
    <Button
      size="small"
      {...(to ? { component: RouterLink, to: `/submissions/${to}`, state: { queue } } : { disabled: true })}
      {...(word === 'previous' ? { startIcon: <ChevronLeftIcon /> } : { endIcon: <ChevronRightIcon /> })}
    >
      {translate(`submissions.queue.${word}`)}
    </Button>
  );
  return (
    <>
      <Box
        component="nav"
        aria-label={translate('submissions.queue.title')}
        className="no-print"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        {step('previous', place.previous)}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {translate('submissions.queue.position', { at: place.at, total: place.total })}
        </Box>
        {step('next', place.next)}
      </Box>
      <ShortcutHelp keys={keys} />
    </>
  );
}
