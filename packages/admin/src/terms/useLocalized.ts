import { useLocaleState } from 'react-admin';
import { type LocalizedText, readLocalized } from './localizedText.ts';

/** Reads texts that authors wrote, in the reader's language. */
export function useLocalized(): (text: LocalizedText | null | undefined) => string {
  const [locale] = useLocaleState();
  return (text) => readLocalized(text, locale);
}
