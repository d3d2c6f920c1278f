/** Pasted lines as questions. */
import type { Question, Text } from '@anjian/schema/definition/definition.ts';
import type { Line } from '../../terms/pastedLines.ts';
import { guessType } from './guessType.ts';
import { prefixOf } from './keys.ts';
import { newQuestion } from './newQuestion.ts';

type Making = { locale: string; isInGroup: boolean; freshKey: (prefix: string) => string };

/** Check items of the lines, their words in one language; a line that says what it asks for becomes that. */
export function checkItemsFrom(lines: readonly Line[], { locale, isInGroup, freshKey }: Making): Question[] {
  const words = (text: string): Text => ({ [locale]: text });
  return lines.map(({ label, criterion, clause }) => {
    const type = criterion || clause ? 'check' : guessType(label, isInGroup);
    return {
      ...newQuestion(type, freshKey(prefixOf(type)), words(label)),
      ...(criterion ? { criterion: words(criterion) } : {}),
      ...(clause ? { clause: words(clause) } : {}),
    };
  }) as Question[];
}
