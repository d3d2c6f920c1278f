/** The sheets of a form by their names; those that look misspelt are named, and the ones nobody can do without are refused. */
import { lookalikes } from './distance.ts';
import { checkSaving, readEntities } from './entities.ts';
import { mendHeaders, readSurveyHeader, surveyColumns, type Header } from './header.ts';
import type { Notes } from './note.ts';
import { ownColumn } from './ownColumn.ts';
import { readChoiceSheet } from './readChoices.ts';
import { settingName } from './settings.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { findTable, type Table } from './table.ts';

export type FormSheets = { survey: Sheet; choices?: Sheet; external?: Sheet; settings?: Sheet; entities?: Sheet };

const known = ['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm'] as const;
type KnownSheet = (typeof known)[number];

export function openSheets(tables: readonly Table[], notes: Notes): FormSheets | undefined {
  const filled = tables.filter(({ rows }) => rows.some((row) => row.some((text) => text.trim() !== '')));
  const similar = (sheet: KnownSheet) => {
    const others = filled.map((table) => table.sheet).filter((name) => !isKnown(name) && !name.startsWith('_'));
    return others.filter((name) => lookalikes(name.trim().toLowerCase(), [sheet], 2).length > 0);
  };
  const survey =
    findTable(filled, 'survey') ??
    (filled.length === 1 && looksLikeSurvey(filled[0]!) && similar('survey').length === 0 ? filled[0] : undefined);
  if (!survey) {
    notes.refuse({ sheet: 'survey' }, 'sheet_missing', { sheet: 'survey', similar: similar('survey') });
    return undefined;
  }
  const [choices, external, settings] = [
    findTable(filled, 'choices'),
    findTable(filled, 'external_choices'),
    findTable(filled, 'settings'),
  ];
  const surveySheet = readSurvey(survey, notes);
  if (!surveySheet) return undefined;
  // One that was exported before anything was asked in it has its settings at least.
  if (surveySheet.lines.length === 0 && !settings) notes.refuse({ sheet: survey.sheet }, 'no_rows');
  const entities = findTable(filled, 'entities');
  checkSaving(surveySheet, notes);
  if (!entities) {
    for (const line of surveySheet.lines)
      if (line.has('save_to')) notes.refuse(line.place('save_to'), 'entities_missing', { text: line.get('save_to') });
  }
  const types = surveySheet.lines.map((line) => line.get('type')).filter((type) => /^(add )?select|^rank/i.test(type));
  const refuseMissing = (sheet: KnownSheet) => notes.refuse({ sheet }, 'sheet_missing', { sheet, similar: similar(sheet) });
  if (!choices && types.some((type) => !/from[ _]file|external|\$\{/i.test(type))) refuseMissing('choices');
  if (!external && !choices && types.some((type) => /external/i.test(type))) refuseMissing('external_choices');
  if (!settings)
    for (const name of similar('settings')) notes.say({ sheet: name }, 'sheet_misspelt', 'left_out', { sheet: 'settings', found: name });
  for (const table of filled) {
    if (![survey, choices, external, settings].includes(table))
      notes.say({ sheet: table.sheet }, 'sheet_without_meaning', 'left_out', { sheet: table.sheet });
  }
  const sheets = {
    survey: surveySheet,
    ...(choices ? { choices: readChoiceSheet(choices) } : {}),
    ...(external ? { external: readChoiceSheet(external) } : {}),
    ...(settings ? { settings: readSettingsSheet(settings) } : {}),
    ...(entities ? { entities: readEntities(entities) } : {}),
  };
  for (const sheet of Object.values(sheets)) {
    refuseTwins(sheet, notes);
    sayStray(sheet, notes);
  }
  return sheets;
}

function readSettingsSheet(table: Table): Sheet {
  const columnOf = (text: string) => (text.trim() === ownColumn ? ownColumn : settingName(text));
  return readSheet(table, (written) => written.map((text, index): Header => ({ column: columnOf(text), written: text, index })));
}

function sayStray({ name, stray }: Sheet, notes: Notes): void {
  for (const { row, letters, text } of stray)
    notes.say({ sheet: name, row, column: letters }, 'cells_without_header', 'left_out', { text: text.slice(0, 200) });
}

/** Two columns of one meaning, in one language: nobody could tell which of them counts. */
function refuseTwins({ name, headers }: Sheet, notes: Notes): void {
  const seen = new Map<string, string>();
  for (const { column, language = '', written } of headers) {
    const meaning = `${column}\n${language}`;
    const other = seen.get(meaning);
    if (other !== undefined) notes.refuse({ sheet: name, row: 1, column: written }, 'column_twice', { other, header: written });
    seen.set(meaning, written);
  }
}

function isKnown(name: string): boolean {
  return (known as readonly string[]).includes(name.trim().toLowerCase());
}

function looksLikeSurvey({ rows }: Table): boolean {
  const first = rows.find((row) => row.some((text) => text.trim() !== '')) ?? [];
  const columns = first.map((text, index) => readSurveyHeader(text, index).column);
  return columns.includes('type') && columns.includes('name');
}

function readSurvey(table: Table, notes: Notes): Sheet | undefined {
  const sheet = readSheet(table, (written) =>
    mendHeaders(
      written.map((text, index) => readSurveyHeader(text, index)),
      surveyColumns,
    ),
  );
  for (const { column, written, guessed } of sheet.headers) {
    if (guessed) notes.say({ sheet: sheet.name, row: 1, column: written }, 'column_guessed', 'assumed', { column });
  }
  const missing = ['type', 'name'].filter((column) => !sheet.headers.some((header) => header.column === column));
  for (const column of missing) notes.refuse({ sheet: sheet.name, row: 1, column }, 'column_missing', { column });
  return missing.length > 0 ? undefined : sheet;
}
