import type { Definition } from '@anjian/schema/definition/definition.ts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocaleState, useTranslate } from 'react-admin';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import { Photos } from '../ui/Photos.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import type { PaperLine } from './paper.ts';
import { picturesOf } from './picturesOf.ts';
import { readSubmission } from './readSubmission.ts';
import { compareRevisions } from './revision.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** What whoever handed it in again changed, question by question, photos side by side; the revision before is one link away and reads as it did. */
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
                sx={{ margin: 0, display: 'grid', gap: { xs: 1, sm: 2 }, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
              >
                <Said word={translate('submissions.changeBefore')} line={change.before} files={supersedes.files} isOld />
                <Said word={translate('submissions.changeNow')} line={change.now} files={submission.files} />
              </Box>
            </div>
          ))}
        </Box>
      </Sheet>
    </Box>
  );
}

type SaidProps = { word: string; line: PaperLine | null; files: readonly FileCardFragment[]; isOld?: boolean };

/** A photo that is a picture is seen; what cannot be drawn is counted. */
function Said({ word, line, files, isOld = false }: SaidProps) {
  const translate = useTranslate();
  const answer = line ? line.text || (line.verdict ? translate(`submissions.${line.verdict}`) : '') : '';
  const attached = line ? [...line.photos, ...(line.signature ? [line.signature] : [])] : [];
  const pictures = picturesOf(
    attached,
    files.filter(({ thumbnailUrl }) => thumbnailUrl !== null),
  );
  const uncounted = attached.length - pictures.length;
  const parts = [answer, line?.note, uncounted > 0 ? translate('submissions.photoCount', { smart_count: uncounted }) : ''].filter(
    (part) => part,
  );
  return (
    <Box sx={{ overflowWrap: 'anywhere', color: isOld ? 'text.secondary' : undefined }}>
      <Typography variant="caption" component="div" color="textSecondary">
        {word}
      </Typography>
      {parts.length > 0 || pictures.length > 0 ? parts.join(' · ') : translate('submissions.noAnswer')}
      {pictures.length > 0 && (
        <Box sx={{ marginTop: 0.5 }} role="group" aria-label={translate(isOld ? 'submissions.photosBefore' : 'submissions.photosNow')}>
          <Photos photos={pictures} size={120} />
        </Box>
      )}
    </Box>
  );
}
