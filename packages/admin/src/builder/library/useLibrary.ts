import { createContext, useContext } from 'react';
import { useLocaleState } from 'react-admin';
import type { Text } from '@anjian/schema/definition/definition.ts';
import { readText } from '@anjian/schema/definition/text.ts';

/** The unit of the template: what is put into the library from here belongs to it as well. */
export const TemplateUnitContext = createContext<string | undefined>(undefined);

/** An item of the library is written here, not a template: what a template alone has is not offered. */
export const InLibraryContext = createContext(false);

export function useIsInLibrary(): boolean {
  return useContext(InLibraryContext);
}

export function useTemplateUnit(): string | undefined {
  return useContext(TemplateUnitContext);
}

export function useSayName(): (name: unknown) => string {
  const [locale] = useLocaleState();
  return (name) => readText(name as Text, locale);
}
