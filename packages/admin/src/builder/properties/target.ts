import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import { createContext, useContext } from 'react';
import type { Control } from 'react-hook-form';
import type { Change } from '../state/builderStore.ts';

/** Whose properties a field changes: a question's, a section's, or those of the whole template. */
export type PropertyTarget = {
  /** letters typed one after the other into the same property are one step */
  id: string;
  /** what holds the properties now */
  read: (definition: Definition) => object | undefined;
  setText: (name: string, locale: Locale, words: string) => Change;
  set: (name: string, value: unknown) => Change;
};

export type Typed = Record<string, unknown>;
/** Stays the same object while somebody types: a field is drawn again when its own value is another, and only then. */
export type Properties = PropertyTarget & { control: Control<Typed>; commit: (name: string, change: Change) => void };

export const PropertiesContext = createContext<Properties | undefined>(undefined);

export function useProperties(): Properties {
  const properties = useContext(PropertiesContext);
  if (!properties) throw new Error('a property is shown without what it belongs to');
  return properties;
}
