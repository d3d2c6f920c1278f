/** What the properties beside the sheet are about. */
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';

export type Selection = { of: 'template' } | { of: 'section'; key: Key } | { of: 'questions'; keys: ReadonlySet<Key> };

export const noKeys: ReadonlySet<Key> = new Set();

export function selectedKeys(selection: Selection): ReadonlySet<Key> {
  return selection.of === 'questions' ? selection.keys : noKeys;
}

export function selectQuestion(key: Key): Selection {
  return { of: 'questions', keys: new Set([key]) };
}

/** Without what is no longer there; the same object when all of it is. */
export function keepSelection(selection: Selection, definition: Definition): Selection {
  if (selection.of === 'template') return selection;
  if (selection.of === 'section') return definition.sections.some(({ key }) => key === selection.key) ? selection : { of: 'template' };
  const there = new Set([...walkQuestions(definition)].map(({ question }) => question.key).filter((key) => selection.keys.has(key)));
  if (there.size === selection.keys.size) return selection;
  return there.size > 0 ? { of: 'questions', keys: there } : { of: 'template' };
}

/** One more or one less, as with Ctrl held. */
export function toggleQuestion(selection: Selection, key: Key): Selection {
  const keys = new Set(selectedKeys(selection));
  if (!keys.delete(key)) keys.add(key);
  return keys.size > 0 ? { of: 'questions', keys } : { of: 'template' };
}

/** From the first selected up to this one, in the order of the form, as with Shift held. */
export function extendSelection(selection: Selection, key: Key, definition: Definition): Selection {
  const order = [...walkQuestions(definition)].map(({ question }) => question.key);
  const selected = selectedKeys(selection);
  const anchor = order.findIndex((one) => selected.has(one));
  const end = order.indexOf(key);
  if (anchor < 0 || end < 0) return selectQuestion(key);
  return { of: 'questions', keys: new Set(order.slice(Math.min(anchor, end), Math.max(anchor, end) + 1)) };
}
