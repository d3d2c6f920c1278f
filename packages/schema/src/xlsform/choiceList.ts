/** The lists of the sheet `choices` as response sets: choice names become keys, other columns what filters look at. */
import type { Choice } from '../definition/choice.ts';
import type { Key } from '../definition/key.ts';
import type { Line } from './sheet.ts';

export type ChoiceList = {
  /** as the form names it */
  name: string;
  choices: Choice[];
  /** where each of them stands */
  lines: readonly Line[];
  /** name in the form → key; they differ where a name is no key */
  keys: ReadonlyMap<string, Key>;
  /** column → the name choices have it under */
  attributes: ReadonlyMap<string, Key>;
  row: number;
};

const longestKey = 64;

/** Letters, digits and _ . - stay; anything else becomes _. The same text always becomes the same key. */
export function choiceKeyOf(name: string): Key {
  const key = name
    .trim()
    .replaceAll(/[^\p{L}\p{N}_.-]+/gu, '_')
    .replace(/^[.-]/, '_');
  return key.slice(0, longestKey) || '_';
}

/** A name as a key of a question, a section or an attribute. */
export function keyOfName(name: string): Key {
  const key = choiceKeyOf(name);
  return /^\p{N}/u.test(key) ? `_${key}`.slice(0, longestKey) : key;
}

/** What nobody has taken yet: the key itself, else with a number. */
export function freeKey(wanted: Key, taken: (key: Key) => boolean): Key {
  if (!taken(wanted)) return wanted;
  for (let n = 2; ; n++) {
    const key = `${wanted.slice(0, longestKey - 6)}_${n}`;
    if (!taken(key)) return key;
  }
}
