import type { Definition } from '@anjian/schema/definition/definition.ts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocaleState, useTranslate } from 'react-admin';
import { Sheet } from '../ui/Sheet.tsx';
import type { PaperLine } from './paper.ts';
import { readSubmission } from './readSubmission.ts';
import { compareRevisions } from './revision.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** What whoever handed it in again changed, question by question; the revision before is one link away and reads as it did. */
export function RevisionChanges({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { supersedes, version } = submission;
  if (supersedes?.kind !== 'FORM' || submission.kind !== 'FORM' || !supersedes.version || !version) return null;
  const { answers, submittedAt, submittedByName } = supersedes;
  const before = readSubmission(
    { ...submission, answers, submittedAt, submittedByName },
    supersedes.version.definition as Definition,
    locale,
  );
  const changes = compareRevisions(before, readSubmission(submission, version.definition as Definition, locale));
  return (
    <Box className="no-print">
      <Sheet title={translate('submissions.changes')}>
        {changes.length === 0 && <Typography color="textSecondary">{translate('submissions.changesNone')}</Typography>}
        <Box component="dl" sx={{ margin: 0, display: 'grid', gap: 2 }}>
          {changes.map((change) => (
            <div key={change.path}>
              <Box component="dt" sx={{ fontWeight: 500 }}>
                {change.label}
              </Box>
              <Box
                component="dd"
                sx={{ margin: 0, display: 'grid', gap: { xs: 0.5, sm: 2 }, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
              >
                <Said word={translate('submissions.changeBefore')} line={change.before} isOld />
                <Said word={translate('submissions.changeNow')} line={change.now} />
              </Box>
            </div>
          ))}
        </Box>
      </Sheet>
    </Box>
  );
}

function Said({ word, line, isOld = false }: { word: string; line: PaperLine | null; isOld?: boolean }) {
  const translate = useTranslate();
  const answer = line ? line.text || (line.verdict ? translate(`submissions.${line.verdict}`) : '') : '';
  const photos = line && line.photos.length > 0 ? translate('submissions.photoCount', { smart_count: line.photos.length }) : '';
  const parts = [answer, line?.note, photos].filter((part) => part);
  return (
    <Box sx={{ overflowWrap: 'anywhere', color: isOld ? 'text.secondary' : undefined }}>
      <Typography variant="caption" component="div" color="textSecondary">
        {word}
      </Typography>
      {parts.length > 0 ? parts.join(' · ') : translate('submissions.noAnswer')}
    </Box>
  );
}
