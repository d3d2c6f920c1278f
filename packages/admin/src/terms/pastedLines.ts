/** A column or a small table from a spreadsheet, a list from a document: lines that become check items. */
import { cleanText, longestText } from './writing.ts';

export type Line = { label: string; criterion?: string; clause?: string };

/** Bullets and numbers that lists are written with: `1.`, `（一）`, `②`, `-`, `□`. */
const marker =
  /^(?:[-–—*•·●○■□▪◆☐☑√]\s*|[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）、．.]|:|：)(?!\d)\s*|[①-⑳㈠-㈩]\s*|第[\d一二三四五六七八九十]{1,3}[条项][:：、\s]*)+/u;
const heads: Readonly<Record<keyof Line | 'number', RegExp>> = {
  number: /^(序号|编号|项次|no\.?|#)$/i,
  label: /^(检查|考核|排查)?(项目|内容|事项|要点|项)$|^(check ?)?items?$/i,
  criterion: /^(合格|检查|评分|判定)?(标准|要求|依据标准)$|^(criteri(on|a)|standard|requirement)s?$/i,
  clause: /^(依据|条款|法规|依据条款|法律依据|检查依据)$|^(clause|regulation|basis)s?$/i,
};
const usualOrder = ['label', 'criterion', 'clause'] as const;

/** One line for each item; columns are item, criterion, clause, unless a row of headings names them in another order. */
export function readLines(pasted: string): Line[] {
  const rows = readCells(cleanText(pasted)).filter((row) => row.some((cell) => cell !== ''));
  const named = rows[0] && columnsNamedBy(rows[0]);
  const body = named ? rows.slice(1) : rows;
  const columns = named ?? usualColumns(body);
  return body.map((row) => readLine(row, columns)).filter(({ label }) => label !== '');
}

type Column = keyof Line | 'number' | undefined;

function columnsNamedBy(row: readonly string[]): Column[] | undefined {
  const columns = row.map((cell) => (Object.keys(heads) as (keyof typeof heads)[]).find((name) => heads[name].test(cell)));
  return columns.includes('label') && (row.length > 1 || heads.label.test(row[0] ?? '')) ? columns : undefined;
}

/** `7`, `3.12`, `2-1`, `（四）`; a star beside it marks a critical item. */
const counting = /^[（(]?(?:\d{1,4}(?:[.\-–]\d{1,4}){0,3}|[一二三四五六七八九十]{1,3})[)）.、．]?\s*[★☆*]?$/u;

/** A first column of nothing but numbers counts the items. */
function usualColumns(rows: readonly string[][]): Column[] {
  const isCounted = rows.length > 0 && rows.every((row) => row.length > 1 && counting.test(row[0] ?? ''));
  return isCounted ? ['number', ...usualOrder] : [...usualOrder];
}

function readLine(row: readonly string[], columns: readonly Column[]): Line {
  const line: Line = { label: '' };
  let isCritical = false;
  for (const [index, cell] of row.entries()) {
    const column = columns[index];
    if (column === 'number') isCritical = /[★☆*]$/u.test(cell);
    if (!column || column === 'number' || cell === '') continue;
    line[column] = (column === 'label' ? withoutMarker(cell) : cell).slice(0, longestText);
  }
  // As critical items are marked everywhere else.
  return isCritical && line.label !== '' && !line.label.startsWith('★') ? { ...line, label: `★ ${line.label}` } : line;
}

function withoutMarker(cell: string): string {
  const rest = cell.replace(marker, '').trim();
  return rest === '' ? cell : rest;
}

/** Cells as spreadsheets put them on the clipboard: tabs between, quotes around what holds a break of line. */
function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, next } = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    rows.at(-1)!.push(cell.replaceAll(/\s*\r?\n\s*/g, ' ').trim());
    const end = text[next];
    if (end === undefined) break;
    if (end !== '\t') rows.push([]);
    at = next + (end === '\r' && text[next + 1] === '\n' ? 2 : 1);
  }
  return rows;
}

function readPlain(text: string, from: number): { cell: string; next: number } {
  const length = text.slice(from).search(/[\t\r\n]/);
  const next = length < 0 ? text.length : from + length;
  return { cell: text.slice(from, next), next };
}

/** A quote that no quote closes before the cell ends is a quote like any other. */
function readQuoted(text: string, from: number): { cell: string; next: number } {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from));
  return quoted ? { cell: quoted[1]!.replaceAll('""', '"'), next: from + quoted[0].length } : readPlain(text, from);
}
