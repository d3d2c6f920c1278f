import Box from '@mui/material/Box';

import { useTranslate } from 'react-admin';
import type { DayOutcome } from '../data/generated/graphql.ts';
import { outcomes } from '../terms/outcomes.ts';
import { visuallyHidden } from '../ui/visuallyHidden.ts';

/** Late is set off from silent, and all safe from reported, by lightness: both pairs share a meaning, not a shade. */
const fills: Record<DayOutcome, string> = {
  ALL_SAFE: 'var(--pass)',
  REPORTED: 'color-mix(in srgb, var(--pass) 60%, var(--surface))',
  FINDINGS: 'var(--accent)',
  IN_PROGRESS: 'color-mix(in srgb, var(--accent) 45%, var(--surface))',
  WAITING: 'var(--hairline)',
  LATE: 'color-mix(in srgb, var(--alert) 55%, var(--surface))',
  SILENT: 'var(--alert)',
  EXCUSED: 'var(--sunken)',
};

/** Done on the left, silent on the right: the plum that remains is what is missing. */
const order = outcomes.toReversed();

/** One bar of the whole day. It repeats the counts, so a screen reader gets them as one sentence. */
export function OutcomeBar({ counts, height = 16 }: { counts: Readonly<Record<DayOutcome, number>>; height?: number }) {
  const translate = useTranslate();
  const present = order.filter((outcome) => counts[outcome] > 0);
  const sentence = present
    .map((outcome) => `${translate(`terms.outcome.${outcome}`)} ${counts[outcome]}`)
    .join(translate('terms.listSeparator'));
  return (
    <>
      <Box component="p" sx={visuallyHidden}>
        {sentence}
      </Box>
      <Box aria-hidden sx={{ display: 'flex', gap: '2px', height, borderRadius: 1, overflow: 'hidden', bgcolor: 'var(--sunken)' }}>
        {present.map((outcome) => (
          <Box
            key={outcome}
            title={`${translate(`terms.outcome.${outcome}`)} ${counts[outcome]}`}
            sx={{ flexGrow: counts[outcome], flexBasis: 0, minWidth: 4, backgroundColor: fills[outcome], transition: 'flex-grow 200ms' }}
          />
        ))}
      </Box>
    </>
  );
}
