/** What somebody else makes of a submission: one decision, for ever. Pure. */
import { canonicalJson } from '@anjian/schema/answers/hash.ts';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';

export type Decision = 'approved' | 'returned';
export type QuestionComment = { path: string; comment: string };
export type Verdict = { decision: Decision; comment: string; comments: readonly QuestionComment[] };

export type Reviewed = {
  status: 'awaiting_signature' | 'complete' | 'void' | 'held';
  /** it is what counts for its task */
  isCurrent: boolean;
  submittedById: string;
  signerIds: readonly string[];
  review: (Verdict & { byId: string }) | null;
};

export type ReviewRefusal = 'same_person' | 'unsigned' | 'superseded' | 'reviewed';

/**
 * | submission                        | → |
 * |-----------------------------------|---|
 * | decided by this person, in these words | done already |
 * | decided otherwise                 | refused: reviewed |
 * | waits for its second signature    | refused: unsigned |
 * | a later one took its place        | refused: superseded |
 * | own, or signed by this person     | refused: same_person |
 */
export function decideReview(
  { status, isCurrent, submittedById, signerIds, review }: Reviewed,
  personId: string,
  verdict?: Verdict,
): 'new' | 'same' | { refused: ReviewRefusal } {
  if (review) return verdict && review.byId === personId && isSame(review, verdict) ? 'same' : { refused: 'reviewed' };
  if (status === 'awaiting_signature') return { refused: 'unsigned' };
  if (!isCurrent || status === 'void') return { refused: 'superseded' };
  if (submittedById === personId || signerIds.includes(personId)) return { refused: 'same_person' };
  return 'new';
}

function isSame(one: Verdict, other: Verdict): boolean {
  const words = ({ decision, comment, comments }: Verdict) => canonicalJson({ decision, comment, comments: [...comments] });
  return words(one) === words(other);
}

/** Paths, such as `brakes` or `tyres[a].tread`, that lead to no question; rows are not looked up, since the next revision may lack them. */
export function unknownPaths({ sections }: Definition, paths: readonly string[]): string[] {
  const known = new Set(sections.flatMap(({ questions }) => keyPaths(questions, '')));
  return paths.filter((path) => !known.has(path.replaceAll(/\[[^\]]*\]/g, '')));
}

function keyPaths(questions: readonly Question[], before: string): string[] {
  return questions.flatMap((question) => {
    const path = `${before}${question.key}`;
    return question.type === 'group' ? [path, ...keyPaths(question.questions, `${path}.`)] : [path];
  });
}
