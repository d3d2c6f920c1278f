import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type SheetProps = { title?: string; aside?: ReactNode; flush?: boolean; children: ReactNode };

/** A sheet of white paper on the desk: surface, hairline, an optional heading. `flush` lets a table touch its edges. */
export function Sheet({ title, aside, flush = false, children }: SheetProps) {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, marginBottom: 2, overflow: 'clip' }}
    >
      {title && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1,
            alignItems: 'center',
            paddingInline: 2,
            paddingBlock: 1,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Typography component="h2" variant="h3" sx={{ flexGrow: 1 }}>
            {title}
          </Typography>
          {aside}
        </Box>
      )}
      <Box sx={{ padding: flush ? 0 : 2 }}>{children}</Box>
    </Box>
  );
}
