/** The languages of a definition: the first is the one that is translated from. */
import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import { setWords } from './setWords.ts';
import { textRows, type TextRow } from './textRows.ts';

const mostLocales = 20;

/** Another language, last; the first stays the main one. */
export function addLocale(definition: Definition, locale: Locale): Definition {
  if (definition.locales.includes(locale) || definition.locales.length >= mostLocales) return definition;
  return { ...definition, locales: [...definition.locales, locale] };
}

/** The texts that go with a language. */
export function textsIn(definition: Definition, locale: Locale): TextRow[] {
  return textRows(definition).filter(({ text }) => (text[locale] ?? '').trim() !== '');
}

/** A language with all its words. The last one stays: a form has to say its questions somehow. */
export function removeLocale(definition: Definition, locale: Locale): Definition {
  if (!definition.locales.includes(locale) || definition.locales.length < 2) return definition;
  const without = textRows(definition).reduce((before, row) => setWords(before, row, locale, ''), definition);
  return { ...without, locales: without.locales.filter((one) => one !== locale) };
}

/**
 * What people call a language elsewhere, as the format writes it: `PT_br` is `pt-BR`. Undefined when it is the code of none.
 * Of the subtags only those that a definition takes: RFC 5646 language, script, region, variant.
 */
export function readLocale(typed: string): Locale | undefined {
  try {
    const [locale] = Intl.getCanonicalLocales(typed.trim().replaceAll('_', '-'));
    return locale !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale) ? locale : undefined;
  } catch {
    return undefined;
  }
}
