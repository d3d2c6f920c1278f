/**
 * CSV as spreadsheets read it, and safe to open there.
 *
 * A cell that begins with = + - @ TAB CR LF (or the full-width ＝ ＋ － ＠, which Chinese editions of
 * spreadsheets take for the same) could run as a formula. Such a cell gets one apostrophe in front,
 * and so does a cell that begins with an apostrophe, so that the way back is a single rule:
 * **a cell that begins with an apostrophe loses exactly that one.** A plain number keeps its sign
 * without an apostrophe (-18 is a temperature, not a formula).
 */
const DANGEROUS_START = /^[=+\-@\t\r\n'＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

/** First bytes of the file: without them Excel reads UTF-8 Chinese as GBK. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function protectCell(text: string): string {
  return DANGEROUS_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

export function unprotectCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** One line with its CRLF (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(protectCell(cell))).join(',')}\r\n`;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
