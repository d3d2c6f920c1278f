/** What the columns of a spreadsheet hold: guessed from their headers, and changed by whoever imports. */
import { unguardCell } from '@anjian/schema/xlsform/guardCell.ts';
import type { AssetImportRow } from '../../data/generated/graphql.ts';
import { assetKindOf } from '../../fill/texts/assetKinds.ts';
import { columnHeaders, daysAsWritten, truthWords } from '../texts/columnHeaders.ts';

export const fields = ['name', 'sort', 'kind', 'number', 'place', 'location', 'latitude', 'longitude'] as const;
export type Field = (typeof fields)[number];

/** A field, a property by the name it will have, or nothing. */
export type Meaning = { is: 'field'; field: Field } | { is: 'property'; key: string } | { is: 'nothing' };
export type Column = { header: string; meaning: Meaning };

export type Grid = {
  columns: Column[];
  /** as the spreadsheet counts, so that a problem is found there */
  rows: { line: number; cells: string[] }[];
};

/** The first row with anything in it holds the headers; blank rows and columns without a header are left out. */
export function readGrid(rows: readonly (readonly string[])[]): Grid | undefined {
  const top = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const heads = (rows[top] ?? []).map((cell) => unguardCell(cell.trim()));
  const kept = heads.flatMap((header, index) => (header === '' ? [] : [index]));
  if (kept.length === 0) return undefined;
  return {
    columns: guessColumns(kept.map((index) => heads[index]!)),
    rows: rows.flatMap((row, index) => {
      const cells = kept.map((at) => unguardCell((row[at] ?? '').trim()));
      return index > top && cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : [];
    }),
  };
}

export function guessColumns(heads: readonly string[]): Column[] {
  const used = new Set<Field>();
  return heads.map((header) => {
    const plain = header
      .toLowerCase()
      .replaceAll(/[(（].*?[)）]/g, '')
      .replaceAll(/[\s_*：:]/g, '');
    const field = fields.find((one) => !used.has(one) && columnHeaders[one].includes(plain));
    if (field) used.add(field);
    return { header, meaning: field ? { is: 'field', field } : propertyOf(header) };
  });
}

function propertyOf(header: string): Meaning {
  return { is: 'property', key: keyOf(header) };
}

/** A header as a name that a formula can use: 出厂日期（年） → 出厂日期_年. */
export function keyOf(header: string): string {
  const key = header
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 64);
  return /^[\p{L}_]/u.test(key) ? key : `_${key}`;
}

export type ColumnProblem = { code: 'assets.noNameColumn' } | { code: 'assets.columnTwice'; header: string };

/** Each field and each property comes from one column at most, and the name has to come from somewhere. */
export function columnProblem(columns: readonly Column[]): ColumnProblem | undefined {
  const seen = new Set<string>();
  for (const { header, meaning } of columns) {
    if (meaning.is === 'nothing') continue;
    const what = meaning.is === 'field' ? meaning.field : `properties.${meaning.key}`;
    if (seen.has(what)) return { code: 'assets.columnTwice', header };
    seen.add(what);
  }
  return seen.has('name') || seen.has('number') ? undefined : { code: 'assets.noNameColumn' };
}

/** As the server takes them. A kind written in words the product knows becomes that kind. */
export function rowsOf({ columns, rows }: Grid): AssetImportRow[] {
  return rows.map(({ cells }) => {
    const row: AssetImportRow = {};
    const properties: Record<string, string | number | boolean> = {};
    for (const [index, { meaning }] of columns.entries()) {
      const cell = cells[index] ?? '';
      if (meaning.is === 'field') row[meaning.field] = meaning.field === 'kind' ? assetKindOf(cell) : cell;
      if (meaning.is === 'property') properties[meaning.key] = valueOf(cell);
    }
    return Object.keys(properties).length > 0 ? { ...row, properties } : row;
  });
}

/** A number that would be written the same again is one; so 007 stays a text. Dates are texts of their own shape. */
function valueOf(cell: string): string | number | boolean {
  const truth = truthWords.get(cell.toLowerCase());
  if (truth !== undefined) return truth;
  const day = daysAsWritten.exec(cell);
  if (day) return `${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`;
  return cell !== '' && String(Number(cell)) === cell ? Number(cell) : cell;
}
