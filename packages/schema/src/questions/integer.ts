/** Whole number 整数 */
import { measureDifferences, measureShape, outOfRange, printNumber, readInteger, withUnit, type Measure } from './common/measuring.ts';
import { defineQuestionType } from './question.ts';

export const integer = defineQuestionType<'integer', Measure, number>({
  type: 'integer',
  holds: 'value',
  properties: () => measureShape,
  texts: ({ unit }) => (unit ? [['unit', unit]] : []),
  read: (json, _question, reading) => readInteger(json, reading),
  kind: () => ({ is: 'number' }),
  valueOf: (value) => value,
  fromValue: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
  validate: outOfRange,
  print: (value, { unit }, { say }) => withUnit(printNumber(value), say(unit)),
  differences: measureDifferences,
});
