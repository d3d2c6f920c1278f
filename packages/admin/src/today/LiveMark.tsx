import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Connection } from '../data/live.ts';

const words: Record<Connection, string> = { open: 'today.live', connecting: 'today.connecting', lost: 'today.lost' };

/** Whether what one sees is the present. */
export function LiveMark({ connection }: { connection: Connection }) {
  const translate = useTranslate();
  return (
    <Box
      component="output"
      aria-live="polite"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: connection === 'lost' ? 'error.main' : 'text.secondary' }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          width: 8,
          height: 8,
          flexShrink: 0,
          borderRadius: '50%',
          bgcolor: connection === 'open' ? 'var(--pass)' : 'transparent',
          border: '2px solid',
          borderColor: connection === 'open' ? 'var(--pass)' : 'currentColor',
        }}
      />
      {translate(words[connection])}
    </Box>
  );
}
