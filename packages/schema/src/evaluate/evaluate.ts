import type { Answers } from '../answers/answer.ts';
import type { Definition } from '../definition/definition.ts';
import type { Evaluation, EvaluationContext } from './evaluation.ts';
import { Form } from './form.ts';
import { describe } from './session.ts';
import type { Work } from './work.ts';

/**
 * What the form says about the answers: what is shown, demanded, wrong, and what follows. Total: whatever the answers are,
 * it returns; those whose shape is wrong are among the problems, by path. Nothing is read but the arguments.
 */
export function evaluate(definition: Definition, answers: Answers, context: EvaluationContext): Evaluation {
  return describe(new Form(definition, answers, context), undefined);
}

/** The same, with what is left of a work that several share; below 0 afterwards when it did not suffice. */
export function evaluateWithin(work: Work, definition: Definition, answers: Answers, context: EvaluationContext): Evaluation {
  const form = new Form(definition, answers, context, work.left);
  const evaluation = describe(form, undefined);
  work.left = form.workLeft;
  return evaluation;
}
