import type { Answer, Answers } from '@anjian/schema/answers/answer.ts';
import { parseAnswers } from '@anjian/schema/answers/parse.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';
import { carryForward } from '@anjian/schema/evaluate/carryForward.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';

type Read = { definition: Definition; answers: Answers };

const read = new WeakMap<Answers, Read>();

/** What a new form would begin with at this question. Rows are others every time, so questions in them have no last one. */
export function lastAnswerOf(
  definition: Definition,
  { last }: Pick<EvaluationContext, 'last'>,
  question: Question,
  path: Path,
): Answer | undefined {
  if (!last || !question.carryForward || path !== question.key) return undefined;
  let known = read.get(last);
  if (known?.definition !== definition) {
    known = { definition, answers: parseAnswers(definition, last).answers };
    read.set(last, known);
  }
  return Object.hasOwn(known.answers, question.key)
    ? carryForward(question, known.answers[question.key], definition.responseSets)
    : undefined;
}
