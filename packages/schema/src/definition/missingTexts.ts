import type { Definition, Locale } from './definition.ts';
import { walkTexts, type PlacedText } from './texts.ts';

export type MissingText = Omit<PlacedText, 'text'> & {
  locale: Locale;
  /** what stands there in the main language, to be translated */
  source: string;
};

/**
 * What has a text in the definition's main language and none in another of its languages, or in the one asked for. Readers
 * of that language see the main one's text there.
 */
export function missingTexts(definition: Definition, locales: readonly Locale[] = definition.locales): MissingText[] {
  const [main = ''] = definition.locales;
  const missing: MissingText[] = [];
  for (const { text, ...place } of walkTexts(definition)) {
    const source = sourceOf(text, main);
    if (source === '') continue;
    for (const locale of locales) if ((text[locale] ?? '').trim() === '') missing.push({ ...place, locale, source });
  }
  return missing;
}

/** The main language's text; where that itself is missing, whatever there is. */
function sourceOf(text: Record<Locale, string>, main: Locale): string {
  return text[main] ?? Object.values(text).find((words) => words.trim() !== '') ?? '';
}
