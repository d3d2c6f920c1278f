/** Date and time 日期时间: ISO 8601 with the offset of where it was written, '2026-09-29T08:00+08:00' */
import { instantOf, isMoment, momentPattern } from '../rules/dates.ts';
import { boundsShape, outOfBounds, readWritten, type Bounds } from './common/dating.ts';
import { rangeDifferences } from './common/measuring.ts';
import { defineQuestionType } from './question.ts';

export const dateTime = defineQuestionType<'date_time', Bounds, string>({
  type: 'date_time',
  holds: 'value',
  properties: () => boundsShape(momentPattern),
  read: (json, _question, reading) => readWritten(json, reading, isMoment, 'bad_date_time'),
  kind: () => ({ is: 'date_time' }),
  valueOf: (value) => value,
  fromValue: (value) => (typeof value === 'string' && isMoment(value) ? value : undefined),
  validate: (value, question) => outOfBounds(value, question, (moment) => instantOf(moment) ?? 0),
  print: (value, _question, { dates }) => dates(value),
  differences: rangeDifferences,
});
