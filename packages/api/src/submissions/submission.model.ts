/** The life of a submission: handing in, repeating, superseding, signing. Pure. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@anjian/schema/answers/hash.ts';

export type SubmissionKind = 'form' | 'all_safe';
/** `held` is what arrived after closing: it counts for nothing until somebody accepts it. */
export type SubmissionStatus = 'awaiting_signature' | 'complete' | 'void' | 'held';
export type SignOff = 'none' | 'one' | 'two';

/**
 * What a signature covers: SHA-256, in hex, over the canonical JSON of the task, the version (by id
 * and by hash of its definition), the kind and the answers. Any edit gives another hash.
 */
export function contentHash(content: {
  taskId: string;
  versionId: string;
  definitionHash: string;
  kind: SubmissionKind;
  answers: unknown;
}): string {
  const { taskId: task, versionId: version, definitionHash: definition, kind, answers } = content;
  return sha256Hex(canonicalJson({ task, version, definition, kind, answers }));
}

/** One submission needs two people when the form says so; all others are complete when handed in. */
export function statusWhenHandedIn(signOff: SignOff): SubmissionStatus {
  return signOff === 'two' ? 'awaiting_signature' : 'complete';
}

/** The submitter's own signature is stored unless the form wants none. */
export function isSignedBySubmitter(signOff: SignOff, kind: SubmissionKind): boolean {
  return signOff !== 'none' || kind === 'all_safe';
}

export type Known = { contentHash: string; submittedById: string };

/** A client id seen before: the same content again is the same submission, other content is a conflict. */
export function readRepeat(known: Known, incoming: Known): 'same' | 'reused' {
  const isSame = known.contentHash === incoming.contentHash && known.submittedById === incoming.submittedById;
  return isSame ? 'same' : 'reused';
}

export type SignRefusal = 'same_person' | 'not_waiting' | 'content_changed';

/** May this person put the second signature? Nobody signs twice, and nobody signs what they have not seen. */
export function decideSignature(
  submission: { status: SubmissionStatus; submittedById: string; contentHash: string },
  signer: { personId: string; contentHash: string },
): { accepted: true } | { refused: SignRefusal } {
  if (submission.status !== 'awaiting_signature') return { refused: 'not_waiting' };
  if (submission.submittedById === signer.personId) return { refused: 'same_person' };
  if (submission.contentHash !== signer.contentHash) return { refused: 'content_changed' };
  return { accepted: true };
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
