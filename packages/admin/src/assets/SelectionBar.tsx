import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useListContext, useTranslate } from 'react-admin';
import type { Selection } from './selection.ts';

/** How many are ticked, and the quick ways to more and to none. */
export function SelectionBar({ selection, onChange }: { selection: Selection; onChange: (selection: Selection) => void }) {
  const translate = useTranslate();
  const { data = [] } = useListContext<{ id: string }>();
  const isPageSelected = data.every(({ id }) => selection.has(id));
  if (data.length === 0 && selection.size === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minHeight: 40 }}>
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {translate('assets.selected', { smart_count: selection.size })}
      </Typography>
      <Button size="small" disabled={isPageSelected} onClick={() => onChange(new Set([...selection, ...data.map(({ id }) => id)]))}>
        {translate('assets.selectPage')}
      </Button>
      {selection.size > 0 && (
        <Button size="small" onClick={() => onChange(new Set())}>
          {translate('assets.selectNone')}
        </Button>
      )}
    </Box>
  );
}
