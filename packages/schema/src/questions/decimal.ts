/** Decimal number 小数, with a unit of measure */
import * as z from 'zod/mini';
import { measureDifferences, measureShape, outOfRange, printNumber, readNumber, withUnit, type Measure } from './common/measuring.ts';
import { defineQuestionType, type Finding } from './question.ts';

export type DecimalProperties = Measure & {
  /** digits after the point, at most */
  decimals?: number;
};

export const decimal = defineQuestionType<'decimal', DecimalProperties, number>({
  type: 'decimal',
  holds: 'value',
  properties: () => ({ ...measureShape, decimals: z.optional(z.int().check(z.gte(0), z.lte(10))) }),
  texts: ({ unit }) => (unit ? [['unit', unit]] : []),
  read: (json, _question, reading) => readNumber(json, reading),
  kind: () => ({ is: 'number' }),
  valueOf: (value) => value,
  fromValue: (value) => (typeof value === 'number' ? value : undefined),
  validate: (value, question) => [...outOfRange(value, question), ...tooFine(value, question.decimals)],
  print: (value, { unit }, { say }) => withUnit(printNumber(value), say(unit)),
  differences: measureDifferences,
});

function tooFine(value: number, decimals: number | undefined): Finding[] {
  return decimals === undefined || Number(value.toFixed(decimals)) === value ? [] : [{ code: 'too_many_decimals', details: { decimals } }];
}
