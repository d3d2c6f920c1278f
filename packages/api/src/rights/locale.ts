export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** The first language of an Accept-Language header that we speak; its order is taken as the preference. */
export function readAcceptLanguage(header: string | undefined): Locale {
  for (const part of header?.split(',', 20) ?? []) {
    const tag = part.split(';')[0]!.trim().toLowerCase();
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return defaultLocale;
}
