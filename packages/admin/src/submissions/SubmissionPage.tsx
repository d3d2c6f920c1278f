import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { SubmissionDocument, type SubmissionQuery } from '../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { useSheet } from '../data/useSheet.ts';
import { SeverityChip } from '../terms/SeverityChip.tsx';
import { HazardStateBadge, SubmissionStatusBadge } from '../terms/StateBadge.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { PrintButton } from '../ui/PrintButton.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { LateArrival } from './LateArrival.tsx';
import { Origin } from './Origin.tsx';
import { OtherReport } from './OtherReport.tsx';
import { PaperForm } from './PaperForm.tsx';
import { Result } from './Result.tsx';
import { ReviewActions } from './ReviewActions.tsx';
import { ReviewHints } from './ReviewHints.tsx';
import { ReviewNotice } from './ReviewNotice.tsx';
import { useQueueState } from './reviewing/queue.ts';
import { QueueBar } from './reviewing/QueueBar.tsx';
import { RevisionChanges } from './RevisionChanges.tsx';
import { SignButton } from './SignButton.tsx';

export type SubmissionSheet = NodeAs<SubmissionQuery['node'], 'Submission'>;

/** A submission as people read it: what failed first, then the whole record as the paper form it replaces. */
export default function SubmissionPage() {
  const { id = '' } = useParams();
  const query = useSheet(SubmissionDocument, { id });
  return (
    <Loaded query={query} lines={12}>
      {({ node }) => {
        const submission = nodeAs(node, 'Submission');
        return submission ? <SubmissionDetails key={submission.id} submission={submission} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function SubmissionDetails({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const { moment } = useMoments();
  const { task } = submission;
  const { queue } = useQueueState();
  return (
    <Page
      title={read(submission.template?.name)}
      back={
        queue
          ? { to: '/reviews', label: translate('submissions.queue.title') }
          : task?.assignment
            ? { to: `/day/${task.assignment.id}/${task.slot}`, label: read(task.assignment.name) }
            : { to: '/submissions', label: translate('submissions.title') }
      }
      subtitle={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <span>{`${name(submission.unit)} · ${submission.submittedByName} · ${moment(submission.submittedAt)}`}</span>
          <Result submission={submission} />
          <SubmissionStatusBadge status={submission.status} />
        </Box>
      }
      actions={
        <>
          {submission.canSign && <SignButton submission={submission} />}
          {submission.canReview && <ReviewActions submission={submission} />}
          <PrintButton />
        </>
      }
      width="reading"
      printsOwnHeading
    >
      <QueueBar id={submission.id} />
      {submission.canReview && task?.assignment?.needsReview === false && (
        <Typography variant="body2" color="textSecondary" className="no-print" sx={{ marginBottom: 2 }}>
          {translate('submissions.queue.notNeeded')}
        </Typography>
      )}
      <OtherReport submission={submission} />
      <LateArrival submission={submission} />
      <ReviewNotice submission={submission} />
      <ReviewHints submission={submission} />
      <RevisionChanges submission={submission} />
      <RaisedHazards submission={submission} />
      <PaperForm submission={submission} />
      <Origin submission={submission} />
    </Page>
  );
}

function RaisedHazards({ submission: { hazards } }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  if (hazards.length === 0) return null;
  return (
    <Box className="no-print">
      <Sheet title={translate('submissions.hazards')} flush>
        {hazards.map((hazard) => (
          <Box
            key={hazard.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              alignItems: 'center',
              paddingInline: 2,
              paddingBlock: 1,
              borderBottom: 1,
              borderColor: 'divider',
              '&:last-of-type': { borderBottom: 0 },
            }}
          >
            <SeverityChip severity={hazard.severity} />
            <Box component={RouterLink} to={`/hazards/${hazard.id}`} sx={{ flexGrow: 1 }}>
              {read(hazard.title)}
            </Box>
            <span>{hazard.number}</span>
            <HazardStateBadge state={hazard.state} />
          </Box>
        ))}
      </Sheet>
    </Box>
  );
}
