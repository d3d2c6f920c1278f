import { randomUUIDv7 } from 'node:crypto';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { readHandedIn } from '../notifications/handedIn.ts';
import { submissionReturned } from '../notifications/notification.model.ts';
import { notify, settle } from '../notifications/notify.ts';
import { recentNow } from '../platform/clock.ts';
import type { Prisma, Submission } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import { visibleSubmissions } from '../submissions/submission.policy.ts';
import { decide } from '../tasks/task.model.ts';
import { loadTaskToChange, momentOf } from '../tasks/task.service.ts';
import { readDefinition } from '../templates/definitions.ts';
import { decideReview, unknownPaths, type QuestionComment, type Reviewed, type Verdict } from './review.model.ts';
import { canReview } from './review.policy.ts';

/** What the model decides on. */
export const reviewedParts = {
  status: true,
  submittedById: true,
  unit: { select: { path: true, archivedAt: true } },
  currentOf: { select: { state: true, opensAt: true, closesAt: true } },
  signatures: { select: { personId: true, voidedAt: true } },
  review: { select: { decision: true, comment: true, comments: true, byId: true } },
} as const satisfies Prisma.SubmissionSelect;

type ReviewedRow = Prisma.SubmissionGetPayload<{ select: typeof reviewedParts }>;

const verbs = { approved: 'submission.approve', returned: 'submission.return' } as const;

/**
 * Approves or returns. Returned, the task is open again for its unit until it closes; what was handed in stays on record.
 * The same decision sent again by the same person is the decision that stands. Throws NOT_FOUND, FORBIDDEN, SAME_PERSON,
 * BAD_INPUT and STATE_CONFLICT (reviewed, unsigned, superseded, closed).
 */
export async function reviewSubmission(acting: Acting, submissionId: string, verdict: Verdict): Promise<Submission> {
  const { platform, actor } = acting;
  return inTransaction(platform.database, async (tx) => {
    const { taskId, versionId, unitId } = await loadSubmission(tx, acting, submissionId);
    const task = await loadTaskToChange(tx, acting, taskId);
    permit(actor, verbs[verdict.decision], task.unit.path);
    // Read once more: whoever was first has let go of the task by now.
    const submission = await tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: reviewedParts });
    const decision = decideReview(reviewedOf(submission), actor.personId, verdict);
    if (decision === 'same') return tx.submission.findUniqueOrThrow({ where: { id: submissionId } });
    if (decision !== 'new') {
      if (decision.refused === 'same_person') throw refuse('SAME_PERSON', {});
      throw refuse('STATE_CONFLICT', { state: task.state, reason: decision.refused });
    }
    await requireQuestions(tx, versionId, verdict.comments);
    const now = await platform.clock.now(tx);
    const { comments, ...words } = verdict;
    await tx.review.create({
      data: { id: randomUUIDv7(), submissionId, ...words, comments: [...comments], byId: actor.personId, at: now },
    });
    if (verdict.decision === 'returned') {
      const moved = decide(momentOf(task), 'return', now);
      if ('refused' in moved) throw refuse('STATE_CONFLICT', { state: task.state, reason: moved.refused });
      await tx.task.update({ where: { id: taskId }, data: { state: moved.next, updatedAt: now } });
    }
    await settle(tx, acting, ['review_asked'], [submissionId]);
    if (verdict.decision === 'returned') {
      const { submittedById, ...handedIn } = await readHandedIn(tx, submissionId);
      await notify(tx, acting, [submissionReturned({ ...handedIn, by: actor.name }, submittedById, verdict.comment)]);
    }
    const subject = { type: 'Submission', id: submissionId } as const;
    await recordEvent(tx, acting, { verb: verbs[verdict.decision], subject, unitId, data: { taskId, comment: verdict.comment } });
    return tx.submission.update({ where: { id: submissionId }, data: { awaitsReview: false } });
  });
}

async function loadSubmission(tx: Transaction, { actor }: Acting, id: string) {
  const submission = await tx.submission.findFirst({
    where: { AND: [{ id }, visibleSubmissions(actor)] },
    select: { taskId: true, versionId: true, unitId: true },
  });
  if (!submission) throw refuse('NOT_FOUND', {});
  return submission;
}

async function requireQuestions(tx: Transaction, versionId: string, comments: readonly QuestionComment[]): Promise<void> {
  if (comments.length === 0) return;
  const unknown = unknownPaths(
    await readDefinition(tx, versionId),
    comments.map(({ path }) => path),
  );
  if (unknown.length === 0) return;
  throw refuse('BAD_INPUT', {
    problems: unknown.map((path) => ({
      path: 'input.comments',
      message: `no such question: ${path}`,
      messages: { 'zh-CN': `没有这道题：${path}`, en: `no such question: ${path}` },
    })),
  });
}

function reviewedOf({ currentOf, signatures, review, ...submission }: ReviewedRow): Reviewed {
  return {
    ...submission,
    isCurrent: currentOf !== null,
    signerIds: signatures.filter(({ voidedAt }) => voidedAt === null).map(({ personId }) => personId),
    review: review && { ...review, comments: review.comments as QuestionComment[] },
  };
}

export function mayReview({ actor }: Acting, submission: ReviewedRow): boolean {
  return canReview(actor, reviewedOf(submission), submission.unit.path);
}

/** As long as the task has not closed: afterwards nobody could hand it in again. */
export async function mayReturn(acting: Acting, submission: ReviewedRow): Promise<boolean> {
  if (!submission.currentOf || !mayReview(acting, submission)) return false;
  const moment = momentOf({ ...submission.currentOf, submission, unit: submission.unit });
  return 'next' in decide(moment, 'return', await recentNow(acting.platform.clock));
}
