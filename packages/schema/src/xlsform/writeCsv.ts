/**
 * Rows as a .csv that spreadsheets open: with the byte order mark without which Excel reads Chinese as GBK. Cells are written
 * as they are; what must not run as a formula, `guardCell` has made harmless.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  return /[",;|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
