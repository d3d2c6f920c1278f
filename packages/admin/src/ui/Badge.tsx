import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type Tone = 'pass' | 'alert' | 'waiting' | 'accent';

/** A state in a word, with a shape before it: colour never says it alone. */
export function Badge({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        paddingInline: 1,
        borderRadius: 1,
        fontSize: '0.875rem',
        lineHeight: '1.5rem',
        whiteSpace: 'nowrap',
        color: `var(--${tone})`,
        bgcolor: `var(--${tone}-tint)`,
        '& svg': { fontSize: '1rem' },
      }}
    >
      {icon}
      {children}
    </Box>
  );
}
