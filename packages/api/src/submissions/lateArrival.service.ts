/** What arrived after everything was closed: kept, and somebody of the office says whether it counts. */
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { readHandedIn } from '../notifications/handedIn.ts';
import { reviewAsked } from '../notifications/notification.model.ts';
import { notify, settle } from '../notifications/notify.ts';
import { taskKinds } from '../notifications/taskNotices.sql.ts';
import type { Prisma, Submission } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { may } from '../rights/actor.ts';
import { permit } from '../rights/permit.ts';
import { decide } from '../tasks/task.model.ts';
import { loadTaskToChange, momentOf, type LoadedTask } from '../tasks/task.service.ts';
import { readDefinition } from '../templates/definitions.ts';
import { decideHeld, type Settled } from './arrival.model.ts';
import { statusWhenHandedIn } from './submission.model.ts';
import { visibleSubmissions } from './submission.policy.ts';

export type Settling = { submissionId: string; decision: Settled; note: string };

const verbs = { accepted: 'submission.accept', declined: 'submission.decline' } as const;
const actions = { form: 'arrive', all_safe: 'arrive_all_safe' } as const;

/**
 * Accepted it counts for its task, as late; declined it stays to be read and counts for nothing. The same decision sent again by
 * the same person is the decision that stands. Throws NOT_FOUND, FORBIDDEN, SAME_PERSON, STATE_CONFLICT (not_held, wrong_state
 * when something else was handed in or the task was excused meanwhile).
 */
export function settleLateArrival(acting: Acting, { submissionId, decision, note }: Settling): Promise<Submission> {
  const { platform, actor } = acting;
  return inTransaction(platform.database, async (tx) => {
    const { taskId } = await loadSubmission(tx, acting, submissionId);
    const task = await loadTaskToChange(tx, acting, taskId);
    permit(actor, verbs[decision], task.unit.path);
    // Read once more: whoever was first has let go of the task by now.
    const submission = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } });
    const decided = decideHeld(submission, actor.personId, decision);
    if (decided === 'same') return submission;
    if (decided !== 'new') {
      if (decided.refused === 'same_person') throw refuse('SAME_PERSON', {});
      throw refuse('STATE_CONFLICT', { state: submission.status, reason: decided.refused });
    }
    const now = await platform.clock.now(tx);
    const settled = { settledById: actor.personId, settledAt: now, settledNote: note };
    const change =
      decision === 'accepted' ? await countIt(tx, task, submission, now) : ({ status: 'void' } satisfies Prisma.SubmissionUpdateInput);
    const changed = await tx.submission.update({ where: { id: submissionId }, data: { ...settled, ...change } });
    await settle(tx, acting, ['review_asked'], [submissionId]);
    if (changed.status === 'complete') {
      await settle(tx, acting, [...taskKinds, 'submission_returned'], [taskId, ...(task.submission ? [task.submission.id] : [])]);
      const { submittedById, needsReview, ...handedIn } = await readHandedIn(tx, submissionId);
      if (needsReview && changed.kind === 'form') await notify(tx, acting, [reviewAsked(handedIn, [submittedById])]);
    }
    await recordEvent(tx, acting, {
      verb: verbs[decision],
      subject: { type: 'Submission', id: submissionId },
      unitId: submission.unitId,
      data: { taskId, note },
    });
    return changed;
  });
}

/** Puts it in its place; answers with what changes of the submission itself. */
async function countIt(tx: Transaction, task: LoadedTask, submission: Submission, now: Date) {
  const decision = decide(momentOf(task), actions[submission.kind], now);
  if ('refused' in decision || task.submission?.status === 'awaiting_signature')
    throw refuse('STATE_CONFLICT', { state: task.state, reason: 'refused' in decision ? decision.refused : 'wrong_state' });
  const { settings } = await readDefinition(tx, submission.versionId);
  const status = submission.kind === 'all_safe' ? 'complete' : statusWhenHandedIn(settings.signOff);
  await tx.task.update({
    where: { id: task.id },
    data: {
      state: decision.next,
      late: true,
      submittedAt: submission.submittedAt,
      submissionId: submission.id,
      updatedAt: now,
      ...(task.startedAt ? {} : { startedAt: submission.startedAt ?? submission.submittedAt, startedById: submission.submittedById }),
    },
  });
  return { status, supersedesId: task.submission?.id ?? null, ...(status === 'complete' ? { completedAt: now } : {}) } as const;
}

async function loadSubmission(tx: Transaction, { actor }: Acting, id: string) {
  const submission = await tx.submission.findFirst({
    where: { AND: [{ id }, visibleSubmissions(actor)] },
    select: { taskId: true },
  });
  if (!submission) throw refuse('NOT_FOUND', {});
  return submission;
}

/** For showing buttons; the mutation decides anew. */
export function canSettle({ actor }: Acting, submission: { status: string; submittedById: string; unit: { path: string } }): boolean {
  const { status, submittedById, unit } = submission;
  return status === 'held' && submittedById !== actor.personId && may(actor, 'submission.accept', unit.path);
}
