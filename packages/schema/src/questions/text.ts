/** Short text 单行文本: one line */
import * as z from 'zod/mini';
import type { Text } from '../definition/text.ts';
import { textSchema } from '../definition/textSchema.ts';
import { textOf } from '../rules/functions.ts';
import { readPlainText } from './common/typing.ts';
import { defineQuestionType, type Difference, type Finding } from './question.ts';

export type TextProperties = {
  maxLength?: number;
  /** The whole text has to match it: a regular expression as rules/pattern.ts reads them, in linear time. */
  pattern?: string;
  /** what is said when it does not */
  patternMessage?: Text;
};

const usualLength = 1_000;

export const text = defineQuestionType<'text', TextProperties, string>({
  type: 'text',
  holds: 'value',
  properties: () => ({
    maxLength: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
    pattern: z.optional(z.string().check(z.maxLength(1_000))),
    patternMessage: z.optional(textSchema),
  }),
  texts: ({ patternMessage }) => (patternMessage ? [['patternMessage', patternMessage]] : []),
  read: (json, _question, reading) => readPlainText(json, reading),
  kind: () => ({ is: 'text' }),
  valueOf: (value) => value,
  fromValue: (value) => (value === null ? undefined : textOf(value)),
  validate: (value, { maxLength = usualLength, pattern, patternMessage }, { matches }) => {
    const found: Finding[] = [];
    if (Array.from(value).length > maxLength) return [{ code: 'too_long', details: { max: maxLength } }];
    // A pattern that cannot be read is named when the definition is checked; it does not stop whoever fills the form.
    if (pattern !== undefined && matches(pattern, value) === false) found.push({ code: 'pattern', message: patternMessage });
    return found;
  },
  print: (value) => value,
  differences: (before, after) => [...lengthDifferences(before, after), ...patternDifferences(before, after)],
});

export function lengthDifferences(before: { maxLength?: number }, after: { maxLength?: number }): Difference[] {
  const [was, is] = [before.maxLength ?? Number.POSITIVE_INFINITY, after.maxLength ?? Number.POSITIVE_INFINITY];
  if (was === is) return [];
  return [{ property: 'maxLength', code: is < was ? 'narrowed' : 'widened', verdict: is < was ? 'breaking' : 'safe' }];
}

function patternDifferences(before: TextProperties, after: TextProperties): Difference[] {
  if (before.pattern === after.pattern) return [];
  const isFreer = after.pattern === undefined;
  return [{ property: 'pattern', code: isFreer ? 'widened' : 'narrowed', verdict: isFreer ? 'safe' : 'breaking' }];
}
