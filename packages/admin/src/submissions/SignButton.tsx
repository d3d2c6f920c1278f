import DrawIcon from '@mui/icons-material/Draw';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SignSubmissionDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** The second signature. It names the content by its hash: what was changed since it was opened cannot be signed by mistake. */
export function SignButton({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const sign = useAction(SignSubmissionDocument, { done: 'submissions.signed', onDone: () => setAsking(false) });
  return (
    <>
      <Button variant="contained" startIcon={<DrawIcon />} onClick={() => setAsking(true)}>
        {translate('submissions.sign')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('submissions.signTitle')}
        verb={translate('submissions.sign')}
        busy={sign.isPending}
        onConfirm={() => sign.mutate({ input: { submission: submission.id, contentHash: submission.contentHash } })}
        onClose={() => setAsking(false)}
      >
        {translate('submissions.signHelp')}
      </ConfirmDialog>
    </>
  );
}
