/** 194 forms written as tables, of which a reader of XLSForm must refuse some, and must not refuse the others. */
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../src/definition/check.ts';
import { exportXlsform } from '../../src/xlsform/export.ts';
import { importXlsform } from '../../src/xlsform/import.ts';
import type { NoteCode } from '../../src/xlsform/noteTexts.ts';
import { printNote } from '../../src/xlsform/printNote.ts';
import type { Naming } from '../../src/xlsform/settings.ts';
import { markdownTables } from './markdownTables.ts';
import tables from './tables.json' with { type: 'json' };

type Case = { test: string; md: string; errored?: boolean; error__contains?: string[]; warnings__contains?: string[] };
const cases: readonly Case[] = tables.cases;

/** What the reason for a refusal is called there, and here. */
const sameMeaning: readonly [RegExp, NoteCode[]][] = [
  [/NAMES_001/, ['name_taken', 'generated_name_taken']],
  [/NAMES_003/, ['repeat_named_as_form']],
  [/NAMES_004/, ['repeat_name_taken']],
  [/NAMES_005/, ['reserved_name']],
  [/NAMES_007/, ['choice_taken']],
  [/NAMES_00[89]/, ['bad_name']],
  [/SURVEY_001/, ['unopened']],
  [/SURVEY_002/, ['unclosed']],
  [/SURVEY_005/, ['unknown_parameter']],
  [/SURVEY_009|RANGE_|Invalid value for|must have an integer value/, ['bad_parameter']],
  [/PYREF_003/, ['unknown_reference']],
  [/There are multiple survey elements/, ['ambiguous_reference']],
  [/HEADER_003/, ['column_missing']],
  [/no label or hint/, ['no_label']],
  [/Missing calculation/, ['no_calculation']],
  [/group with no name/, ['no_name']],
  [/must also specify an image/, ['image_missing']],
  [/not user-visible/, ['trigger_unseen']],
  [/is a select from file type/, ['search_with_file']],
  [/err_(survey|choices)_required/, ['sheet_missing']],
];

/**
 * The fault of this one is not in its table but in the name that its form is given by whoever asks for it to be read: the table comes
 * without it. Here the name of a file is only a title ("检查表 (1).xlsx" is imported), so a form's name is one that was given as such.
 */
const givenNames: Readonly<Record<string, string>> = { 'TestSettings.test_name__from_file__invalid_characters__error': 'bad@name' };
const namingOf = (test: string): Naming => (givenNames[test] === undefined ? {} : { formName: givenNames[test] });

const broken = cases.filter(({ errored }) => errored);
const valid = cases.filter(({ errored }) => !errored);

describe('a table that is broken is refused, where and why', () => {
  it.each(broken)('$test', ({ test, md, error__contains: reasons = [] }) => {
    const read = importXlsform(markdownTables(md), namingOf(test));
    if (read.ok) throw new Error('It was imported.');
    const said = reasons.join('\n');
    const meant = sameMeaning.find(([reason]) => reason.test(said));
    expect(meant, said).toBeDefined();
    const found = read.problems.filter(({ code }) => meant![1].includes(code));
    expect(found.length, read.problems.map((problem) => printNote(problem, 'en')).join('\n')).toBeGreaterThan(0);
    const rows = Array.from(said.matchAll(/row ?[=:] ?(\d+)/g), ([, row]) => Number(row));
    expect(found.map(({ row }) => row)).toEqual(expect.arrayContaining(rows));
    const named = Array.from(said.matchAll(/\b(?:value|name|q|rejected)='([^']+)'/g), ([, name]) => name);
    for (const name of named)
      expect(found.some(({ column, details }) => column === name || Object.values(details).includes(name!))).toBe(true);
    for (const [, name] of said.matchAll(/^'(\w+)'$/gm)) expect(JSON.stringify(found)).toContain(name);
  });
});

describe('a table that is valid is imported, and comes back equal', () => {
  it.each(valid)('$test', ({ md }) => {
    const read = importXlsform(markdownTables(md));
    if (!read.ok) throw new Error(read.problems.map((problem) => printNote(problem, 'en')).join('\n'));
    const again = importXlsform(exportXlsform(read.definition).tables);
    expect(again.ok && again.definition).toEqual(read.definition);
    const errors = checkDefinition(read.definition).filter(({ severity, code }) => severity === 'error' && code !== 'no_questions');
    expect(errors).toEqual([]);
  });
});

it('are refused and imported in these numbers', () => {
  const percent = (part: number, of: number) => Math.round((1_000 * part) / of) / 10;
  const refused = broken.filter(({ test, md }) => !importXlsform(markdownTables(md), namingOf(test)).ok).length;
  const imported = valid.filter(({ md }) => importXlsform(markdownTables(md)).ok).length;
  const shares = {
    'broken and refused': `${refused} of ${broken.length} (${percent(refused, broken.length)} %)`,
    'valid and imported': `${imported} of ${valid.length} (${percent(imported, valid.length)} %)`,
  };
  process.stdout.write(`XLSForm tables: ${JSON.stringify(shares)}\n`);
  expect(shares).toEqual({ 'broken and refused': '50 of 50 (100 %)', 'valid and imported': '144 of 144 (100 %)' });
});
