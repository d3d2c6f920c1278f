/** Time of day 时间, 'HH:MM' */
import { isTime, timePattern } from '../rules/dates.ts';
import { boundsShape, outOfBounds, readWritten, type Bounds } from './common/dating.ts';
import { rangeDifferences } from './common/measuring.ts';
import { defineQuestionType } from './question.ts';

export const time = defineQuestionType<'time', Bounds, string>({
  type: 'time',
  holds: 'value',
  properties: () => boundsShape(timePattern),
  read: (json, _question, reading) => readWritten(json, reading, isTime, 'bad_time'),
  kind: () => ({ is: 'time' }),
  valueOf: (value) => value,
  fromValue: (value) => (typeof value === 'string' && isTime(value) ? value : undefined),
  validate: (value, question) => outOfBounds(value, question),
  print: (value) => value,
  differences: rangeDifferences,
});
