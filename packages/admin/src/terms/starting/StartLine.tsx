import Box from '@mui/material/Box';
import { StartCheck, type Start } from './StartCheck.tsx';

/** One check that may be begun now: what and where on the left, the button on the right. */
export function StartLine({ title, note, start }: { title: string; note?: string; start: Start }) {
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        paddingInline: 2,
        paddingBlock: 1,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 256px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 500 }}>{title}</Box>
        {note && <Box sx={{ color: 'text.secondary' }}>{note}</Box>}
      </Box>
      <StartCheck start={start} name={note ? `${title} · ${note}` : title} />
    </Box>
  );
}
