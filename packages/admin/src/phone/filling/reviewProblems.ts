import type { Problem } from '@anjian/schema/problems/problem.ts';
import type { ReviewCard } from '../network/cards.ts';

/** What the reviewer said of single questions, to stand at those until they are answered otherwise; it holds nothing up. */
export function reviewProblems(review: ReviewCard | null | undefined): Problem[] {
  return (review?.comments ?? []).map(({ path, comment }) => ({
    path,
    code: 'constraint',
    severity: 'warning',
    details: {},
    // A person's words, in whatever language they wrote; braces would be read as the answer to a question.
    message: { und: comment.replaceAll('{', '｛').replaceAll('}', '｝') },
  }));
}
