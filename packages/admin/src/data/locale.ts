export type ConsoleLocale = 'zh-CN' | 'en';

export const consoleLocales: readonly { locale: ConsoleLocale; name: string }[] = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en', name: 'English' },
];

const storageKey = 'anjian.locale';

/** The language chosen on this device, else Chinese: a browser in English says little about its reader in a college here. */
export function storedLocale(): ConsoleLocale {
  return window.localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN';
}

export function storeLocale(locale: string): void {
  window.localStorage.setItem(storageKey, locale);
  document.documentElement.lang = locale;
}
