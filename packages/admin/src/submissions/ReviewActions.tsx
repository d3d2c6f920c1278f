import CheckIcon from '@mui/icons-material/Check';
import UndoIcon from '@mui/icons-material/Undo';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ApproveSubmissionDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import { useQueueState, withoutDecided } from './reviewing/queue.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** What a reviewer decides, once: nothing more is wanted, or it has to be handed in again. Then comes the next that waits. */
export function ReviewActions({ submission: { id, canReturn }, submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const { ask } = useQueueState();
  const [asking, setAsking] = useState<'approve' | 'return' | null>(ask === 'return' && canReturn ? 'return' : null);
  const close = () => setAsking(null);
  const goOn = useGoingOn(id);
  const done = () => {
    close();
    goOn();
  };
  const approve = useAction(ApproveSubmissionDocument, { done: 'submissions.approved', onDone: done });
  useShortcuts({ a: () => setAsking('approve'), r: canReturn ? () => setAsking('return') : undefined });
  return (
    <>
      <Button variant="contained" startIcon={<CheckIcon />} onClick={() => setAsking('approve')}>
        {translate('submissions.approve')}
      </Button>
      <Button
        variant="outlined"
        startIcon={<UndoIcon />}
        disabled={!canReturn}
        title={canReturn ? undefined : translate('submissions.returnClosed')}
        onClick={() => setAsking('return')}
      >
        {translate('submissions.return')}
      </Button>
      <ConfirmDialog
        open={asking === 'approve'}
        title={translate('submissions.approveTitle')}
        verb={translate('submissions.approve')}
        reason={{ label: translate('submissions.approveComment'), required: false }}
        busy={approve.isPending}
        onConfirm={(comment) => approve.mutate({ input: { submission: id, comment } })}
        onClose={close}
      >
        {translate('submissions.approveHelp')}
      </ConfirmDialog>
      {asking === 'return' && <ReturnDialog submission={submission} onClose={close} onDone={done} />}
    </>
  );
}

/** Who did not come from the list of what waits stays where they are. */
function useGoingOn(id: string): () => void {
  const navigate = useNavigate();
  const { queue } = useQueueState();
  return () => {
    if (!queue?.includes(id)) return;
    const left = withoutDecided(queue, id);
    void navigate(left.next ? `/submissions/${left.next}` : '/reviews', { state: { queue: left.queue } });
  };
}
