/** Single choice 单选 */
import { choicesOf } from '../definition/choice.ts';
import type { Key } from '../definition/key.ts';
import {
  choiceDifferences,
  choiceFindings,
  choiceFormulas,
  choiceFrom,
  choicePoints,
  choiceShape,
  choiceTexts,
  printChoice,
  readChoice,
  type ChoiceProperties,
} from './common/choosing.ts';
import { defineQuestionType } from './question.ts';

export const singleChoice = defineQuestionType<'single_choice', ChoiceProperties, Key>({
  type: 'single_choice',
  holds: 'value',
  properties: () => choiceShape,
  texts: choiceTexts,
  formulas: choiceFormulas,
  read: readChoice,
  kind: (question, responseSets) => ({ is: 'choice', choices: choicesOf(question, responseSets), other: question.other === true }),
  valueOf: (value) => value,
  fromValue: (value, question, responseSets) => choiceFrom(value, choicesOf(question, responseSets)),
  validate: (value, question, validating) => choiceFindings([value], question, validating),
  print: printChoice,
  score: (value, question, responseSets) =>
    choicePoints(value === undefined ? undefined : [value], choicesOf(question, responseSets), 'one'),
  differences: (before, after, responseSets) =>
    choiceDifferences(choicesOf(before, responseSets.before), choicesOf(after, responseSets.after)),
});
