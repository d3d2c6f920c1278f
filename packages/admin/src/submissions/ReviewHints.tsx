import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useHintWords } from './reviewing/hintWords.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';
import { useLines } from './useLines.ts';

/** What a reviewer may want to look at twice. The server gives it to nobody else. */
export function ReviewHints({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const words = useHintWords();
  const lines = useLines(submission);
  const { hints } = submission;
  if (hints.length === 0) return null;
  return (
    <Alert severity="info" className="no-print" sx={{ marginBottom: 2 }}>
      <AlertTitle>{translate('submissions.hintsTitle')}</AlertTitle>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 3 }}>
        {hints.map((hint) => (
          <li key={`${hint.kind} ${hint.path ?? ''} ${hint.takenAt ?? ''}`}>
            {words(hint, lines.find(({ path }) => path === hint.path)?.label ?? hint.path ?? '')}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
