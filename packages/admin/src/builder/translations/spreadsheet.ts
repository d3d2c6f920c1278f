/** Translations as a spreadsheet for whoever translates elsewhere, and what comes back of it. */
import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import { guardCell, unguardCell } from '@anjian/schema/xlsform/guardCell.ts';
import type { Table } from '@anjian/schema/xlsform/table.ts';
import { longestText } from '../../terms/writing.ts';
import { setWords } from './setWords.ts';
import { missingFirst, textRows, type TextRow } from './textRows.ts';

const keyColumn = 'key';
const placeColumn = 'place';

/** What is missing comes first, as in the grid. */
export function writeTranslations(definition: Definition, placeOf: (row: TextRow) => string): Table {
  const { locales } = definition;
  const rows = missingFirst(textRows(definition), locales).map((row) =>
    [row.id, placeOf(row), ...locales.map((locale) => row.text[locale] ?? '')].map(guardCell),
  );
  return { sheet: 'translations', rows: [[keyColumn, placeColumn, ...locales], ...rows] };
}

/** `row` as the spreadsheet counts. */
export type TranslationNote = { code: NoteCode; row: number; value: string };
type NoteCode = 'unknownColumn' | 'unknownKey' | 'sourceChanged' | 'tooLong' | 'noSuchLanguage';

export type ReadTranslations =
  | { ok: true; definition: Definition; changed: number; notes: TranslationNote[] }
  | { ok: false; code: 'noKeyColumn' | 'noLanguageColumn' };

/**
 * Blank cells take nothing away. The main language is what was translated from: it is not changed, but a row whose source has
 * become another since is named.
 */
export function readTranslations(definition: Definition, { rows }: Table): ReadTranslations {
  const top = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const headers = (rows[top] ?? []).map((cell) => cell.trim());
  const keyAt = headers.indexOf(keyColumn);
  if (keyAt < 0) return { ok: false, code: 'noKeyColumn' };
  const [main, ...others] = definition.locales;
  const columns = others.flatMap((locale) => (headers.includes(locale) ? [{ locale, at: headers.indexOf(locale) }] : []));
  const mainAt = headers.indexOf(main ?? '');
  if (columns.length === 0) return { ok: false, code: 'noLanguageColumn' };
  const reading = new Reading(definition);
  for (const header of headers) {
    if (header === '' || [keyColumn, placeColumn, ...definition.locales].includes(header)) continue;
    reading.note(isLanguage(header) ? 'noSuchLanguage' : 'unknownColumn', top + 1, header);
  }
  for (const [index, cells] of rows.entries()) {
    if (index <= top) continue;
    const cell = (at: number) => unguardCell(cells[at] ?? '').replaceAll(/\r\n?/g, '\n');
    const id = cell(keyAt).trim();
    if (id !== '')
      reading.take(
        index + 1,
        id,
        mainAt < 0 ? undefined : { locale: main!, words: cell(mainAt) },
        columns.map(({ locale, at }) => ({ locale, words: cell(at) })),
      );
  }
  return reading.result();
}

type Words = { locale: Locale; words: string };

class Reading {
  private definition: Definition;
  private readonly rows: ReadonlyMap<string, TextRow>;
  private readonly notes: TranslationNote[] = [];
  private changed = 0;

  constructor(definition: Definition) {
    this.definition = definition;
    this.rows = new Map(textRows(definition).map((row) => [row.id, row]));
  }

  note(code: NoteCode, row: number, value: string): void {
    this.notes.push({ code, row, value });
  }

  take(number: number, id: string, source: Words | undefined, translations: readonly Words[]): void {
    const row = this.rows.get(id);
    if (!row) return this.note('unknownKey', number, id);
    let hasChanged = false;
    for (const { locale, words } of translations) {
      if (words.trim() === '' || words === row.text[locale]) continue;
      if (words.length > longestText) {
        this.note('tooLong', number, locale);
        continue;
      }
      const next = setWords(this.definition, row, locale, words);
      if (next === this.definition) continue;
      this.definition = next;
      this.changed += 1;
      hasChanged = true;
    }
    const isStale = source !== undefined && source.words.trim() !== (row.text[source.locale] ?? '').trim();
    if (hasChanged && isStale) this.note('sourceChanged', number, id);
  }

  result(): ReadTranslations {
    return { ok: true, definition: this.definition, changed: this.changed, notes: this.notes };
  }
}

function isLanguage(header: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(header);
}
