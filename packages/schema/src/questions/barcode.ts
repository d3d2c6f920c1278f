/** Barcode or QR code 条码, scanned or typed */
import { textOf } from '../rules/functions.ts';
import { readPlainText } from './common/typing.ts';
import { defineQuestionType } from './question.ts';

const longestCode = 5_000;

export const barcode = defineQuestionType<'barcode', object, string>({
  type: 'barcode',
  holds: 'value',
  properties: () => ({}),
  read: (json, _question, reading) => readPlainText(json, reading, longestCode),
  kind: () => ({ is: 'text' }),
  valueOf: (value) => value,
  fromValue: (value) => (value === null ? undefined : textOf(value)),
  print: (value) => value,
});
