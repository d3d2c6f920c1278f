/** Pasted lines as questions. */
import type { Question, Text } from '@anjian/schema/definition/definition.ts';
import type { Line } from '../../terms/pastedLines.ts';
import { newQuestion } from './newQuestion.ts';

/** Check items of the lines, their words in one language. */
export function checkItemsFrom(lines: readonly Line[], locale: string, freshKey: (prefix: string) => string): Question[] {
  const words = (text: string): Text => ({ [locale]: text });
  return lines.map(({ label, criterion, clause }) => ({
    ...newQuestion('check', freshKey('item'), words(label)),
    ...(criterion ? { criterion: words(criterion) } : {}),
    ...(clause ? { clause: words(clause) } : {}),
  })) as Question[];
}
