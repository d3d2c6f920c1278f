import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ReviewCardFragment } from '../data/generated/graphql.ts';
import { useMoments } from '../ui/useMoments.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';
import { useLines } from './useLines.ts';

/** What reviewers decided: on this revision, and why the one before was returned. */
export function ReviewNotice({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const { review, supersedes } = submission;
  const before = supersedes?.review?.decision === 'RETURNED' ? supersedes.review : null;
  return (
    <>
      {before && <Notice title={translate('submissions.reviewBefore')} review={before} submission={submission} severity="info" />}
      {review && (
        <Notice
          title={translate(`submissions.reviewNotice.${review.decision}`)}
          review={review}
          submission={submission}
          severity={review.decision === 'APPROVED' ? 'success' : 'warning'}
        />
      )}
    </>
  );
}

type NoticeProps = {
  title: string;
  review: ReviewCardFragment;
  submission: SubmissionSheet;
  severity: 'success' | 'warning' | 'info';
};

function Notice({ title, review, submission, severity }: NoticeProps) {
  const translate = useTranslate();
  const { moment } = useMoments();
  const lines = useLines(submission);
  return (
    <Alert severity={severity} className="no-print" sx={{ marginBottom: 2 }}>
      <AlertTitle>{title}</AlertTitle>
      {review.comment && <Box sx={{ whiteSpace: 'pre-wrap' }}>{review.comment}</Box>}
      {review.comments.length > 0 && (
        <Box component="ul" sx={{ margin: 0, paddingInlineStart: 3 }}>
          {review.comments.map(({ path, comment }) => (
            <li key={path}>
              <strong>{lines.find((line) => line.path === path)?.label ?? path}</strong>
              {` · ${comment}`}
            </li>
          ))}
        </Box>
      )}
      <Box sx={{ color: 'text.secondary' }}>{translate('submissions.reviewedBy', { name: review.byName, moment: moment(review.at) })}</Box>
    </Alert>
  );
}
