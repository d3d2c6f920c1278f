import type { Definition } from '@anjian/schema/definition/definition.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocaleState, useTranslate } from 'react-admin';
import { useLocalized } from '../terms/useLocalized.ts';
import { Empty } from '../ui/Notice.tsx';
import { FailedLines } from './FailedLines.tsx';
import { PaperHead } from './PaperHead.tsx';
import { PaperSections } from './PaperSections.tsx';
import { readSubmission } from './readSubmission.ts';
import { Signatures } from './Signatures.tsx';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** 检查记录表: the record in the layout people know from paper, on the screen and out of the printer alike. */
export function PaperForm({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  if (!submission.version) return <Empty title={translate('submissions.unreadable')}>{translate('submissions.unreadableHelp')}</Empty>;
  // The server stored it in this shape; it was checked when it was published.
  const definition = submission.version.definition as Definition;
  const declared = submission.kind === 'ALL_SAFE';
  return (
    <Box
      component="article"
      className="paper"
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
        {translate(declared ? 'submissions.declarationTitle' : 'submissions.paperTitle')}
      </Typography>
      <PaperHead submission={submission} />
      {declared ? <Declaration definition={definition} /> : <Answers submission={submission} definition={definition} />}
      <Signatures submission={submission} two={!declared && definition.settings.signOff === 'two'} />
      <Typography variant="caption" component="p" color="textSecondary" sx={{ marginTop: 2, overflowWrap: 'anywhere' }}>
        {`${translate('submissions.fingerprint')} ${submission.contentHash}`}
      </Typography>
    </Box>
  );
}

/** 报平安 answers nothing: the statement of that version is all that was signed. */
function Declaration({ definition }: { definition: Definition }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const statement = readText(definition.settings.allSafe?.statement, locale) || translate('submissions.allSafe');
  return (
    <Typography sx={{ paddingBlock: 3, textAlign: 'center', fontSize: '1.25rem' }}>
      {translate('submissions.allSafeText', { statement })}
    </Typography>
  );
}

function Answers({ submission, definition }: { submission: SubmissionSheet; definition: Definition }) {
  const [locale] = useLocaleState();
  const paper = readSubmission(submission, definition, locale);
  return (
    <>
      <FailedLines lines={paper.failed} files={submission.files} />
      <PaperSections paper={paper} files={submission.files} />
    </>
  );
}
