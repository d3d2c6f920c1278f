import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useUnitName } from '../terms/unitName.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { formatTime } from '../ui/dates.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { useNow } from '../ui/useNow.ts';
import type { DayRow } from './day.ts';

/** Who is silent, as a message ready for the group the office calls people in. */
export function SilentUnits({ name, slot, rows }: { name: string; slot: string; rows: readonly DayRow[] }) {
  const translate = useTranslate();
  const unitName = useUnitName();
  const { shortDay } = useMoments();
  const now = useNow();
  const silent = rows.filter(({ outcome }) => outcome === 'SILENT');
  if (silent.length === 0) return null;
  const head = translate('today.silentHead', {
    name,
    day: shortDay(slot),
    time: formatTime(now.toISOString()),
    smart_count: silent.length,
  });
  const names = silent.map(({ unit }) => unitName(unit)).join(translate('terms.listSeparator'));
  const text = [head, names, translate('today.silentTail')].join('\n');
  return (
    <Sheet title={translate('today.silentTitle')} aside={<CopyButton text={text} label={translate('today.copy')} />}>
      <Box component="p" sx={{ margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Box>
      <Typography variant="caption" color="textSecondary">
        {translate('today.silentHelp')}
      </Typography>
    </Sheet>
  );
}
