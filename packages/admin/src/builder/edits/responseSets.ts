/** 选项集 of a definition: choices that several questions share, changed in one place. */
import { choicesSchema, type ResponseSets } from '@anjian/schema/definition/choice.ts';
import type { Choice, Definition, Key, Question, Text } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { mapQuestions } from './spot.ts';
import { fitsText, withWords } from './writing.ts';

/** The questions that take their choices from a set, in the order of the form. */
export function usersOf(definition: Definition, set: Key): Key[] {
  return [...walkQuestions(definition)].flatMap(({ question }) => (setOf(question) === set ? [question.key] : []));
}

/** Other questions whose own choices are the same: the same keys with the same words, in the same order. */
export function questionsAlike(definition: Definition, key: Key): Key[] {
  const all = [...walkQuestions(definition)].map(({ question }) => question);
  const choices = ownChoices(all.find((question) => question.key === key));
  if (!choices || choices.length === 0) return [];
  const wanted = JSON.stringify(choices);
  return all.filter((question) => question.key !== key && JSON.stringify(ownChoices(question)) === wanted).map((question) => question.key);
}

/** Numbers go up, over those of published versions as well: a set that is gone is not taken for another. */
export function freshSetKey(definitions: readonly Definition[]): Key {
  const known = definitions.flatMap(({ responseSets = {} }) => Object.keys(responseSets));
  const last = Math.max(0, ...known.map((key) => Number(/^set_(\d{1,9})$/.exec(key)?.[1] ?? 0)));
  return `set_${last + 1}`;
}

/** The choices of a question become a set, which it and the others named from then on share. */
export function shareChoices(definition: Definition, keys: readonly [Key, ...Key[]], set: Key, label: Text): Definition {
  const [first] = keys;
  const choices = ownChoices([...walkQuestions(definition)].find(({ question }) => question.key === first)?.question);
  if (!choices || Object.hasOwn(definition.responseSets ?? {}, set)) return definition;
  const shared = withSets(definition, (sets) => ({ ...sets, [set]: { label, choices } }));
  return mapQuestions(shared, (question) => {
    if (!keys.includes(question.key) || !ownChoices(question)) return question;
    const { choices: _own, ...rest } = question as Question & { choices?: Choice[] };
    return { ...rest, responseSet: set } as Question;
  });
}

export function nameSet(definition: Definition, set: Key, locale: string, words: string): Definition {
  const before = definition.responseSets?.[set];
  const label = before && fitsText(words) ? withWords(before.label, locale, words) : undefined;
  if (!before || !label || label === before.label) return definition;
  return withSets(definition, (sets) => ({ ...sets, [set]: { ...before, label } }));
}

/** What the format would refuse changes nothing. */
export function setChoicesOfSet(definition: Definition, set: Key, choices: readonly Choice[]): Definition {
  const before = definition.responseSets?.[set];
  if (!before || !choicesSchema.safeParse(choices, { jitless: true }).success) return definition;
  return withSets(definition, (sets) => ({ ...sets, [set]: { ...before, choices: [...choices] } }));
}

/** One that is used stays. */
export function deleteSet(definition: Definition, set: Key): Definition {
  if (!Object.hasOwn(definition.responseSets ?? {}, set) || usersOf(definition, set).length > 0) return definition;
  return withSets(definition, ({ [set]: _gone, ...others }) => others);
}

/** A definition without sets has no list of them either. */
function withSets(definition: Definition, change: (sets: ResponseSets) => ResponseSets): Definition {
  const { responseSets, ...rest } = definition;
  const next = change(responseSets ?? {});
  return Object.keys(next).length > 0 ? { ...definition, responseSets: next } : rest;
}

function setOf(question: Question): Key | undefined {
  return 'responseSet' in question ? question.responseSet : undefined;
}

function ownChoices(question: Question | undefined): Choice[] | undefined {
  return question && 'choices' in question ? question.choices : undefined;
}
