/** 双人双签: the second signature, given on one's own device or beside the first person, on theirs. */
import { randomUUIDv7 } from 'node:crypto';
import type { Acting, Context } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { placeFiles } from '../files/attach.ts';
import { readHandedIn } from '../notifications/handedIn.ts';
import { reviewAsked } from '../notifications/notification.model.ts';
import { notify, settle } from '../notifications/notify.ts';
import type { Submission } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import type { Actor } from '../rights/actor.ts';
import { permit } from '../rights/permit.ts';
import { actorOfPerson } from '../sessions/authenticate.ts';
import { checkPassword, type Credentials } from '../sessions/checkPassword.ts';
import { requireSignatureFile } from './attachedFiles.ts';
import { decideSignature, type SignRefusal } from './submission.model.ts';
import { visibleSubmissions } from './submission.policy.ts';

export type NewSignature = { submissionId: string; contentHash: string; signatureFileId?: string | null | undefined };

/** The second signature. Asked for again by whoever gave it, it is given already. */
export function signSubmission(acting: Acting, given: NewSignature): Promise<Submission> {
  return sign(acting, acting.actor, given);
}

/**
 * The same on the device of somebody who is signed in: the second person proves who they are by their password, for this one
 * signature and nothing else. No session begins, and that of the first person goes on. The rights asked for are those of whoever
 * signs; what is seen, and the drawing that was uploaded, are the first person's.
 */
export async function signSubmissionBeside(
  context: Context,
  acting: Acting,
  { userName, password, ...given }: NewSignature & Credentials,
): Promise<Submission> {
  const { platform, actor } = acting;
  // A program has nobody standing beside it.
  if (actor.credential.kind !== 'session') throw refuse('FORBIDDEN', { verb: 'submission.sign' });
  const { prisma } = platform.database;
  await requireSeen(prisma, actor, given.submissionId);
  await requireSignatureFile(acting, prisma, given.signatureFileId ?? null);
  const person = await checkPassword(context, { userName, password });
  if (person.mustChangePassword) throw refuse('PASSWORD_CHANGE_REQUIRED', {});
  const signer = await actorOfPerson(platform.database.pool, person.id);
  if (!signer) throw refuse('INVALID_CREDENTIALS', {});
  return sign(acting, signer, given);
}

/** `acting` is whose device it is. */
async function sign(acting: Acting, signer: Actor, { submissionId, contentHash, ...given }: NewSignature): Promise<Submission> {
  const { platform, actor } = acting;
  const fileId = given.signatureFileId ?? null;
  const isBeside = signer.personId !== actor.personId;
  return inTransaction(platform.database, async (tx) => {
    const submission = await loadToSign(tx, acting, submissionId);
    permit(signer, 'submission.sign', submission.unit.path);
    await requireSignatureFile(acting, tx, fileId);
    const isSignedByThem = submission.signatures.some(
      ({ personId, position, voidedAt }) => personId === signer.personId && position === 2 && voidedAt === null,
    );
    if (isSignedByThem && submission.contentHash === contentHash) return submission;
    const decision = decideSignature(submission, { personId: signer.personId, contentHash });
    if ('refused' in decision) throw refuseSignature(decision.refused, submission);
    const signedAt = await platform.clock.now(tx);
    const id = randomUUIDv7();
    await tx.signature.create({ data: { id, submissionId, personId: signer.personId, position: 2, contentHash, fileId, signedAt } });
    if (fileId) await placeFiles(tx, [fileId], submission.unitId);
    const signed = await tx.submission.update({ where: { id: submissionId }, data: { status: 'complete', completedAt: signedAt } });
    const signing = { ...acting, actor: signer };
    await settle(tx, signing, ['signature_asked'], [submissionId]);
    const { submittedById, needsReview, ...handedIn } = await readHandedIn(tx, submissionId);
    if (needsReview) await notify(tx, signing, [reviewAsked(handedIn, [submittedById])]);
    await recordEvent(tx, signing, {
      verb: 'submission.sign',
      subject: { type: 'Submission', id: submissionId },
      unitId: submission.unitId,
      // `beside`: on whose device, and in whose session, it was given.
      data: { taskId: submission.taskId, contentHash, ...(isBeside ? { beside: actor.personId } : {}) },
    });
    return signed;
  });
}

async function requireSeen(db: Pick<Transaction, 'submission'>, actor: Actor, submissionId: string): Promise<void> {
  const seen = await db.submission.findFirst({ where: { AND: [{ id: submissionId }, visibleSubmissions(actor)] }, select: { id: true } });
  if (!seen) throw refuse('NOT_FOUND', {});
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
