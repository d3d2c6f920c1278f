import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Viewer } from '../data/viewer.ts';
import { Sheet } from '../ui/Sheet.tsx';

/** What waits for the viewer in person; nothing is shown when nothing waits. */
export function Mine({ viewer: { counts } }: { viewer: Viewer }) {
  const translate = useTranslate();
  const waiting = [
    { label: 'today.myTasks', count: counts.tasksOpen },
    { label: 'today.mySignatures', count: counts.awaitingMySignature },
  ].filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <Sheet title={translate('today.mine')}>
      {waiting.map(({ label, count }) => (
        <Box
          key={label}
          component={RouterLink}
          to="/my-tasks"
          sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: 44, textDecoration: 'none' }}
        >
          {translate(label)}
          <Box component="span" sx={{ fontSize: '1.25rem', fontWeight: 600 }}>
            {count}
          </Box>
        </Box>
      ))}
    </Sheet>
  );
}
