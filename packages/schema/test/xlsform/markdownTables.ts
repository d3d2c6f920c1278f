import type { Table } from '../../src/xlsform/table.ts';

/** Sheets as a table in Markdown: the first column names the sheet where one begins. A line with a name may hold headers too. */
export function markdownTables(text: string): Table[] {
  const tables: Table[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (!line.startsWith('|')) continue;
    const [sheet = '', ...cells] = line
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => cell.trim());
    if (sheet !== '') tables.push({ sheet, rows: [] });
    if (sheet === '' || cells.some((cell) => cell !== '')) tables.at(-1)?.rows.push(cells);
  }
  return tables;
}
