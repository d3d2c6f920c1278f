import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Badge } from '../ui/Badge.tsx';
import { useMoments } from '../ui/useMoments.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** The box at the top of the form: which unit, who, when, by which version. */
export function PaperHead({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const { day, moment, shortMoment } = useMoments();
  const { task, summary, startedAt } = submission;
  const cells: [string, ReactNode][] = [
    ['unit', name(submission.unit)],
    ['submittedBy', submission.submittedByName],
    ['slot', task ? day(task.slot) : null],
    ['submittedAt', <Late key="late" late={task?.late ?? false} text={moment(submission.submittedAt)} />],
    ['assignment', read(task?.assignment?.name)],
    ['asset', task?.asset?.name],
    ['number', submission.version ? translate('terms.version', { number: submission.version.number }) : null],
    ['startedAt', startedAt ? shortMoment(startedAt) : null],
    ['result', summary && summary.pass + summary.fail + summary.na > 0 ? translate('submissions.summary', summary) : null],
  ];
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '88px 1fr', sm: '104px 1fr 104px 1fr' },
        margin: 0,
        border: 1,
        borderColor: 'text.primary',
        borderBottom: 0,
        '@media print': { gridTemplateColumns: '104px 1fr 104px 1fr' },
      }}
    >
      {cells
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([key, value]) => (
          <Box
            key={key}
            sx={{
              display: 'contents',
              // A cell alone on its line closes the box.
              '&:last-of-type:nth-of-type(odd) > dd': { gridColumn: { sm: '2 / -1' }, '@media print': { gridColumn: '2 / -1' } },
              '& > *': { margin: 0, padding: 1, borderBottom: 1, borderColor: 'text.primary', '@media print': { padding: '4px 8px' } },
            }}
          >
            <Box component="dt" sx={{ color: 'text.secondary', bgcolor: 'var(--paper)', '@media print': { bgcolor: 'transparent' } }}>
              {translate(`submissions.${key}`)}
            </Box>
            <Box component="dd" sx={{ overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Box>
        ))}
    </Box>
  );
}

function Late({ late, text }: { late: boolean; text: string }) {
  const translate = useTranslate();
  return (
    <>
      {text} {late && <Badge tone="alert">{translate('submissions.late')}</Badge>}
    </>
  );
}
