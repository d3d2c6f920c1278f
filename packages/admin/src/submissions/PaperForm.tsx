import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocaleState, useTranslate } from 'react-admin';
import { readText } from '@anjian/schema/definition/text.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Empty } from '../ui/Notice.tsx';
import { FailedLines } from './FailedLines.tsx';
import { PaperHead } from './PaperHead.tsx';
import { PaperSections } from './PaperSections.tsx';
import { Signatures } from './Signatures.tsx';
import type { SubmissionSheet } from './SubmissionPage.tsx';
import { readSubmission } from './readSubmission.ts';

/** 检查记录表: the record in the layout people know from paper, on the screen and out of the printer alike. */
export function PaperForm({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const read = useLocalized();
  const reading = readSubmission(submission, locale);
  if (!reading) return <Empty title={translate('submissions.unreadable')}>{translate('submissions.unreadableHelp')}</Empty>;
  const { definition, paper } = reading;
  const statement = definition.settings.allSafe?.statement;
  return (
    <Box
      component="article"
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        padding: { xs: 2, sm: 4 },
        '@media print': { border: 0, padding: 0 },
      }}
    >
      <Typography component="p" variant="h2" align="center">
        {read(submission.template?.name)}
      </Typography>
      <Typography component="p" variant="body2" align="center" color="textSecondary" gutterBottom>
        {translate('submissions.paperTitle')}
      </Typography>
      <PaperHead submission={submission} />
      {submission.kind === 'ALL_SAFE' && statement ? (
        <Typography sx={{ paddingBlock: 3, textAlign: 'center' }}>
          {translate('submissions.allSafeText', { statement: readText(statement, locale) })}
        </Typography>
      ) : (
        <>
          <FailedLines lines={paper.failed} files={submission.files} />
          <PaperSections paper={paper} files={submission.files} />
        </>
      )}
      <Signatures submission={submission} two={definition.settings.signOff === 'two'} />
      <Typography variant="caption" component="p" color="textSecondary" sx={{ marginTop: 2, overflowWrap: 'anywhere' }}>
        {`${translate('submissions.fingerprint')} ${submission.contentHash}`}
      </Typography>
    </Box>
  );
}
