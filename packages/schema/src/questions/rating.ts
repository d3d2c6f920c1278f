/** Rating 评分: 1 to max */
import * as z from 'zod/mini';
import { outOfRange, readInteger } from './common/measuring.ts';
import { defineQuestionType, type Difference } from './question.ts';

export type RatingProperties = {
  /** 5 unless said */
  max?: number;
  /** points for the best rating; scored only when it is there */
  weight?: number;
};

const usualMax = 5;

export const rating = defineQuestionType<'rating', RatingProperties, number>({
  type: 'rating',
  holds: 'value',
  properties: () => ({ max: z.optional(z.int().check(z.gte(2), z.lte(20))), weight: z.optional(z.number()) }),
  read: (json, _question, reading) => readInteger(json, reading),
  kind: () => ({ is: 'number' }),
  valueOf: (value) => value,
  fromValue: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
  validate: (value, { max = usualMax }) => outOfRange(value, { min: 1, max }),
  print: (value, { max = usualMax }) => `${value}/${max}`,
  score: (value, { max = usualMax, weight }) =>
    weight === undefined ? undefined : { points: (weight * Math.min(max, Math.max(0, value ?? 0))) / max, max: weight },
  differences: (before, after) => {
    const found: Difference[] = [];
    if ((before.max ?? usualMax) !== (after.max ?? usualMax)) found.push({ property: 'max', code: 'scale_changed', verdict: 'breaking' });
    if (before.weight !== after.weight) found.push({ property: 'weight', code: 'weighed_anew', verdict: 'breaking' });
    return found;
  },
});
