import type { Definition } from '../definition/definition.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { specOf } from '../questions/registry.ts';
import { isNotApplicable, valueIn, type Answers } from './answer.ts';
import { walkAnswers } from './walk.ts';

export type Summary = { pass: number; fail: number; na: number };

/**
 * How many check items passed, failed or did not apply, those in rows included. With an evaluation at hand, what is hidden
 * does not count.
 */
export function summarize(definition: Definition, answers: Answers, evaluation?: Pick<Evaluation, 'questions'>): Summary {
  const summary: Summary = { pass: 0, fail: 0, na: 0 };
  for (const section of definition.sections) {
    for (const { question, answer, path } of walkAnswers(section.questions, answers)) {
      const { verdict } = specOf(question);
      if (!verdict || evaluation?.questions[path]?.visible === false) continue;
      const value = valueIn(answer);
      if (isNotApplicable(answer)) summary.na++;
      else if (value !== undefined) summary[verdict(value)]++;
    }
  }
  return summary;
}
