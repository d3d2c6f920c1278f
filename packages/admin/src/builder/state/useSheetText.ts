import { readText } from '@anjian/schema/definition/text.ts';
import type { Text } from '@anjian/schema/definition/definition.ts';
import { useCallback } from 'react';
import { useBuilder } from './useBuilder.ts';

/** Texts of the template in the language the sheet is written in. */
export function useSheetText(): (text: Text | undefined) => string {
  const locale = useBuilder((state) => state.locale);
  const main = useBuilder(({ history }) => history.present.locales[0]);
  return useCallback((text) => readText(text, locale, main), [locale, main]);
}
