/** Who speaks of a question: asked before it is deleted. */
import type { Definition, Key, Question, Section } from '@anjian/schema/definition/definition.ts';
import { pipedKeys } from '@anjian/schema/definition/piping.ts';
import { formulasOf, walkQuestions } from '@anjian/schema/definition/walk.ts';
import { childrenOf, questionsRead, type Expr } from '@anjian/schema/rules/expression.ts';
import { mapQuestions, withSections } from './spot.ts';
import { mapSectionTexts, mapTexts, replaced } from './texts.ts';

export type Reference = {
  by: { section: Key } | { question: Key };
  /** `showWhen`, `constraints[0].that`, `consequences[1].then`, `text` for `{key}` inside a text */
  property: string;
  to: ReadonlySet<Key>;
};

/** What speaks of any of these questions, themselves left out. */
export function findReferences(definition: Definition, keys: ReadonlySet<Key>): Reference[] {
  const found: Reference[] = [];
  for (const section of definition.sections) note(found, { section: section.key }, sectionMentions(section), keys);
  for (const { question } of walkQuestions(definition)) {
    if (!keys.has(question.key)) note(found, { question: question.key }, mentions(question), keys);
  }
  return found;
}

/** Everything that speaks of any question, a question's own rules on itself left out. */
export function findAllReferences(definition: Definition): Reference[] {
  const keys = new Set([...walkQuestions(definition)].map(({ question }) => question.key));
  const found: Reference[] = [];
  for (const section of definition.sections) note(found, { section: section.key }, sectionMentions(section), keys);
  for (const { question } of walkQuestions(definition)) {
    note(found, { question: question.key }, mentions(question), keys, question.key);
  }
  return found;
}

/** Beside what is read in the form, `last.tread`: the answer of the last submission has no name once its question is gone. */
function keysNamed(expr: Expr): Set<Key> {
  const keys = questionsRead(expr);
  const walk = (node: Expr): void => {
    if (node.kind === 'surrounding' && node.of === 'last') keys.add(node.name);
    childrenOf(node).forEach(walk);
  };
  walk(expr);
  return keys;
}

type Mentions = [property: string, keys: ReadonlySet<Key>][];

function note(found: Reference[], by: Reference['by'], mentioned: Mentions, keys: ReadonlySet<Key>, own?: Key): void {
  for (const [property, those] of mentioned) {
    const to = new Set([...those].filter((key) => key !== own && keys.has(key)));
    if (to.size > 0) found.push({ by, property, to });
  }
}

function sectionMentions(section: Section): Mentions {
  const shown: Mentions = section.showWhen ? [['showWhen', keysNamed(section.showWhen)]] : [];
  return [...shown, ['text', pipedIn((visit) => mapSectionTexts(section, visit))]];
}

function mentions(question: Question): Mentions {
  const formulas = formulasOf(question).map(([property, expr]): Mentions[number] => [property, keysNamed(expr)]);
  const readings = (question.consequences ?? []).flatMap(({ then }, index): Mentions =>
    then.do === 'require_reading' ? [[`consequences[${index}].then`, new Set([then.question])]] : [],
  );
  return [...formulas, ...readings, ['text', pipedIn((visit) => mapTexts(question, visit))]];
}

function pipedIn(walk: (visit: <T extends Record<string, string>>(text: T) => T) => unknown): Set<Key> {
  const keys = new Set<Key>();
  walk((text) => {
    for (const key of pipedKeys(text)) keys.add(key);
    return text;
  });
  return keys;
}

/**
 * Takes away every rule that reads one of these questions: conditions, constraints and consequences. A calculation and a
 * `{key}` in a text have nothing to fall back on, so they stay and are named when the template is checked.
 */
export function withoutRulesOn(definition: Definition, keys: ReadonlySet<Key>): Definition {
  const reads = (expr: Expr | undefined) => expr !== undefined && [...keysNamed(expr)].some((key) => keys.has(key));
  const freed = mapQuestions(definition, (question) => (keys.has(question.key) ? question : withoutRules(question, keys, reads)));
  return withSections(freed, (section) => {
    if (!reads(section.showWhen)) return section;
    const { showWhen: _gone, ...rest } = section;
    return rest;
  });
}

const conditions = ['showWhen', 'requiredWhen', 'readOnlyWhen', 'default', 'choiceFilter'] as const;

function withoutRules(question: Question, keys: ReadonlySet<Key>, reads: (expr: Expr | undefined) => boolean): Question {
  const isGone = (one: NonNullable<Question['consequences']>[number]) =>
    reads(one.when) || (one.then.do === 'require_reading' && keys.has(one.then.question));
  let freed: Question & { choiceFilter?: Expr } = question;
  for (const name of conditions) {
    if (!reads(freed[name])) continue;
    const { [name]: _gone, ...rest } = freed;
    freed = rest;
  }
  if (freed.constraints?.some(({ that }) => reads(that))) {
    freed = replaced(
      freed,
      'constraints',
      freed.constraints.filter(({ that }) => !reads(that)),
    );
  }
  if (freed.consequences?.some(isGone)) {
    freed = replaced(
      freed,
      'consequences',
      freed.consequences.filter((one) => !isGone(one)),
    );
  }
  return freed;
}
