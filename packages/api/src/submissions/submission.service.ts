import { randomUUIDv7 } from 'node:crypto';
import { connect, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { placeFiles } from '../files/attach.ts';
import type { Prisma, Submission } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { reachOf } from '../rights/actor.ts';
import { permit } from '../rights/permit.ts';
import { requireSignatureFile } from './attachedFiles.ts';
import { decideSignature, type SignRefusal } from './submission.model.ts';
import { pathsToReview, pathsToSign, visibleSubmissions } from './submission.policy.ts';
import { countSubmissions, findSubmissionIds, type SubmissionFilter } from './submission.sql.ts';

export const submissionOrder = { key: 'submittedAt', direction: 'desc', kind: 'date' } as const;

export type SubmissionListFilter = Omit<SubmissionFilter, 'paths' | 'submittedById' | 'notSubmittedById' | 'toReviewBy' | 'templateIds'> & {
  mine?: boolean | null;
  awaitingMySignature?: boolean | null;
  awaitingReview?: boolean | null;
  /** what is left out narrows nothing; two that differ find nothing */
  templateIds?: readonly (string | undefined)[];
};

export async function listSubmissions(
  { platform, actor }: Acting,
  filter: SubmissionListFilter,
  page: Page,
  rows: Prisma.SubmissionFindManyArgs,
): Promise<Connection<Submission>> {
  const { pool, prisma } = platform.database;
  const { mine, awaitingMySignature, awaitingReview, status, templateIds = [], ...rest } = filter;
  // Asking for what waits and at the same time for another state asks for nothing.
  if (awaitingMySignature && status && status !== 'awaiting_signature') return connect(page, [], async () => 0);
  const wanted: SubmissionFilter = {
    ...rest,
    templateIds: templateIds.filter((id) => id !== undefined),
    status: awaitingMySignature ? 'awaiting_signature' : status,
    paths: awaitingMySignature ? pathsToSign(actor) : awaitingReview ? pathsToReview(actor) : reachOf(actor),
    submittedById: mine ? actor.personId : undefined,
    notSubmittedById: awaitingMySignature ? actor.personId : undefined,
    toReviewBy: awaitingReview ? actor.personId : undefined,
  };
  const ids = await findSubmissionIds(pool, wanted, page);
  const found = ids.length > 0 ? await prisma.submission.findMany({ ...rows, where: { id: { in: ids } } }) : [];
  found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  return connect(page, found, () => countSubmissions(pool, wanted));
}

export type NewSignature = { submissionId: string; contentHash: string; signatureFileId?: string | null | undefined };

/** The second signature. Asked for again by whoever gave it, it is given already. */
export async function signSubmission(acting: Acting, { submissionId, ...given }: NewSignature): Promise<Submission> {
  const { platform, actor } = acting;
  const fileId = given.signatureFileId ?? null;
  return inTransaction(platform.database, async (tx) => {
    const submission = await loadToSign(tx, acting, submissionId);
    permit(actor, 'submission.sign', submission.unit.path);
    await requireSignatureFile(acting, tx, fileId);
    const { contentHash } = given;
    const isSignedByThem = submission.signatures.some(
      ({ personId, position, voidedAt }) => personId === actor.personId && position === 2 && voidedAt === null,
    );
    if (isSignedByThem && submission.contentHash === contentHash) return submission;
    const decision = decideSignature(submission, { personId: actor.personId, contentHash });
    if ('refused' in decision) throw refuseSignature(decision.refused, submission);
    const signedAt = await platform.clock.now(tx);
    const id = randomUUIDv7();
    await tx.signature.create({ data: { id, submissionId, personId: actor.personId, position: 2, contentHash, fileId, signedAt } });
    if (fileId) await placeFiles(tx, [fileId], submission.unitId);
    const signed = await tx.submission.update({ where: { id: submissionId }, data: { status: 'complete', completedAt: signedAt } });
    await recordEvent(tx, acting, {
      verb: 'submission.sign',
      subject: { type: 'Submission', id: submissionId },
      unitId: submission.unitId,
      data: { taskId: submission.taskId, contentHash },
    });
    return signed;
  });
}

/** Locked until the transaction ends. The task comes first, as it does where a new submission replaces this one. */
async function loadToSign(tx: Transaction, { actor }: Acting, submissionId: string) {
  await tx.$queryRaw`select 1 from tasks where id = (select task_id from submissions where id = ${submissionId}::uuid) for update`;
  const submission = await tx.submission.findFirst({
    where: { AND: [{ id: submissionId }, visibleSubmissions(actor)] },
    include: { unit: { select: { path: true } }, signatures: true },
  });
  if (!submission) throw refuse('NOT_FOUND', {});
  return submission;
}

function refuseSignature(refused: SignRefusal, { status, contentHash }: Submission) {
  if (refused === 'same_person') return refuse('SAME_PERSON', {});
  if (refused === 'content_changed') return refuse('CONFLICT', { current: { contentHash } });
  return refuse('STATE_CONFLICT', { state: status, reason: refused });
}
