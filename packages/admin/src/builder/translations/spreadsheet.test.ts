import { expect, test } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { readTranslations, writeTranslations } from './spreadsheet.ts';

const form: Definition = {
  format: 1,
  locales: ['zh-CN', 'en', 'bo'],
  title: { 'zh-CN': '泵房', en: 'Pump house' },
  settings: { signOff: 'none' },
  sections: [
    {
      key: 's',
      title: { 'zh-CN': '水泵' },
      questions: [{ type: 'check', key: 'leak', label: { 'zh-CN': '=无渗漏', en: '-leak' } }],
    },
  ],
};

const place = ({ id }: { id: string }) => `at ${id}`;
const read = (rows: string[][], definition = form) => {
  const result = readTranslations(definition, { sheet: 'translations', rows });
  if (!result.ok) throw new Error(result.code);
  return result;
};

test('goes out with a key for every text, harmless in a spreadsheet, and comes back as nothing changed', () => {
  const { rows } = writeTranslations(form, place);
  expect(rows).toEqual([
    ['key', 'place', 'zh-CN', 'en', 'bo'],
    ['title', 'at title', '泵房', 'Pump house', ''],
    ['section:s.title', 'at section:s.title', '水泵', '', ''],
    ['leak.label', 'at leak.label', "'=无渗漏", "'-leak", ''],
  ]);
  expect(read(rows)).toEqual({ ok: true, definition: form, changed: 0, notes: [] });
});

test('what lacks a translation comes first', () => {
  const { rows } = writeTranslations({ ...form, locales: ['zh-CN', 'en'] }, place);
  expect(rows.slice(1).map(([id]) => id)).toEqual(['section:s.title', 'title', 'leak.label']);
});

test('translations are taken wherever they stand, blank cells take nothing away, and the source is never changed', () => {
  const result = read([
    ['place', 'bo', 'key', 'zh-CN', 'en'],
    ['', 'ཆུ', 'title', '泵房', ''],
    ['', '', 'section:s.title', '水泵', 'Pumps'],
    ['', '', 'leak.label', '不渗漏', "'=No leak"],
  ]);
  expect(result.definition.title).toEqual({ 'zh-CN': '泵房', en: 'Pump house', bo: 'ཆུ' });
  expect(result.definition.sections[0]?.title).toEqual({ 'zh-CN': '水泵', en: 'Pumps' });
  expect(result.definition.sections[0]?.questions[0]?.label).toEqual({ 'zh-CN': '=无渗漏', en: '=No leak' });
  expect(result.changed).toBe(3);
  expect(result.notes).toEqual([{ code: 'sourceChanged', row: 4, value: 'leak.label' }]);
});

test('what does not fit is named by its row', () => {
  const { definition, notes } = read([
    [''],
    ['key', 'en', 'fr', 'Remarks'],
    ['gone.label', 'Gone', '', ''],
    ['title', 'x'.repeat(10_001), 'Salle', ''],
  ]);
  expect(definition).toBe(form);
  expect(notes).toEqual([
    { code: 'noSuchLanguage', row: 2, value: 'fr' },
    { code: 'unknownColumn', row: 2, value: 'Remarks' },
    { code: 'unknownKey', row: 3, value: 'gone.label' },
    { code: 'tooLong', row: 4, value: 'en' },
  ]);
});

test.each([
  [[['place', 'en']], 'noKeyColumn'],
  [[], 'noKeyColumn'],
  [[['key', 'zh-CN', 'fr']], 'noLanguageColumn'],
])('%j is no sheet of translations', (rows, code) => {
  expect(readTranslations(form, { sheet: 'x', rows })).toEqual({ ok: false, code });
});
