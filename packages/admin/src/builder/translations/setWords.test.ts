import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { assertProperty } from '@anjian/schema/properties/assertProperty.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { anyDefinition } from '../../../test/anyDefinition.ts';
import { setWords } from './setWords.ts';
import { isMissing, missingFirst, textRows } from './textRows.ts';

/** One of every kind of place that holds a text. */
const everywhere: Definition = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '标题' },
  description: { 'zh-CN': '说明' },
  settings: {
    signOff: 'none',
    allSafe: { statement: { 'zh-CN': '平安' } },
    scoring: { grades: [{ from: 90, label: { 'zh-CN': '优' } }] } as never,
  },
  responseSets: { 'wet.dry': { label: { 'zh-CN': '集' }, choices: [{ key: 'a.b', label: { 'zh-CN': '选' } }] } },
  sections: [
    {
      key: 'one',
      title: { 'zh-CN': '一' },
      help: { 'zh-CN': '帮' },
      questions: [
        {
          type: 'check',
          key: 'c',
          label: { 'zh-CN': '题' },
          criterion: { 'zh-CN': '标准' },
          constraints: [{ that: { kind: 'literal', value: true }, message: { 'zh-CN': '错' } } as never],
          consequences: [
            // oxlint-disable-next-line unicorn/no-thenable -- a definition is awaited by nobody
            {
              when: { kind: 'literal', value: true },
              then: { do: 'raise_hazard', severity: 'minor', category: 'fire', title: { 'zh-CN': '患' } },
            },
          ],
        },
        { type: 'single_choice', key: 's', label: { 'zh-CN': '选' }, choices: [{ key: 'x.y', label: { 'zh-CN': '甲' } }] },
        {
          type: 'group',
          key: 'g',
          label: { 'zh-CN': '组' },
          rowLabel: { 'zh-CN': '行' },
          questions: [
            { type: 'matrix', key: 'm', label: { 'zh-CN': '阵' }, rows: [{ key: 'r', label: { 'zh-CN': '项' } }], choices: [] } as never,
          ],
        },
      ],
    },
  ],
};

test('every text has a row under a name of its own, numbered as the sheet counts', () => {
  const rows = textRows(everywhere);
  expect(rows.map(({ id, number }) => `${number} ${id}`.trim())).toEqual([
    'title',
    'description',
    'settings.allSafe.statement',
    'settings.scoring.grades[0].label',
    'set:wet.dry.label',
    'set:wet.dry.choices.a.b',
    '1 section:one.title',
    '1 section:one.help',
    '1.1 c.label',
    '1.1 c.criterion',
    '1.1 c.constraints[0].message',
    '1.1 c.consequences[0].then.title',
    '1.2 s.label',
    '1.2 s.choices.x.y',
    '1.3 g.label',
    '1.3 g.rowLabel',
    '1.3.1 m.label',
    '1.3.1 m.rows.r',
  ]);
});

test('words go to the place of their row, and nothing else changes', () => {
  for (const row of textRows(everywhere)) {
    const changed = setWords(everywhere, row, 'en', 'words');
    const expected = textRows(everywhere).map(({ id, text }) => [id, id === row.id ? { ...text, en: 'words' } : text]);
    expect(textRows(changed).map(({ id, text }) => [id, text])).toEqual(expected);
    expect(setWords(changed, row, 'en', 'words')).toBe(changed);
    expect(setWords(changed, row, 'en', '')).toEqual(everywhere);
  }
});

test('that holds for any form, which stays one that can be read', () => {
  assertProperty(
    fc.property(anyDefinition, fc.nat(), fc.string({ maxLength: 8 }), (definition, at, words) => {
      const rows = textRows(definition);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      const row = rows[at % rows.length]!;
      const changed = setWords(definition, row, 'en', words);
      expect(parseDefinition(changed).ok).toBe(parseDefinition(definition).ok);
      const others = (one: Definition) => textRows(one).filter(({ id }) => id !== row.id);
      expect(others(changed)).toEqual(others(definition));
      expect(textRows(changed).find(({ id }) => id === row.id)?.text['en'] ?? '').toBe(words.toWellFormed().replaceAll('\0', ''));
    }),
    { numRuns: 150 },
  );
});

test('what lacks a language comes first, in the order of the form; what has no words at all lacks nothing', () => {
  const half = setWords(everywhere, { id: 'title', property: 'title' }, 'en', 'Title');
  const rows = textRows(half);
  expect(missingFirst(rows, ['zh-CN', 'en']).at(-1)?.id).toBe('title');
  expect(missingFirst(rows, ['zh-CN'])).toEqual(rows);
  expect(isMissing({ text: {} }, 'en')).toBe(false);
  expect(isMissing({ text: { en: ' ', 'zh-CN': '题' } }, 'en')).toBe(true);
});
