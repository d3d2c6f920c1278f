import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { Locale } from '@anjian/schema/definition/definition.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { useLanguageName } from '../useLanguageName.ts';
import type { Words } from './words.ts';

/** In the reader's language; the checklist's own texts in `locale`, which an author may have chosen otherwise. */
export function useChangeWords(mainLocale: Locale | undefined, locale?: Locale): Words {
  const translate = useTranslate();
  const nameLanguage = useLanguageName();
  const [reader] = useLocaleState();
  return useMemo(
    () => ({ translate, nameLanguage, locale: reader, read: (text) => readText(text, locale ?? reader, mainLocale) }),
    [translate, nameLanguage, reader, locale, mainLocale],
  );
}
