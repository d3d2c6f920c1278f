/** Keys that are free: unique in the whole definition, and not one that a published version used for something else. */
import type { Definition, Key, Question, QuestionType } from '@anjian/schema/definition/definition.ts';
import { isReservedKey, keyPattern } from '@anjian/schema/definition/key.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';

export type Taken = ReadonlySet<Key>;

export const nothingTaken: Taken = new Set();

export function keysOf(definition: Definition): Set<Key> {
  const keys = new Set(definition.sections.map(({ key }) => key));
  for (const { question } of walkQuestions(definition)) keys.add(question.key);
  return keys;
}

/** A question's key and those of the questions in its rows. */
export function keysInside(question: Question): Key[] {
  return question.type === 'group' ? [question.key, ...question.questions.flatMap(keysInside)] : [question.key];
}

/** Gives key after key, each free and taken from then on. Numbers go up and never fill a gap: a deleted key is not reused. */
export function makeFreshKeys(definition: Definition, taken: Taken = nothingTaken): (prefix: string) => Key {
  const known = new Set([...keysOf(definition), ...taken]);
  const last = new Map<string, number>();
  for (const key of known) {
    const [, prefix = '', number = ''] = /^(.*)_(\d{1,9})$/u.exec(key) ?? [];
    if (number) last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(number)));
  }
  return (prefix) => {
    let number = last.get(prefix) ?? 0;
    do number++;
    while (known.has(`${prefix}_${number}`));
    last.set(prefix, number);
    known.add(`${prefix}_${number}`);
    return `${prefix}_${number}`;
  };
}

/** `item_3` for a check item, `single_choice_2`: plain enough for a formula, short enough for a column's head. */
export function prefixOf(type: QuestionType): string {
  return type === 'check' ? 'item' : type;
}

/** The part of a key that a copy keeps: `brakes` of `brakes`, `item` of `item_3`, cut so that a number still fits. */
export function prefixFrom(key: Key): string {
  return (/^(.*)_\d{1,9}$/u.exec(key)?.[1] || key).slice(0, 54);
}

export type KeyFault = 'empty' | 'malformed' | 'used_here' | 'used_before';

/** Why a key cannot be taken by the question that bears `own` now; undefined when it can. */
export function findKeyFault(definition: Definition, own: Key, key: Key, taken: Taken): KeyFault | undefined {
  if (key === own) return undefined;
  if (key === '') return 'empty';
  if (!keyPattern.test(key) || isReservedKey(key)) return 'malformed';
  if (keysOf(definition).has(key)) return 'used_here';
  return taken.has(key) ? 'used_before' : undefined;
}
