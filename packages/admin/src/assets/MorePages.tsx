import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';

export function MorePages({ left, busy, onMore }: { left: number; busy: boolean; onMore: () => void }) {
  const translate = useTranslate();
  if (left <= 0) return null;
  return (
    <Box sx={{ padding: 1, textAlign: 'center' }}>
      <Button disabled={busy} onClick={onMore}>
        {translate('ui.more', { smart_count: left })}
      </Button>
    </Box>
  );
}
