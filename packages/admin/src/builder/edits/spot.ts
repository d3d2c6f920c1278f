/** Where questions stand in a definition, and how one list of them is replaced without touching anything beside it. */
import type { Definition, Key, Question, Section } from '@anjian/schema/definition/definition.ts';

/** What holds questions in order: a section, or the rows of a repeating group. */
export type Container = { section: Key } | { group: Key };
/** A place between questions: before the one at `index`, or after the last. */
export type Spot = { in: Container; index: number };

export function isSameContainer(a: Container, b: Container): boolean {
  return 'section' in a ? 'section' in b && a.section === b.section : 'group' in b && a.group === b.group;
}

export function questionsIn(definition: Definition, container: Container): readonly Question[] | undefined {
  if ('section' in container) return definition.sections.find(({ key }) => key === container.section)?.questions;
  const group = findIn(
    definition.sections.flatMap(({ questions }) => questions),
    container.group,
  );
  return group?.type === 'group' ? group.questions : undefined;
}

function findIn(questions: readonly Question[], key: Key): Question | undefined {
  for (const question of questions) {
    if (question.key === key) return question;
    const inside = question.type === 'group' ? findIn(question.questions, key) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

export function spotOf(definition: Definition, key: Key): Spot | undefined {
  for (const section of definition.sections) {
    const found = spotIn(section.questions, { section: section.key }, key);
    if (found) return found;
  }
  return undefined;
}

function spotIn(questions: readonly Question[], container: Container, key: Key): Spot | undefined {
  for (const [index, question] of questions.entries()) {
    if (question.key === key) return { in: container, index };
    const inside = question.type === 'group' ? spotIn(question.questions, { group: question.key }, key) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** How many groups stand around what a container holds. */
export function depthOf(definition: Definition, container: Container): number {
  let depth = 0;
  for (let at: Container | undefined = container; at && 'group' in at; at = spotOf(definition, at.group)?.in) depth++;
  return depth;
}

type ChangeQuestions = (questions: Question[]) => Question[];

/** The definition with another list in one container; the very same object when the list stays the same or is not there. */
export function withQuestions(definition: Definition, container: Container, change: ChangeQuestions): Definition {
  return withSections(definition, (section) => {
    if ('section' in container && section.key !== container.section) return section;
    const questions = 'section' in container ? change(section.questions) : changeInGroup(section.questions, container.group, change);
    return questions === section.questions ? section : { ...section, questions };
  });
}

function changeInGroup(questions: Question[], group: Key, change: ChangeQuestions): Question[] {
  return mapSame(questions, (question) => {
    if (question.type !== 'group') return question;
    const inside = question.key === group ? change(question.questions) : changeInGroup(question.questions, group, change);
    return inside === question.questions ? question : { ...question, questions: inside };
  });
}

/** Every question through a function, those inside groups before their group; what stays the same stays the same object. */
export function mapQuestions(definition: Definition, change: (question: Question) => Question): Definition {
  return withSections(definition, (section) => {
    const questions = mapInside(section.questions, change);
    return questions === section.questions ? section : { ...section, questions };
  });
}

export function mapInside(questions: Question[], change: (question: Question) => Question): Question[] {
  return mapSame(questions, (question) => {
    if (question.type !== 'group') return change(question);
    const inside = mapInside(question.questions, change);
    return change(inside === question.questions ? question : { ...question, questions: inside });
  });
}

export function withQuestion(definition: Definition, key: Key, change: (question: Question) => Question): Definition {
  const spot = spotOf(definition, key);
  if (!spot) return definition;
  return withQuestions(definition, spot.in, (questions) =>
    mapSame(questions, (question) => (question.key === key ? change(question) : question)),
  );
}

export function withSections(definition: Definition, change: (section: Section) => Section): Definition {
  const sections = mapSame(definition.sections, change);
  return sections === definition.sections ? definition : { ...definition, sections };
}

export function withSection(definition: Definition, key: Key, change: (section: Section) => Section): Definition {
  return withSections(definition, (section) => (section.key === key ? change(section) : section));
}

/** Array.map that gives the array itself back when nothing in it changed. */
export function mapSame<Item>(items: Item[], change: (item: Item) => Item): Item[] {
  let changed: Item[] | undefined;
  for (const [index, item] of items.entries()) {
    const next = change(item);
    if (next !== item) changed ??= [...items];
    if (changed) changed[index] = next;
  }
  return changed ?? items;
}

export function insertAt<Item>(items: readonly Item[], index: number, added: readonly Item[]): Item[] {
  const at = Math.max(0, Math.min(index, items.length));
  return [...items.slice(0, at), ...added, ...items.slice(at)];
}
