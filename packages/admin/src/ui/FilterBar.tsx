import FilterListIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { breakpoints } from './tokens.ts';

/**
 * The filters above a list. On a phone only the first stands there, the others behind a button that says how many are set,
 * so that rows come first.
 */
export function FilterBar({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const id = useId();
  const narrow = useMediaQuery(`(max-width: ${breakpoints.phone - 1}px)`);
  const [open, setOpen] = useState(false);
  const values: unknown[] = Object.values(useListContext().filterValues as Record<string, unknown>);
  const set = values.filter((value) => value !== undefined && value !== '').length;
  const closed = narrow && !open;
  return (
    <Box component="search" sx={{ marginBottom: 2 }}>
      <Box
        id={id}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          // Seven stand in one row of a page; nothing is wider than it is useful.
          '& > *': { flex: { xs: '1 1 100%', sm: '1 1 144px' }, maxWidth: { sm: 176 } },
          ...(closed ? { '& > *:not(:first-of-type)': { display: 'none' } } : {}),
        }}
      >
        {children}
      </Box>
      {narrow && (
        <Button startIcon={<FilterListIcon />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {set > 0 ? translate('ui.filtersSet', { smart_count: set }) : translate(open ? 'ui.fewerFilters' : 'ui.filters')}
        </Button>
      )}
    </Box>
  );
}
