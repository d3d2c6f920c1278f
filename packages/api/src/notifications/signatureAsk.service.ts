/** 双人双签: asking somebody by name for the second signature, on their own phone. */
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import type { Submission } from '../platform/generated/prisma/client.ts';
import { inTransaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import { isPossibleSigner } from '../submissions/possibleSigners.service.ts';
import { visibleSubmissions } from '../submissions/submission.policy.ts';
import { signatureAsked } from './notification.model.ts';
import { readHandedIn } from './handedIn.ts';
import { notify } from './notify.ts';

/**
 * Asking the same person again tells nothing new. Throws NOT_FOUND for whoever may not sign there, as for whoever does not exist,
 * and STATE_CONFLICT when the submission does not wait for a signature.
 */
export async function askSignature(acting: Acting, submissionId: string, personId: string): Promise<Submission> {
  const { platform, actor } = acting;
  return inTransaction(platform.database, async (tx) => {
    // As whoever signs does: nobody is asked for what is given meanwhile.
    await tx.$queryRaw`select 1 from tasks where id = (select task_id from submissions where id = ${submissionId}::uuid) for update`;
    const submission = await tx.submission.findFirst({
      where: { AND: [{ id: submissionId }, visibleSubmissions(actor)] },
      include: { unit: { select: { path: true } } },
    });
    if (!submission) throw refuse('NOT_FOUND', {});
    permit(actor, 'submission.ask_signature', submission.unit.path);
    if (submission.status !== 'awaiting_signature') throw refuse('STATE_CONFLICT', { state: submission.status, reason: 'not_waiting' });
    if (personId === submission.submittedById) throw refuse('SAME_PERSON', {});
    if (!(await isPossibleSigner(tx, submission, personId))) throw refuse('NOT_FOUND', {});
    const handedIn = await readHandedIn(tx, submissionId);
    const told = await notify(tx, acting, [signatureAsked({ ...handedIn, by: actor.name }, personId)]);
    if (told > 0) {
      const subject = { type: 'Submission', id: submissionId } as const;
      await recordEvent(tx, acting, { verb: 'submission.ask_signature', subject, unitId: submission.unitId, data: { personId } });
    }
    return submission;
  });
}
