import { may, type Actor } from '../rights/actor.ts';
import { pathsToReview } from '../submissions/submission.policy.ts';
import { decideReview, type Reviewed } from './review.model.ts';

/** A person other than those who handed it in and signed it, with the right to, before anybody has decided. */
export function canReview(actor: Actor, submission: Reviewed, path: string): boolean {
  return may(actor, 'submission.approve', path) && decideReview(submission, actor.personId) === 'new';
}

/** Hints are for whoever reviews, also afterwards; nobody else is to be suspected by a machine. */
export function seesHints(actor: Actor, path: string): boolean {
  return pathsToReview(actor).some((root) => path.startsWith(root));
}
