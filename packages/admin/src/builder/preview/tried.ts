import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { dateOf } from '../../ui/dates.ts';

/** What is filled in the preview, and when. `load` counts what was put there from outside, for the form to begin anew. */
export type Tried = { answers: Answers; context: EvaluationContext; load: number };

export function beginTrying(): Tried {
  const now = new Date();
  return { answers: {}, context: { now: now.toISOString(), today: dateOf(now) }, load: 0 };
}
