/** Long text 多行文本: several lines */
import * as z from 'zod/mini';
import { textOf } from '../rules/functions.ts';
import { readPlainText } from './common/typing.ts';
import { defineQuestionType } from './question.ts';
import { lengthDifferences } from './text.ts';

export type LongTextProperties = { maxLength?: number };

const usualLength = 20_000;

export const longText = defineQuestionType<'long_text', LongTextProperties, string>({
  type: 'long_text',
  holds: 'value',
  properties: () => ({ maxLength: z.optional(z.int().check(z.gte(1), z.lte(50_000))) }),
  read: (json, _question, reading) => readPlainText(json, reading),
  kind: () => ({ is: 'text' }),
  valueOf: (value) => value,
  fromValue: (value) => (value === null ? undefined : textOf(value)),
  validate: (value, { maxLength = usualLength }) =>
    Array.from(value).length > maxLength ? [{ code: 'too_long', details: { max: maxLength } }] : [],
  print: (value) => value,
  differences: lengthDifferences,
});
