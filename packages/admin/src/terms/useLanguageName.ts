import { useCallback } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';

/** A language as the reader calls it; by its code where nobody has a name for it. */
export function useLanguageName(): (locale: string) => string {
  const translate = useTranslate();
  const [reader] = useLocaleState();
  return useCallback(
    (locale) => {
      const own = translate(`builder.locale.${locale}`, { _: '' });
      return own === '' ? (new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(locale) ?? locale) : own;
    },
    [translate, reader],
  );
}
