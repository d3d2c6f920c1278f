import { useCallback } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';

/** A language as the reader calls it; by its code where nobody has a name for it. */
export function useLanguageName(): (locale: string) => string {
  const translate = useTranslate();
  const [reader] = useLocaleState();
  return useCallback(
    (locale) => {
      const own = translate(`builder.locale.${locale}`, { _: '' });
      return own === '' ? nameOf(locale, reader) : own;
    },
    [translate, reader],
  );
}

/** What a form may be written in is more than what the browser takes for the code of a language. */
function nameOf(locale: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
