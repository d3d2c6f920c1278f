/** What people type, as the format takes it. */
import type { Text } from '@anjian/schema/definition/definition.ts';

export const longestText = 10_000;

/** Halves of characters and NUL, which a broken paste may bring, are refused by the format and seen by nobody. */
export function cleanText(words: string): string {
  return words.toWellFormed().replaceAll('\0', '');
}

export function fitsText(words: string): boolean {
  return words.length <= longestText;
}

/** A text with other words in one language; without the language when there are none. The same object when nothing changes. */
export function withWords(text: Text | undefined, locale: string, words: string): Text {
  const { [locale]: before = '', ...others } = text ?? {};
  const clean = cleanText(words);
  if (text && before === clean) return text;
  return clean === '' ? others : { ...text, [locale]: clean };
}
