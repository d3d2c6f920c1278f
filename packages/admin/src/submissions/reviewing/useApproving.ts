import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ApproveSubmissionDocument } from '../../data/generated/graphql.ts';
import { request } from '../../data/request.ts';
import { useRefusal } from '../../ui/Notice.tsx';

/** One after the other, each a decision of its own with its own event; what one is refused for does not hold up the others. */
export function useApproving(onDone: () => void) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const translate = useTranslate();
  const sentence = useRefusal();
  const [at, setAt] = useState<number | null>(null);
  const approve = async (ids: readonly string[]) => {
    const refusals: unknown[] = [];
    for (const [index, submission] of ids.entries()) {
      setAt(index + 1);
      await request(ApproveSubmissionDocument, { input: { submission, comment: '' } }).catch((error: unknown) => refusals.push(error));
    }
    setAt(null);
    if (refusals.length === 0) notify('submissions.approved', { type: 'success' });
    else {
      const words = { smart_count: refusals.length, reason: sentence(refusals[0]) };
      notify(translate('submissions.queue.partly', words), { type: 'error', autoHideDuration: 10_000 });
    }
    onDone();
    await queryClient.invalidateQueries();
  };
  return { at, approve };
}
