import type { Prisma } from '../platform/generated/prisma/client.ts';
import { may, reachOf, type Actor } from '../rights/actor.ts';
import { inReach } from '../rights/reach.ts';
import { roleVerbs } from '../rights/roles.ts';

/** A submission is seen by whoever reaches its unit, and with it its version, its task, its signatures and its files. */
export function visibleSubmissions(actor: Actor | null): Prisma.SubmissionWhereInput {
  return actor ? { unit: inReach(actor) } : { id: { in: [] } };
}

export function visibleSignatures(actor: Actor | null): Prisma.SignatureWhereInput {
  return actor ? { submission: { unit: inReach(actor) } } : { id: { in: [] } };
}

/** What somebody has typed is their own until they hand it in. */
export function visibleDrafts(actor: Actor | null): Prisma.DraftWhereInput {
  return actor ? { personId: actor.personId, task: { unit: inReach(actor) } } : { id: { in: [] } };
}

/** The second person: another account, with the right to sign where the submission belongs. */
export function canSign(actor: Actor, submission: { status: string; submittedById: string; unit: { path: string } }): boolean {
  const { status, submittedById, unit } = submission;
  return status === 'awaiting_signature' && submittedById !== actor.personId && may(actor, 'submission.sign', unit.path);
}

/** Under these paths lie the submissions that the actor is asked to sign. A token may read them whatever its scopes. */
export function pathsToSign(actor: Actor): string[] {
  return reachOf({ ...actor, grants: actor.grants.filter(({ role }) => roleVerbs[role].has('submission.sign')) });
}

/** Under these paths lie the submissions of others that the actor may approve or return. A token may read them whatever its scopes. */
export function pathsToReview(actor: Actor): string[] {
  return reachOf({ ...actor, grants: actor.grants.filter(({ role }) => roleVerbs[role].has('submission.approve')) });
}
