/** .xlsx, .xls and .csv as tables of texts. Formulas give what they were worth when the file was saved. */
import { HucreError, parseCsv, read, type CellValue } from 'hucre';
import type { XlsformNote } from './note.ts';
import type { Table } from './table.ts';

export type ReadWorkbook = { ok: true; tables: Table[] } | { ok: false; problems: XlsformNote[] };

const mostCells = 1_000_000;

/** `name` is the file's; its ending tells a .csv. */
export function readWorkbook(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  return readSheets(bytes, name, readFormCsv);
}

/** Any other spreadsheet: a .csv is one sheet as it stands. */
export function readSpreadsheet(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  return readSheets(bytes, name, (text) => [{ sheet: name, rows: readCsv(text, headerDelimiter(text)) }]);
}

async function readSheets(bytes: Uint8Array, name: string, tablesOfCsv: (text: string) => Table[]): Promise<ReadWorkbook> {
  if (/\.(csv|tsv|txt)$/i.test(name)) return limited(tablesOfCsv(decode(bytes)));
  try {
    const { sheets } = await read(bytes);
    return limited(sheets.map(({ name: sheet, rows }) => ({ sheet, rows: trimmed(rows) })));
  } catch (fault) {
    if (fault instanceof HucreError)
      return { ok: false, problems: [{ sheet: name, code: 'not_a_workbook', details: {}, done: 'refused' }] };
    throw fault;
  }
}

/** In every browser and in Node; the language's own types do not know it. */
declare const TextDecoder: new (encoding: string, options: { fatal: boolean }) => { decode: (bytes: Uint8Array) => string };

/** UTF-8, or UTF-16 where the file begins by saying so; what is neither was written by a Chinese spreadsheet. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: false }).decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: false }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return new TextDecoder('gb18030', { fatal: false }).decode(bytes);
    throw fault;
  }
}

/** Without the blank cells and rows that a spreadsheet keeps behind what is written, often thousands of them. */
function trimmed(rows: readonly (readonly CellValue[] | undefined)[]): string[][] {
  const written = Array.from(rows, (row) => {
    const cells = Array.from(row ?? [], textOfCell);
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  });
  return written.slice(0, written.findLastIndex((row) => row.length > 0) + 1);
}

function limited(tables: Table[]): ReadWorkbook {
  const cells = tables.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0), 0);
  if (cells <= mostCells) return { ok: true, tables };
  return { ok: false, problems: [{ sheet: '', code: 'workbook_too_large', details: { max: mostCells }, done: 'refused' }] };
}

const sheetNames: ReadonlySet<string> = new Set(['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm']);

/** All sheets in one file, each begun by its name in the first column; or the survey alone, with its headers on top. */
function readFormCsv(text: string): Table[] {
  const rows = readCsv(text);
  const first = rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [];
  const isSurveyAlone =
    !sheetNames.has((first[0] ?? '').trim().toLowerCase()) && first.some((cell) => cell.trim().toLowerCase() === 'type');
  if (isSurveyAlone) return [{ sheet: 'survey', rows }];
  const tables: Table[] = [];
  for (const [name = '', ...cells] of rows) {
    if (name.trim() !== '') tables.push({ sheet: name.trim(), rows: [] });
    // Headers may stand beside the name of the sheet.
    if (name.trim() === '' || cells.some((cell) => cell.trim() !== '')) tables.at(-1)?.rows.push(cells);
  }
  return tables;
}

/** Without a delimiter it is found out. */
function readCsv(text: string, delimiter?: string): string[][] {
  return parseCsv(text, delimiter === undefined ? {} : { delimiter }).map((row) => row.map(textOfCell));
}

/** The headers tell it; the texts below may hold anything. */
function headerDelimiter(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Numbers without an exponent, truths as spreadsheets write them, dates and times as ISO 8601. */
function textOfCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
  if (value instanceof Date) return textOfDate(value);
  return '';
}

const firstDay = Date.UTC(1900, 0, 1);

function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  // A time of no day is counted from the day before the first one.
  if (date.getTime() < firstDay) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}
