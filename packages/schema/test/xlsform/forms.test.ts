/** The nine forms that nobody here wrote: imported, checked, filled, exported, and imported again. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../src/definition/check.ts';
import { countQuestions } from '../../src/definition/walk.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { exportXlsform } from '../../src/xlsform/export.ts';
import { importXlsform } from '../../src/xlsform/import.ts';
import { printNote } from '../../src/xlsform/printNote.ts';
import { readWorkbook } from '../../src/xlsform/readWorkbook.ts';
import { writeWorkbook } from '../../src/xlsform/writeWorkbook.ts';
import { randomAnswers } from './randomAnswers.ts';

const folder = new URL('forms/', import.meta.url);
const files = readdirSync(folder);
const context = { now: '2026-11-25T09:00+08:00', today: '2026-11-25' };

async function read(file: string) {
  const workbook = await readWorkbook(readFileSync(new URL(file, folder)), file);
  const imported = workbook.ok ? importXlsform(workbook.tables, { fileName: file }) : workbook;
  if (!imported.ok) throw new Error(imported.problems.map((problem) => printNote(problem, 'en')).join('\n'));
  return imported;
}

it('are nine', () => {
  expect(files).toHaveLength(9);
});

describe.each(files)('%s', (file) => {
  it('is imported, and nothing keeps it from being published', async () => {
    const { definition } = await read(file);
    expect(countQuestions(definition)).toBeGreaterThan(5);
    expect(checkDefinition(definition).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('names what has no place here in both languages, with where it is', async () => {
    const { report } = await read(file);
    const ofWholeForm = report.filter(({ column, row }) => column !== undefined && row === undefined);
    expect(ofWholeForm.filter(({ code }) => code !== 'language_assumed' && code !== 'unknown_language')).toEqual([]);
    for (const note of report) {
      for (const locale of ['zh-CN', 'en']) expect(printNote(note, locale)).not.toMatch(/undefined|(?<!\$)\{\w+\}/);
    }
  });

  it('can be filled, with nothing and with anything', async () => {
    const { definition } = await read(file);
    const empty = evaluate(definition, {}, context);
    expect(Object.values(empty.questions).some(({ visible }) => visible)).toBe(true);
    for (let seed = 1; seed <= 50; seed++) {
      const answers = randomAnswers(definition, seed);
      const { problems } = evaluate(definition, answers, context);
      expect(problems.filter(({ code }) => code.startsWith('wrong_') || code.startsWith('unknown_'))).toEqual([]);
    }
  });

  it('comes back as it was from an .xlsx file', async () => {
    const { definition } = await read(file);
    const written = await readWorkbook(await writeWorkbook(exportXlsform(definition).tables), 'exported.xlsx');
    const again = importXlsform(written.ok ? written.tables : []);
    expect(again.ok && again.definition).toEqual(definition);
  });
});

/** What the forms use that is not to be had here, by what was done about it. */
it('name so much', async () => {
  const counts: Record<string, Record<string, number>> = {};
  for (const file of files) {
    const { report } = await read(file);
    counts[file] = Object.fromEntries(
      Object.entries(Object.groupBy(report, ({ done }) => done)).map(([done, notes]) => [done, notes.length]),
    );
  }
  process.stdout.write(`XLSForm: ${files.length} of 9 forms (100 %) import, pass the checks, are filled, and come back equal\n`);
  expect(counts).toMatchInlineSnapshot(`
    {
      "UCL_Biomass_Plot_Form.xlsx": {
        "approximated": 12,
        "carried": 13,
        "kept": 1,
      },
      "all-question-types.xlsx": {
        "approximated": 5,
        "assumed": 1,
        "carried": 76,
        "kept": 1,
        "left_out": 2,
      },
      "childrens_survey_sw.xlsx": {
        "assumed": 1,
        "carried": 1,
        "renamed": 4,
      },
      "ifrc-distribution-site-assessment-v1.xlsx": {
        "approximated": 37,
        "assumed": 1,
        "carried": 36,
        "left_out": 1,
        "renamed": 178,
      },
      "nested_repeats.xlsx": {
        "approximated": 1,
        "assumed": 2,
        "carried": 2,
      },
      "socio-economic-survey-v20240515.xlsx": {
        "approximated": 2,
        "assumed": 1,
        "carried": 15,
        "kept": 20,
        "renamed": 4,
      },
      "tutorial.xls": {
        "assumed": 1,
        "left_out": 1,
        "renamed": 1,
      },
      "widgets.xls": {
        "approximated": 1,
        "assumed": 3,
        "carried": 22,
      },
      "xlsform_spec_test.xlsx": {
        "approximated": 10,
        "assumed": 5,
        "carried": 28,
        "left_out": 3,
      },
    }
  `);
});
