/** Texts in several languages. The first locale of a definition is its main one. */
import * as z from 'zod/mini';

/** BCP 47, such as 'zh-CN' or 'en' */
export type Locale = string;
/** locale → text */
export type Text = Record<Locale, string>;

const longestText = 10_000;

export const localeSchema = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
export const textSchema = z.record(localeSchema, z.string().check(z.maxLength(longestText)));

/** The text in the locale asked for; else in the main one; else in the first that has any; else ''. */
export function readText(text: Text | undefined, locale: Locale, mainLocale?: Locale): string {
  if (!text) return '';
  const wanted = [locale, locale.split('-')[0] ?? locale, ...(mainLocale ? [mainLocale] : [])];
  for (const candidate of wanted) {
    const found = Object.hasOwn(text, candidate) ? text[candidate] : undefined;
    if (found) return found;
  }
  return Object.values(text).find((value) => value !== '') ?? '';
}
