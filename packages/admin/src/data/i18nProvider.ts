import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { consoleLocales, storedLocale, storeLocale } from './locale.ts';

/** react-admin's translations over our catalogues; the choice is kept on the device and told to the page and the server. */
export function makeI18nProvider(catalogues: Readonly<Record<string, TranslationMessages>>): I18nProvider {
  const initial = storedLocale();
  storeLocale(initial);
  const provider = polyglotI18nProvider((locale) => catalogues[locale] as TranslationMessages, initial, [...consoleLocales], {
    // The server's sentences pass through the same door already written; a test finds keys that are missing.
    allowMissing: true,
  });
  return {
    ...provider,
    async changeLocale(locale: string) {
      await provider.changeLocale(locale);
      storeLocale(locale);
    },
  };
}
