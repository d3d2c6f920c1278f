import type { Definition, Key, Locale } from '@anjian/schema/definition/definition.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { BuilderStore } from './builderStore.ts';

/** What a question or section is called on the sheet: its label, else its key. */
export function nameIn(definition: Definition, key: Key, locale: Locale): string {
  const question = findQuestion(definition, key);
  const text = question?.label ?? definition.sections.find((section) => section.key === key)?.title;
  return readText(text, locale, definition.locales[0]) || key;
}

export function nameOf(store: BuilderStore, key: Key): string {
  return nameIn(store.definition, key, store.getState().locale);
}
