/** Rows of a sheet that is written: cells by header, headers in the order they are first needed. */
import type { Locale, Text } from '../definition/text.ts';
import { readSurveyHeader, surveyColumns } from './header.ts';
import { printLanguage } from './language.ts';
import { ownColumn } from './ownColumn.ts';
import type { Table } from './table.ts';

export type Cells = Map<string, string>;

export class Writing {
  private readonly headers: string[];
  readonly rows: Cells[] = [];
  private readonly sheet: string;
  private readonly locales: readonly Locale[];

  constructor(sheet: string, headers: readonly string[], locales: readonly Locale[]) {
    this.sheet = sheet;
    this.headers = [...headers];
    this.locales = locales;
  }

  add(cells: Cells): Cells {
    this.rows.push(cells);
    return cells;
  }

  /** The row as the spreadsheet counts. */
  rowOf(index: number): number {
    return index + 2;
  }

  table(): Table {
    const used = new Set(this.rows.flatMap((cells) => [...cells.keys()]));
    const others = [...used].filter((header) => !this.headers.includes(header));
    const headers = [...this.headers, ...others.sort((a, b) => this.placeOf(a) - this.placeOf(b) || (a < b ? -1 : 1))];
    return { sheet: this.sheet, rows: [headers, ...this.rows.map((cells) => headers.map((header) => cells.get(header) ?? ''))] };
  }

  /** Known columns in the order people know, language by language, then those of others, ours last. */
  private placeOf(header: string): number {
    if (header === ownColumn) return Number.POSITIVE_INFINITY;
    const { column, language = '' } = readSurveyHeader(header, 0);
    const place = (surveyColumns as readonly string[]).indexOf(column);
    const order = this.locales.findIndex((locale) => printLanguage(locale) === language) + 1;
    return (place < 0 ? surveyColumns.length : place) + order / 1_000;
  }
}

export function headerIn(column: string, locale: Locale): string {
  return `${column}::${printLanguage(locale)}`;
}

export function setText(cells: Cells, column: string, text: Text | undefined, write: (words: string) => string): void {
  for (const [locale, words] of Object.entries(text ?? {})) if (words !== '') cells.set(headerIn(column, locale), write(words));
}
