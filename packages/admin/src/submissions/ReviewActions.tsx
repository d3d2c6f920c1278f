import CheckIcon from '@mui/icons-material/Check';
import UndoIcon from '@mui/icons-material/Undo';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ApproveSubmissionDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** What a reviewer decides, once: nothing more is wanted, or it has to be handed in again. */
export function ReviewActions({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const close = () => setAsking(null);
  const approve = useAction(ApproveSubmissionDocument, { done: 'submissions.approved', onDone: close });
  return (
    <>
      <Button variant="contained" startIcon={<CheckIcon />} onClick={() => setAsking('approve')}>
        {translate('submissions.approve')}
      </Button>
      <Button
        variant="outlined"
        startIcon={<UndoIcon />}
        disabled={!submission.canReturn}
        title={submission.canReturn ? undefined : translate('submissions.returnClosed')}
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
        onConfirm={(comment) => approve.mutate({ input: { submission: submission.id, comment } })}
        onClose={close}
      >
        {translate('submissions.approveHelp')}
      </ConfirmDialog>
      {asking === 'return' && <ReturnDialog submission={submission} onClose={close} />}
    </>
  );
}
