import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMoments } from '../ui/useMoments.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** A task that was reported again: which of the two counts, and the way to the other. Both stay on record. */
export function OtherReport({ submission: { supersedes, supersededBy } }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const { moment } = useMoments();
  const other = supersededBy ?? supersedes;
  if (!other) return null;
  const kind = translate(`terms.submissionKind.${other.kind}`);
  return (
    <Alert severity={supersededBy ? 'warning' : 'info'} className="no-print" sx={{ marginBottom: 2 }}>
      {translate(supersededBy ? 'submissions.superseded' : 'submissions.supersedes')}{' '}
      <RouterLink to={`/submissions/${other.id}`}>
        {translate('submissions.otherReport', { kind, moment: moment(other.submittedAt) })}
      </RouterLink>
    </Alert>
  );
}
