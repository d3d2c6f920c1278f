import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What is known about one thing: names on the left, values on the right. Facts without a value are left out. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'minmax(80px, max-content) 1fr', columnGap: 3, rowGap: 1, margin: 0 }}>
      {known.map(({ name, value }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ margin: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
