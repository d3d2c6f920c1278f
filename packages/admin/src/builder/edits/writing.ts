/** What people type, as the format takes it. */
import type { Text } from '@anjian/schema/definition/definition.ts';
import { cleanText, longestText } from '../../terms/writing.ts';

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
