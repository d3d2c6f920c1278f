import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { addDays } from '../ui/dates.ts';
import { useToday } from '../ui/useNow.ts';
import { neighbours } from './day.ts';
import type { AssignmentOfDay } from './DayPage.tsx';

/** From one occasion to the next, or to any date. */
export function DayChooser({ assignment, slot }: { assignment: AssignmentOfDay; slot: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const today = useToday();
  const go = (date: string | undefined) => date && void navigate(`/day/${assignment.id}/${date}`);
  const known = neighbours(assignment.slots, slot);
  const daily = assignment.recurrence === 'DAILY';
  const previous = known.previous ?? (daily && slot > assignment.startsOn ? addDays(slot, -1) : undefined);
  const next = known.next ?? (daily && slot < assignment.endsOn ? addDays(slot, 1) : undefined);
  if (assignment.recurrence === 'ONCE') return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <IconButton aria-label={translate('today.previous')} disabled={!previous} onClick={() => go(previous)}>
        <ChevronLeftIcon />
      </IconButton>
      <TextField
        type="date"
        margin="none"
        value={slot}
        onChange={(event) => go(event.target.value)}
        slotProps={{ htmlInput: { 'aria-label': translate('today.day'), min: assignment.startsOn, max: assignment.endsOn } }}
        sx={{ width: 160 }}
      />
      <IconButton aria-label={translate('today.next')} disabled={!next} onClick={() => go(next)}>
        <ChevronRightIcon />
      </IconButton>
      {slot !== today && today >= assignment.startsOn && today <= assignment.endsOn && (
        <Button onClick={() => go(today)}>{translate('today.backToToday')}</Button>
      )}
    </Box>
  );
}
