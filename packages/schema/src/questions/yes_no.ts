/** Yes or no 是/否 */
import * as z from 'zod/mini';
import { defineQuestionType } from './question.ts';

export type YesNoProperties = {
  /** which answer is the good one, for scoring and the summary; yes unless said */
  good?: boolean;
  /** points for the good answer; scored only when it is there */
  weight?: number;
  /** The other answer fails the whole checklist, when scoring is on. */
  critical?: boolean;
};

export const yesNo = defineQuestionType<'yes_no', YesNoProperties, boolean>({
  type: 'yes_no',
  holds: 'value',
  properties: () => ({ good: z.optional(z.boolean()), weight: z.optional(z.number()), critical: z.optional(z.boolean()) }),
  read: (json, _question, reading) => (typeof json === 'boolean' ? json : reading.refuse('wrong_type', { expected: 'boolean' })),
  kind: () => ({ is: 'boolean' }),
  valueOf: (value) => value,
  fromValue: (value) => (typeof value === 'boolean' ? value : undefined),
  print: (value, _question, { word }) => word(value ? 'yes' : 'no'),
  score: (value, { good = true, weight, critical = false }) => {
    if (weight === undefined && !critical) return undefined;
    const max = weight ?? 0;
    return { points: value === good ? max : 0, max, fatal: critical && value === !good };
  },
  differences: (before, after) => {
    const isSame = (before.good ?? true) === (after.good ?? true) && before.weight === after.weight && before.critical === after.critical;
    return isSame ? [] : [{ property: 'weight', code: 'weighed_anew', verdict: 'breaking' }];
  },
});
