/** Hidden value 隐藏值: stored with the answers and not shown; its default fills it. */
import { textOf } from '../rules/functions.ts';
import { readPlainText } from './common/typing.ts';
import { defineQuestionType } from './question.ts';

export const hidden = defineQuestionType<'hidden', object, string>({
  type: 'hidden',
  holds: 'value',
  properties: () => ({}),
  read: (json, _question, reading) => readPlainText(json, reading),
  kind: () => ({ is: 'text' }),
  valueOf: (value) => value,
  fromValue: (value) => (value === null ? undefined : textOf(value)),
  print: (value, _question, { dates }) => dates(value),
});
