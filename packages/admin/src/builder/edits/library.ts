/** Copies of what the library keeps: put in, taken out, and brought up to date without making old answers unreadable. */
import { choicesOf } from '@anjian/schema/definition/choice.ts';
import type { Choice, Definition, Key, Question, ResponseSet } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { Origin } from '@anjian/schema/library/origin.ts';
import { withQuestion } from './spot.ts';

/** A question as the library takes it: it stands alone, with choices of its own and without rules that read others. */
export function questionForLibrary(definition: Definition, key: Key): Question | undefined {
  const question = findQuestion(definition, key);
  if (!question) return undefined;
  const { origin: _origin, responseSet, ...rest } = question as Question & { responseSet?: Key };
  if (responseSet === undefined) return rest;
  return { ...rest, choices: [...choicesOf(question as { responseSet: Key }, definition.responseSets)] } as Question;
}

export function setForLibrary(definition: Definition, set: Key): ResponseSet | undefined {
  const found = definition.responseSets?.[set];
  return found && { label: found.label, choices: found.choices };
}

export function addSet(definition: Definition, set: Key, content: ResponseSet, origin: Origin): Definition {
  if (Object.hasOwn(definition.responseSets ?? {}, set)) return definition;
  return { ...definition, responseSets: { ...definition.responseSets, [set]: { ...content, origin } } };
}

export function markSet(definition: Definition, set: Key, origin: Origin): Definition {
  const found = definition.responseSets?.[set];
  return found ? { ...definition, responseSets: { ...definition.responseSets, [set]: { ...found, origin } } } : definition;
}

export function updateSet(definition: Definition, set: Key, content: ResponseSet, origin: Origin): Definition {
  const found = definition.responseSets?.[set];
  if (!found) return definition;
  const updated = { ...content, choices: withWithdrawn(found.choices, content.choices), origin };
  return { ...definition, responseSets: { ...definition.responseSets, [set]: updated } };
}

/** Its key stays, and the rules this template gave it. Another type is another question, and changes nothing. */
export function updateQuestion(definition: Definition, key: Key, content: Question, origin: Origin): Definition {
  return withQuestion(definition, key, (question) => {
    if (question.type !== content.type) return question;
    const kept = ['showWhen', 'requiredWhen', 'readOnlyWhen', 'constraints', 'consequences'] as const;
    const rules = Object.fromEntries(kept.flatMap((name) => (question[name] ? [[name, question[name]]] : [])));
    const choices =
      'choices' in question && question.choices && 'choices' in content && content.choices
        ? { choices: withWithdrawn(question.choices, content.choices) }
        : {};
    return { ...content, ...rules, ...choices, key, origin };
  });
}

/** What is no longer offered stays, so that old answers can be read. */
function withWithdrawn(before: readonly Choice[], after: readonly Choice[]): Choice[] {
  const there = new Set(after.map(({ key }) => key));
  return [...after, ...before.filter(({ key }) => !there.has(key)).map((choice) => ({ ...choice, removed: true as const }))];
}
