/**
 * How the questions of a definition lie: the form itself is one level, each repeating group another, inside the level its
 * question stands in. Every question has a slot in its level; each row of a group fills the group's level anew.
 */
import type { Definition, Key, Question, Section } from '../definition/definition.ts';
import type { GroupQuestion } from '../questions/registry.ts';

export type Level = {
  depth: number;
  /** the level around it, and the question that repeats it; neither for the form itself */
  parent?: Level;
  group?: Item;
  items: Item[];
};

export type Item = {
  question: Question;
  section: Section;
  level: Level;
  slot: number;
  /** the level of a group's rows */
  inner?: Level;
};

export type Layout = { root: Level; items: Item[]; byKey: ReadonlyMap<Key, Item> };

export function layOut(definition: Definition): Layout {
  const root: Level = { depth: 0, items: [] };
  const items: Item[] = [];
  const byKey = new Map<Key, Item>();
  const place = (questions: readonly Question[], section: Section, level: Level) => {
    for (const question of questions) {
      const item: Item = { question, section, level, slot: level.items.length };
      level.items.push(item);
      items.push(item);
      if (!byKey.has(question.key)) byKey.set(question.key, item);
      if (!isGroup(question)) continue;
      item.inner = { depth: level.depth + 1, parent: level, group: item, items: [] };
      place(question.questions, section, item.inner);
    }
  };
  for (const section of definition.sections) place(section.questions, section, root);
  return { root, items, byKey };
}

export function isGroup(question: Question): question is GroupQuestion {
  return question.type === 'group';
}

export function isInside(level: Level, outer: Level): boolean {
  for (let at: Level | undefined = level; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The innermost level that holds both. */
export function commonLevel(a: Level, b: Level): Level {
  let at = a;
  while (at.parent && !isInside(b, at)) at = at.parent;
  return at;
}
