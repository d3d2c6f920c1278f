import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { Evaluation, RaisedConsequence } from '@anjian/schema/evaluate/evaluation.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { isNotApplicable, valueOf } from './answer.model.ts';
import { answerAt } from './answersAt.ts';
import { questionsOf } from './say.ts';

export type RaisedHazard = Extract<RaisedConsequence, { do: 'raise_hazard' }>;

export type Review = {
  pass: number;
  na: number;
  /** the check items that failed, in the order of the form */
  failed: Path[];
  hazards: RaisedHazard[];
  warnings: Problem[];
};

/** What somebody is about to hand in, in short: the findings rather than the hundred ticks. */
export function reviewOf(definition: Definition, answers: Answers, evaluation: Evaluation): Review {
  const questions = questionsOf(definition);
  const review: Review = {
    pass: 0,
    na: 0,
    failed: [],
    hazards: evaluation.consequences.filter((one) => one.do === 'raise_hazard'),
    warnings: evaluation.problems.filter(({ severity }) => severity === 'warning'),
  };
  for (const [path, state] of Object.entries(evaluation.questions)) {
    if (!state.visible || !state.answered || questions.get(readPath(path)?.at(-1)?.key ?? '')?.type !== 'check') continue;
    const answer = answerAt(answers, path);
    if (isNotApplicable(answer)) review.na += 1;
    else if (valueOf(answer) === 'pass') review.pass += 1;
    else if (valueOf(answer) === 'fail') review.failed.push(path);
  }
  return review;
}
