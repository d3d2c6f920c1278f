/** A list of choices, or the rows of a matrix: entries with a key and a label, put in order by their author. */
import type { Choice, Key } from '@anjian/schema/definition/definition.ts';
import type { MatrixRow } from '@anjian/schema/questions/matrix.ts';
import { insertAt } from './spot.ts';
import { cleanText, longestText } from '../../terms/writing.ts';
import { withWords } from './writing.ts';

export type Entry = Choice | MatrixRow;

export const mostChoices = 5_000;
export const mostRows = 200;

/** New entries behind those there are, one for each line; their keys go on counting. */
export function addEntries<E extends Entry>(entries: readonly E[], labels: readonly string[], locale: string, prefix: string): E[] {
  const last = Math.max(0, ...entries.map(({ key }) => Number(new RegExp(`^${prefix}_(\\d{1,9})$`).exec(key)?.[1] ?? 0)));
  const added = labels.map((label, index) => ({
    key: `${prefix}_${last + index + 1}`,
    label: label === '' ? {} : { [locale]: cleanText(label).slice(0, longestText) },
  }));
  return [...entries, ...(added as E[])];
}

export function relabelEntry<E extends Entry>(entries: readonly E[], key: Key, locale: string, words: string): E[] {
  return entries.map((entry) => (entry.key === key ? { ...entry, label: withWords(entry.label, locale, words) } : entry));
}

/** `index` is where it ends. */
export function moveEntry<E extends Entry>(entries: readonly E[], key: Key, index: number): E[] {
  const entry = entries.find((one) => one.key === key);
  if (!entry) return [...entries];
  return insertAt(
    entries.filter((one) => one !== entry),
    index,
    [entry],
  );
}

/**
 * An entry that was published once is only withdrawn, because old answers name it; one that never was goes for good.
 */
export function deleteEntry<E extends Entry>(entries: readonly E[], key: Key, isPublished: boolean): E[] {
  if (!isPublished) return entries.filter((entry) => entry.key !== key);
  return entries.map((entry) => (entry.key === key ? { ...entry, removed: true as const } : entry));
}

export function restoreEntry<E extends Entry>(entries: readonly E[], key: Key): E[] {
  return entries.map((entry) => {
    if (entry.key !== key) return entry;
    const { removed: _gone, ...rest } = entry;
    return rest as E;
  });
}

/** One property of one choice; `undefined` takes it away. */
export function setChoice<Name extends 'weight' | 'critical' | 'exclusive'>(
  choices: readonly Choice[],
  key: Key,
  name: Name,
  value: Choice[Name],
): Choice[] {
  return choices.map((choice) => {
    if (choice.key !== key) return choice;
    const { [name]: _before, ...rest } = choice;
    return value === undefined ? (rest as Choice) : { ...choice, [name]: value };
  });
}
