/** Ranking 排序: the chosen in order, the first before all */
import * as z from 'zod/mini';
import { choicesOf, type Choosing } from '../definition/choice.ts';
import type { Key } from '../definition/key.ts';
import { choiceDifferences, choiceFindings, choicesFrom, choiceTexts, choosingShape, printChoice, readChoices } from './common/choosing.ts';
import { defineQuestionType } from './question.ts';

export type RankingProperties = Choosing & {
  /** how many places have to be given; every choice when left out */
  minSelected?: number;
};

export const ranking = defineQuestionType<'ranking', RankingProperties, Key[]>({
  type: 'ranking',
  holds: 'value',
  properties: () => ({ ...choosingShape, minSelected: z.optional(z.int().check(z.gte(0), z.lte(5_000))) }),
  texts: choiceTexts,
  read: readChoices,
  kind: (question, responseSets) => ({ is: 'choices', choices: choicesOf(question, responseSets) }),
  valueOf: (value) => value,
  fromValue: (value, question, responseSets) => choicesFrom(value, choicesOf(question, responseSets)),
  validate: (value, question, validating) => {
    const offered = choicesOf(question, validating.responseSets).filter((choice) => !choice.removed);
    const min = question.minSelected ?? offered.length;
    return [
      ...choiceFindings(value, question, validating),
      ...(value.length < min ? [{ code: 'ranking_incomplete', details: { min } } as const] : []),
    ];
  },
  print: (value, question, printing) =>
    value.map((key, index) => `${index + 1}. ${printChoice(key, question, printing)}`).join(printing.word('between_items')),
  differences: (before, after, responseSets) =>
    choiceDifferences(choicesOf(before, responseSets.before), choicesOf(after, responseSets.after)),
});
