import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { Growing } from '../ui/Growing.tsx';
import { byWeight, type ReportLine, type Weight } from './importReport.ts';

const tones: Readonly<Record<Weight, Tone>> = { error: 'alert', warning: 'accent', info: 'waiting' };

type ReportLinesProps = {
  lines: readonly ReportLine[];
  label: string;
  /** what can be done about a line */
  lead?: (line: ReportLine) => ReactNode;
};

/** One line for each thing the file asked for and did not get as it was, with where it stood, and what can be done about it. */
export function ReportLines({ lines, label, lead }: ReportLinesProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const say = ({ says }: ReportLine) =>
    'sentence' in says ? translate(says.sentence, says.blanks) : says[locale === 'en' ? 'en' : 'zh-CN'];
  return (
    <Growing items={byWeight(lines)}>
      {(shown) => (
        <Box component="ul" aria-label={label} sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {shown.map((line, index) => (
            <Box
              component="li"
              // The lines of one report are never reordered, and two may say the same.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              sx={{
                display: 'flex',
                flexWrap: { xs: 'wrap', sm: 'nowrap' },
                columnGap: 2,
                alignItems: 'baseline',
                paddingInline: 2,
                paddingBlock: 1,
                borderBottom: 1,
                borderColor: 'divider',
                '&:last-child': { borderBottom: 0 },
              }}
            >
              <Badge tone={tones[line.weight]}>{translate(`transfer.weight.${line.weight}`)}</Badge>
              <Box component="span" sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                {say(line)}
              </Box>
              {lead?.(line)}
            </Box>
          ))}
        </Box>
      )}
    </Growing>
  );
}
