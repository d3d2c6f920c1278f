/** Sections: the page blocks of the form. */
import type { Definition, Key, Section, Text } from '@anjian/schema/definition/definition.ts';
import { exprSchema, type Expr } from '@anjian/schema/rules/expression.ts';
import { deepestGroups, groupDepth, hasRoomFor } from './addQuestions.ts';
import { insertCopies } from './copyQuestions.ts';
import { keysInside, keysOf, makeFreshKeys, type Taken } from './keys.ts';
import { insertAt, withSection } from './spot.ts';
import { fitsText, withWords } from './writing.ts';

export const mostSections = 200;

export function newSection(key: Key, title: Text = {}): Section {
  return { key, title, questions: [] };
}

export function addSection(definition: Definition, section: Section, index: number): Definition {
  const keys = [section.key, ...section.questions.flatMap(keysInside)];
  const known = keysOf(definition);
  const isFree = new Set(keys).size === keys.length && !keys.some((key) => known.has(key));
  const fits = definition.sections.length < mostSections && hasRoomFor(definition, keys.length - 1);
  const isShallow = section.questions.every((question) => groupDepth(question) <= deepestGroups);
  if (!isFree || !fits || !isShallow) return definition;
  return { ...definition, sections: insertAt(definition.sections, index, [section]) };
}

/** `index` is where it ends. */
export function moveSection(definition: Definition, key: Key, index: number): Definition {
  const from = definition.sections.findIndex((section) => section.key === key);
  const section = definition.sections[from];
  const to = Math.max(0, Math.min(index, definition.sections.length - 1));
  if (!section || from === to) return definition;
  return {
    ...definition,
    sections: insertAt(
      definition.sections.filter((other) => other !== section),
      to,
      [section],
    ),
  };
}

/** A section with everything in it, right behind itself; rules inside it speak of the copies. */
export function copySection(definition: Definition, key: Key, taken: Taken): { definition: Definition; key?: Key } {
  const at = definition.sections.findIndex((section) => section.key === key);
  const section = definition.sections[at];
  if (!section) return { definition };
  const fresh = makeFreshKeys(definition, taken)('section');
  const opened = addSection(definition, { ...section, key: fresh, questions: [] }, at + 1);
  if (opened === definition) return { definition };
  const copied = insertCopies(opened, section.questions, { in: { section: fresh }, index: 0 }, taken);
  return copied.keys.length === section.questions.length ? { definition: copied.definition, key: fresh } : { definition };
}

/** With everything in it. */
export function deleteSection(definition: Definition, key: Key): Definition {
  const sections = definition.sections.filter((section) => section.key !== key);
  return sections.length === definition.sections.length ? definition : { ...definition, sections };
}

/** Takes the heading away: its questions join the section before it. The first section has none before it. */
export function joinToSectionAbove(definition: Definition, key: Key): Definition {
  const at = definition.sections.findIndex((section) => section.key === key);
  const [above, section] = [definition.sections[at - 1], definition.sections[at]];
  if (!above || !section) return definition;
  const joined = { ...above, questions: [...above.questions, ...section.questions] };
  return { ...definition, sections: definition.sections.flatMap((one) => (one === above ? [joined] : one === section ? [] : [one])) };
}

/** From this question of a section on, a section of its own. */
export function splitSection(definition: Definition, first: Key, fresh: Key, title: Text): Definition {
  const at = definition.sections.findIndex(({ questions }) => questions.some(({ key }) => key === first));
  const section = definition.sections[at];
  if (!section || definition.sections.length >= mostSections || keysOf(definition).has(fresh)) return definition;
  const index = section.questions.findIndex(({ key }) => key === first);
  const upper = { ...section, questions: section.questions.slice(0, index) };
  const lower = { ...newSection(fresh, title), questions: section.questions.slice(index) };
  return { ...definition, sections: definition.sections.toSpliced(at, 1, upper, lower) };
}

export function setSectionText(definition: Definition, key: Key, name: 'title' | 'help', locale: string, words: string): Definition {
  if (!fitsText(words)) return definition;
  return withSection(definition, key, (section) => {
    const text = withWords(section[name], locale, words);
    if (text === section[name]) return section;
    const { help: _before, ...rest } = section;
    return name === 'help' && Object.keys(text).length === 0 ? rest : { ...section, [name]: text };
  });
}

export function setSectionRule(definition: Definition, key: Key, showWhen: Expr | undefined): Definition {
  if (showWhen && !exprSchema.safeParse(showWhen, { jitless: true }).success) return definition;
  return withSection(definition, key, (section) => {
    const { showWhen: _before, ...rest } = section;
    return showWhen ? { ...section, showWhen } : rest;
  });
}

export function setSectionWeight(definition: Definition, key: Key, weight: number | undefined): Definition {
  if (weight !== undefined && (!Number.isFinite(weight) || weight < 0)) return definition;
  return withSection(definition, key, (section) => {
    const { weight: _before, ...rest } = section;
    return weight === undefined ? rest : { ...section, weight };
  });
}
