import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { importXlsform, type ImportedPlaces } from '@anjian/schema/xlsform/import.ts';
import type { WhatWasDone, XlsformNote } from '@anjian/schema/xlsform/note.ts';
import { printNote } from '@anjian/schema/xlsform/printNote.ts';
import { readWorkbook } from '@anjian/schema/xlsform/readWorkbook.ts';
import { checkLines } from './problemLines.ts';
import type { TemplateFile } from './templateFile.ts';
import type { ReportLine, Weight } from '../../terms/importReport.ts';

/** How much each of them asks of the author. */
const weights: Readonly<Record<WhatWasDone, Weight>> = {
  refused: 'error',
  left_out: 'warning',
  approximated: 'warning',
  assumed: 'warning',
  renamed: 'info',
  // A formula that was not understood is kept, but does nothing here.
  carried: 'warning',
  kept: 'info',
  own_column: 'info',
};

/** Kept, and missed by nobody. */
const harmless: ReadonlySet<XlsformNote['code']> = new Set([
  'column_without_meaning',
  'setting_without_meaning',
  'parameters_without_meaning',
]);

export async function readXlsformTemplate(bytes: Uint8Array, name: string): Promise<TemplateFile> {
  const workbook = await readWorkbook(bytes, name);
  if (!workbook.ok) return { ok: false, report: noteLines(workbook.problems) };
  const imported = importXlsform(workbook.tables, { fileName: name });
  if (!imported.ok) return { ok: false, report: noteLines(imported.problems) };
  const { definition, report, places } = imported;
  return { ok: true, definition, report: [...noteLines(report, (note) => placeIn(definition, places, note)), ...checkLines(definition)] };
}

/** A group that was dissolved is a row without a place of its own. */
function placeIn(definition: Definition, places: ImportedPlaces, { sheet, row }: XlsformNote): Key | undefined {
  const key = row === undefined ? undefined : places.get(sheet)?.get(row);
  const isThere = key !== undefined && (findQuestion(definition, key) || definition.sections.some((section) => section.key === key));
  return isThere ? key : undefined;
}

export function noteLines(notes: readonly XlsformNote[], keyFor?: (note: XlsformNote) => Key | undefined): ReportLine[] {
  return notes.map((note): ReportLine => {
    const key = keyFor?.(note);
    return {
      says: { 'zh-CN': printNote(note, 'zh-CN'), en: printNote(note, 'en') },
      weight: note.done === 'carried' && harmless.has(note.code) ? 'info' : weights[note.done],
      ...(key === undefined ? {} : { key }),
    };
  });
}
