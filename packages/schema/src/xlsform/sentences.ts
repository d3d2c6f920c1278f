/** The few sentences that an imported form needs and does not bring. */
import type { Locale, Text } from '../definition/text.ts';
import { isChinese } from '../problems/words.ts';

const sentences = {
  constraint_not_met: ['答案不符合要求。', 'The answer does not meet the condition.'],
  row_count: ['行数与要求的不一致。', 'The number of rows is not the one asked for.'],
  acknowledged: ['已知悉', 'OK'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export function sentence(name: keyof typeof sentences, locales: readonly Locale[]): Text {
  const [zh, en] = sentences[name];
  return Object.fromEntries(locales.map((locale) => [locale, isChinese(locale) ? zh : en]));
}
