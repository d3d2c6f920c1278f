/** What an author does with sections. */
import type { Key } from '@anjian/schema/definition/definition.ts';
import { makeFreshKeys } from '../edits/keys.ts';
import { findReferences } from '../edits/references.ts';
import { addSection, copySection, deleteSection, joinToSectionAbove, moveSection, newSection, splitSection } from '../edits/sections.ts';
import { keysInside } from '../edits/keys.ts';
import type { BuilderStore } from './builderStore.ts';
import { nameOf } from './naming.ts';

const freshSection = (store: BuilderStore) => makeFreshKeys(store.definition, store.getState().published)('section');

export function appendSection(store: BuilderStore): void {
  const key = freshSection(store);
  const index = store.definition.sections.length;
  if (!store.edit('builder.step.addSection', (definition) => addSection(definition, newSection(key), index))) return;
  store.select({ of: 'section', key });
  store.putCaret(key);
  store.say('builder.said.sectionAdded');
}

export function stepSection(store: BuilderStore, key: Key, by: -1 | 1): void {
  const at = store.definition.sections.findIndex((section) => section.key === key);
  if (!store.edit('builder.step.moveSection', (definition) => moveSection(definition, key, at + by)))
    return store.say('builder.said.cannotMove');
  store.say('builder.said.sectionMoved', { name: nameOf(store, key), at: at + by + 1, count: store.definition.sections.length });
}

export function copyWholeSection(store: BuilderStore, key: Key): void {
  let fresh: Key | undefined;
  store.edit('builder.step.copySection', (definition) => {
    const copied = copySection(definition, key, store.getState().published);
    fresh = copied.key;
    return copied.definition;
  });
  if (fresh === undefined) return store.say('builder.said.noRoom');
  store.select({ of: 'section', key: fresh });
  store.say('builder.said.sectionCopied');
}

/** An empty section goes at once; one with questions is asked about. */
export function askToDeleteSection(store: BuilderStore, key: Key): void {
  const section = store.definition.sections.find((one) => one.key === key);
  if (section && section.questions.length > 0) store.set({ asking: { about: 'delete_section', section: key } });
  else removeSection(store, key);
}

export function removeSection(store: BuilderStore, key: Key): void {
  store.edit('builder.step.deleteSection', (definition) => deleteSection(definition, key));
  store.set({ asking: undefined });
  store.say('builder.said.sectionDeleted');
}

/** Rules outside a section that speak of what is in it. */
export function referencesToSection(store: BuilderStore, key: Key) {
  const section = store.definition.sections.find((one) => one.key === key);
  const keys = new Set(section?.questions.flatMap(keysInside));
  return findReferences(store.definition, keys).filter(({ by }) => 'question' in by || by.section !== key);
}

export function joinSection(store: BuilderStore, key: Key): void {
  if (store.edit('builder.step.joinSection', (definition) => joinToSectionAbove(definition, key))) store.say('builder.said.sectionJoined');
}

export function splitAt(store: BuilderStore, first: Key): void {
  const key = freshSection(store);
  if (!store.edit('builder.step.splitSection', (definition) => splitSection(definition, first, key, {}))) return;
  store.select({ of: 'section', key });
  store.putCaret(key);
  store.say('builder.said.sectionAdded');
}
