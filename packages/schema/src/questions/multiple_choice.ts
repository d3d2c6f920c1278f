/** Multiple choice 多选 */
import * as z from 'zod/mini';
import { choicesOf, findChoice } from '../definition/choice.ts';
import type { Key } from '../definition/key.ts';
import {
  choiceDifferences,
  choiceFindings,
  choiceFormulas,
  choicePoints,
  choiceShape,
  choicesFrom,
  choiceTexts,
  printChoices,
  readChoices,
  type ChoiceProperties,
} from './common/choosing.ts';
import { rangeDifferences } from './common/measuring.ts';
import { defineQuestionType, type Finding, type Validating } from './question.ts';

export type MultipleChoiceProperties = ChoiceProperties & { minSelected?: number; maxSelected?: number };

const count = z.optional(z.int().check(z.gte(0), z.lte(5_000)));

export const multipleChoice = defineQuestionType<'multiple_choice', MultipleChoiceProperties, Key[]>({
  type: 'multiple_choice',
  holds: 'value',
  properties: () => ({ ...choiceShape, minSelected: count, maxSelected: count }),
  texts: choiceTexts,
  formulas: choiceFormulas,
  read: readChoices,
  kind: (question, responseSets) => ({ is: 'choices', choices: choicesOf(question, responseSets), other: question.other === true }),
  valueOf: (value) => value,
  fromValue: (value, question, responseSets) => choicesFrom(value, choicesOf(question, responseSets)),
  validate: (value, question, validating) => [
    ...choiceFindings(value, question, validating),
    ...countFindings(value, question),
    ...exclusiveFindings(value, question, validating),
  ],
  print: printChoices,
  score: (value, question, responseSets) => choicePoints(value, choicesOf(question, responseSets), 'several'),
  differences: (before, after, responseSets) => [
    ...choiceDifferences(choicesOf(before, responseSets.before), choicesOf(after, responseSets.after)),
    ...rangeDifferences({ min: before.minSelected, max: before.maxSelected }, { min: after.minSelected, max: after.maxSelected }),
  ],
});

function countFindings(value: readonly Key[], { minSelected, maxSelected }: MultipleChoiceProperties): Finding[] {
  if (minSelected !== undefined && value.length < minSelected) return [{ code: 'too_few_choices', details: { min: minSelected } }];
  return maxSelected !== undefined && value.length > maxSelected ? [{ code: 'too_many_choices', details: { max: maxSelected } }] : [];
}

function exclusiveFindings(value: readonly Key[], question: MultipleChoiceProperties, { responseSets }: Validating): Finding[] {
  const choices = choicesOf(question, responseSets);
  const alone = value.length > 1 ? value.find((key) => findChoice(choices, key)?.exclusive) : undefined;
  return alone === undefined ? [] : [{ code: 'exclusive_choice', details: { choice: alone } }];
}
