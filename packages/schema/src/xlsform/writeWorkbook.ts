/** Tables as an .xlsx file. Every cell is text, so that nothing is taken for a formula, a number or a date. */
import { writeXlsx } from 'hucre';
import type { Table } from './table.ts';

export function writeWorkbook(tables: readonly Table[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(({ sheet, rows }) => ({ name: sheet, rows })) });
}
