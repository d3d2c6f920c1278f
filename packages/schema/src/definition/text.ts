/** Texts in several languages. The first locale of a definition is its main one. */

/** BCP 47, such as 'zh-CN' or 'en' */
export type Locale = string;
/** locale → text */
export type Text = Record<Locale, string>;

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
