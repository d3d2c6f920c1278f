/** Date 日期, 'YYYY-MM-DD' */
import { datePattern, isDate } from '../rules/dates.ts';
import { boundsShape, outOfBounds, readWritten, type Bounds } from './common/dating.ts';
import { rangeDifferences } from './common/measuring.ts';
import { defineQuestionType } from './question.ts';

export const date = defineQuestionType<'date', Bounds, string>({
  type: 'date',
  holds: 'value',
  properties: () => boundsShape(datePattern),
  read: (json, _question, reading) => readWritten(json, reading, isDate, 'bad_date'),
  kind: () => ({ is: 'date' }),
  valueOf: (value) => value,
  fromValue: (value) => (typeof value === 'string' && isDate(value) ? value : undefined),
  validate: (value, question) => outOfBounds(value, question),
  print: (value, _question, { dates }) => dates(value),
  differences: rangeDifferences,
});
