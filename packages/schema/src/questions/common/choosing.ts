/** What the types that choose from a list share. */
import * as z from 'zod/mini';
import { keysMoved } from '../../compare/keysMoved.ts';
import { choicesOf, choicesSchema, findChoice, otherKey, type Choice, type Choosing } from '../../definition/choice.ts';
import { isSame } from '../../definition/isSame.ts';
import { keySchema, type Key } from '../../definition/key.ts';
import type { Text } from '../../definition/text.ts';
import { exprSchema, type Expr } from '../../rules/expression.ts';
import type { Value } from '../../rules/value.ts';
import type { Difference, Finding, Points, Printing, Reading, ShapeOf, Validating } from '../question.ts';

export type ChoiceProperties = Choosing & {
  /** "other", with a text of one's own */
  other?: boolean;
  /** which choices are offered: read for each, as `choice.region = region` */
  choiceFilter?: Expr;
};

export const choosingShape = { choices: z.optional(choicesSchema), responseSet: z.optional(keySchema) } satisfies ShapeOf<Choosing>;

export const choiceShape = {
  ...choosingShape,
  other: z.optional(z.boolean()),
  choiceFilter: z.optional(exprSchema),
} satisfies ShapeOf<ChoiceProperties>;

export function choiceTexts(question: Choosing): [string, Text][] {
  return (question.choices ?? []).map((choice) => [`choices.${choice.key}`, choice.label]);
}

export function choiceFormulas(question: ChoiceProperties): ['choiceFilter', Expr][] {
  return question.choiceFilter ? [['choiceFilter', question.choiceFilter]] : [];
}

/** A choice that is offered or was once. */
export function readChoice(json: unknown, question: ChoiceProperties, reading: Reading): Key | undefined {
  if (typeof json !== 'string') return reading.refuse('wrong_type', { expected: 'choice' });
  const isKnown =
    findChoice(choicesOf(question, reading.responseSets), json) !== undefined || (question.other === true && json === otherKey);
  return isKnown ? json : reading.refuse('unknown_choice', { choice: json.slice(0, 64) });
}

export function readChoices(json: unknown, question: ChoiceProperties, reading: Reading): Key[] | undefined {
  if (!Array.isArray(json)) return reading.refuse('wrong_type', { expected: 'list' });
  const most = choicesOf(question, reading.responseSets).length + 1;
  if (json.length > most) return reading.refuse('too_many_items', { max: most });
  const found = new Set<Key>();
  for (const item of json) {
    const key = readChoice(item, question, reading);
    if (key === undefined) return undefined;
    if (found.has(key)) return reading.refuse('repeated_choice', { choice: key });
    found.add(key);
  }
  return [...found];
}

/** Each chosen is still on offer, and what "other" means is written. */
export function choiceFindings(
  chosen: readonly Key[],
  question: ChoiceProperties,
  { offered, other, responseSets }: Validating,
): Finding[] {
  const choices = choicesOf(question, responseSets);
  const isOffered = (key: Key) => {
    const choice = findChoice(choices, key);
    if (!choice) return key === otherKey && question.other === true;
    return !choice.removed && (offered === undefined || offered.has(key));
  };
  const withdrawn = chosen.filter((key) => !isOffered(key));
  const isUnsaid = question.other === true && chosen.includes(otherKey) && (other ?? '').trim() === '';
  return [
    ...withdrawn.map((choice): Finding => ({ code: 'choice_not_offered', details: { choice } })),
    ...(isUnsaid ? [{ code: 'other_text_required' } as const] : []),
  ];
}

export function printChoice(key: Key, question: Choosing, { responseSets, say, other, word }: Printing): string {
  const label = say(findChoice(choicesOf(question, responseSets), key)?.label);
  if (key !== otherKey) return label || key;
  const asOther = label || word('other');
  return other ? `${asOther}${word('between_label_and_value')}${other}` : asOther;
}

export function printChoices(keys: readonly Key[], question: Choosing, printing: Printing): string {
  return keys.map((key) => printChoice(key, question, printing)).join(printing.word('between_items'));
}

export function choiceFrom(value: Value, choices: readonly Choice[]): Key | undefined {
  const choice = typeof value === 'string' ? findChoice(choices, value) : undefined;
  return choice && !choice.removed ? choice.key : undefined;
}

export function choicesFrom(value: Value, choices: readonly Choice[]): Key[] | undefined {
  const wanted = typeof value === 'string' ? value.split(/[\s,]+/) : typeof value === 'object' ? (value ?? []) : [];
  const found = [...new Set(wanted)].filter((key) => choiceFrom(key, choices) !== undefined);
  return found.length > 0 ? found : undefined;
}

/** Only where some choice has a weight or is critical; the best answer makes the maximum. */
export function choicePoints(
  chosen: readonly Key[] | undefined,
  choices: readonly Choice[],
  howMany: 'one' | 'several',
): Points | undefined {
  const keys = new Set(chosen);
  const offered = choices.filter((choice) => !choice.removed || keys.has(choice.key));
  if (!offered.some((choice) => choice.weight !== undefined || choice.critical)) return undefined;
  const weights = offered.map((choice) => Math.max(0, choice.weight ?? 0));
  const max = howMany === 'one' ? Math.max(0, ...weights) : weights.reduce((sum, weight) => sum + weight, 0);
  const taken = offered.filter((choice) => keys.has(choice.key));
  const points = taken.reduce((sum, choice) => sum + (choice.weight ?? 0), 0);
  return { points: Math.min(max, Math.max(0, points)), max, fatal: taken.some((choice) => choice.critical === true) };
}

/** A choice that is only marked as removed stays readable; one that is gone leaves answers that nothing explains. */
export function choiceDifferences(before: readonly Choice[], after: readonly Choice[]): Difference[] {
  const property = 'choices';
  const found: Difference[] = [];
  for (const old of before) {
    const now = findChoice(after, old.key);
    if (!now) found.push({ property, code: 'choice_deleted', verdict: 'breaking', details: { choice: old.key } });
    else if (now.removed && !old.removed) found.push({ property, code: 'choice_withdrawn', verdict: 'safe', details: { choice: old.key } });
    else if (old.removed && !now.removed)
      found.push({ property, code: 'choice_offered_again', verdict: 'safe', details: { choice: old.key } });
    if (now && !isSame(now.label, old.label)) {
      found.push({ property, code: 'choice_reworded', verdict: 'safe', details: { choice: old.key } });
    }
    if (now && (now.weight !== old.weight || now.critical !== old.critical)) {
      found.push({ property, code: 'choice_weighed_anew', verdict: 'breaking', details: { choice: old.key } });
    }
    if (now && !isSame(besides(now), besides(old))) {
      found.push({ property, code: 'choice_changed', verdict: 'safe', details: { choice: old.key } });
    }
  }
  for (const choice of keysMoved(keysOf(before), keysOf(after))) {
    found.push({ property, code: 'choice_moved', verdict: 'safe', details: { choice } });
  }
  for (const added of after.filter((choice) => !findChoice(before, choice.key))) {
    found.push({ property, code: 'choice_added', verdict: 'safe', details: { choice: added.key } });
  }
  return found;
}

const keysOf = (choices: readonly Choice[]) => choices.map(({ key }) => key);

/** What no sentence of its own speaks of. */
function besides({ exclusive, attributes, carried }: Choice) {
  return { exclusive, attributes, carried };
}
