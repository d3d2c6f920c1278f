/**
 * Texts that travel through other people's spreadsheets. A cell that could run as a formula gets an apostrophe in front, and so
 * does one that begins with an apostrophe; the way back takes exactly one. The same rule as in docs/decisions/csv-with-an-apostrophe.md.
 *
 *   =1+1 → '=1+1      -18 → -18 (a number)      'tis → ''tis      制动 → 制动
 */
export function guardCell(text: string): string {
  const isPlainNumber = /^[-+]?\d+(\.\d+)?$/.test(text);
  return !isPlainNumber && /^[=+\-@＝＋－＠'\t\r\n]/.test(text) ? `'${text}` : text;
}

export function unguardCell(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
