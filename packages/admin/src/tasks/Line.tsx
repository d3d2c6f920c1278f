import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** One thing to do: what it is on the left, the buttons on the right; on a phone below each other, full width. */
export function Line({ title, note, children }: { title: ReactNode; note: ReactNode; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        padding: 2,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 256px', minWidth: 0 }}>
        <Box sx={{ fontSize: '1rem', fontWeight: 500, overflowWrap: 'anywhere' }}>{title}</Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, color: 'text.secondary' }}>{note}</Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexGrow: { xs: 1, sm: 0 }, '& > *': { flexGrow: 1 } }}>{children}</Box>
    </Box>
  );
}
