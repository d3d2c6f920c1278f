/** Matrix 矩阵: one choice for each item; the answer is item → choice */
import * as z from 'zod/mini';
import { keysMoved } from '../compare/keysMoved.ts';
import { choicesOf, type Choosing } from '../definition/choice.ts';
import { isSame } from '../definition/isSame.ts';
import { choiceKeySchema, type Key } from '../definition/key.ts';
import type { Text } from '../definition/text.ts';
import { textSchema } from '../definition/textSchema.ts';
import { choiceDifferences, choiceFindings, choicePoints, choiceTexts, choosingShape, printChoice, readChoice } from './common/choosing.ts';
import { defineQuestionType, type Difference, type Finding } from './question.ts';

export type MatrixRow = { key: Key; label: Text; removed?: true };
export type MatrixProperties = Choosing & { rows: MatrixRow[] };
export type MatrixValue = Record<Key, Key>;

const rowSchema = z.strictObject({ key: choiceKeySchema, label: textSchema, removed: z.optional(z.literal(true)) });

export const matrix = defineQuestionType<'matrix', MatrixProperties, MatrixValue>({
  type: 'matrix',
  holds: 'value',
  properties: () => ({ ...choosingShape, rows: z.array(rowSchema).check(z.minLength(1), z.maxLength(200)) }),
  texts: (question) => [...question.rows.map((row): [string, Text] => [`rows.${row.key}`, row.label]), ...choiceTexts(question)],
  read: (json, question, reading) => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return reading.refuse('wrong_type', { expected: 'matrix' });
    const value: MatrixValue = {};
    for (const [key, chosen] of Object.entries(json)) {
      if (!question.rows.some((row) => row.key === key)) return reading.refuse('unknown_item', { item: key.slice(0, 64) });
      const choice = readChoice(chosen, question, reading);
      if (choice === undefined) return undefined;
      value[key] = choice;
    }
    return value;
  },
  kind: () => ({ is: 'nothing' }),
  valueOf: () => null,
  parts: (question, responseSets) => {
    const kind = { is: 'choice', choices: choicesOf(question, responseSets) } as const;
    return Object.fromEntries(question.rows.map((row) => [row.key, kind]));
  },
  partOf: (value, part) => (Object.hasOwn(value, part) ? (value[part] ?? null) : null),
  validate: (value, question, validating) => {
    const open = question.rows.filter((row) => !row.removed && !Object.hasOwn(value, row.key));
    const missing: Finding[] =
      open.length === 0 ? [] : [{ code: 'matrix_incomplete', details: { items: open.map((row) => row.key), count: open.length } }];
    return [...choiceFindings([...new Set(Object.values(value))], question, validating), ...missing];
  },
  print: (value, question, printing) =>
    question.rows
      .filter((row) => Object.hasOwn(value, row.key))
      .map(
        (row) => `${printing.say(row.label)}${printing.word('between_label_and_value')}${printChoice(value[row.key]!, question, printing)}`,
      )
      .join(printing.word('between_items')),
  score: (value, question, responseSets) => {
    const choices = choicesOf(question, responseSets);
    const all = question.rows
      .filter((row) => !row.removed)
      .map((row) => choicePoints(value && Object.hasOwn(value, row.key) ? [value[row.key]!] : undefined, choices, 'one'));
    if (all.every((points) => points === undefined)) return undefined;
    return {
      points: all.reduce((sum, one) => sum + (one?.points ?? 0), 0),
      max: all.reduce((sum, one) => sum + (one?.max ?? 0), 0),
      fatal: all.some((one) => one?.fatal),
    };
  },
  differences: (before, after, responseSets) => [
    ...choiceDifferences(choicesOf(before, responseSets.before), choicesOf(after, responseSets.after)),
    ...rowDifferences(before.rows, after.rows),
  ],
});

function rowDifferences(before: readonly MatrixRow[], after: readonly MatrixRow[]): Difference[] {
  const told = (code: Difference['code'], item: Key, verdict: Difference['verdict'] = 'safe'): Difference => ({
    property: 'rows',
    code,
    verdict,
    details: { item },
  });
  const kept = before.flatMap((row): Difference[] => {
    const now = after.find((other) => other.key === row.key);
    if (!now) return [told('item_deleted', row.key, 'breaking')];
    return [
      ...(now.removed && !row.removed ? [told('item_withdrawn', row.key)] : []),
      ...(row.removed && !now.removed ? [told('item_offered_again', row.key)] : []),
      ...(isSame(now.label, row.label) ? [] : [told('item_reworded', row.key)]),
    ];
  });
  const keysOf = (rows: readonly MatrixRow[]) => rows.map(({ key }) => key);
  const added = after.filter((row) => !before.some((other) => other.key === row.key));
  return [
    ...kept,
    ...keysMoved(keysOf(before), keysOf(after)).map((key) => told('item_moved', key)),
    ...added.map((row) => told('item_added', row.key)),
  ];
}
