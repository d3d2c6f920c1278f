/** A sheet as lines whose cells are found by column and language. */
import { type Table } from './table.ts';
import type { Header } from './header.ts';
import type { Place } from './note.ts';

export type Cell = { text: string; header: Header };

export class Line {
  readonly sheet: string;
  /** as the spreadsheet counts */
  readonly row: number;
  readonly cells: readonly Cell[];

  constructor(sheet: string, row: number, cells: readonly Cell[]) {
    this.sheet = sheet;
    this.row = row;
    this.cells = cells;
  }

  /** Its text without a language; else in the first language that has any. */
  get(column: string): string {
    return this.cell(column)?.text ?? '';
  }

  cell(column: string): Cell | undefined {
    const all = this.all(column);
    return all.find(({ header }) => header.language === undefined) ?? all[0];
  }

  all(column: string): Cell[] {
    return this.cells.filter(({ header }) => header.column === column);
  }

  has(column: string): boolean {
    return this.cells.some(({ header }) => header.column === column);
  }

  place(column?: string): Place {
    const written = column === undefined ? undefined : (this.cell(column)?.header.written ?? column);
    return { sheet: this.sheet, row: this.row, ...(written === undefined ? {} : { column: written }) };
  }

  placeOf(cell: Cell): Place {
    return { sheet: this.sheet, row: this.row, column: cell.header.written };
  }

  /** The same line with other texts. */
  map(change: (text: string, column: string) => string): Line {
    return new Line(
      this.sheet,
      this.row,
      this.cells.map((cell) => ({ ...cell, text: change(cell.text, cell.header.column) })),
    );
  }
}

export type Sheet = {
  name: string;
  headers: readonly Header[];
  lines: readonly Line[];
  /** the first cell of each column that has no header, in the letters of a spreadsheet */
  stray: readonly { row: number; letters: string; text: string }[];
};

/** Blank lines are left out, and so are cells without a text; those under no header stand apart. */
export function readSheet(table: Table, headersOf: (written: readonly string[]) => Header[]): Sheet {
  const top = table.rows.findIndex((row) => row.some((text) => text.trim() !== ''));
  const headers = top < 0 ? [] : headersOf(table.rows[top]!).filter(({ written }) => written.trim() !== '');
  const lines: Line[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index <= top) continue;
    const cells = headers.map((header) => ({ text: (row[header.index] ?? '').trim(), header })).filter(({ text }) => text !== '');
    if (cells.length > 0) lines.push(new Line(table.sheet, index + 1, cells));
  }
  return { name: table.sheet, headers, lines, stray: strayCells(table, top, headers) };
}

function strayCells({ rows }: Table, top: number, headers: readonly Header[]): Sheet['stray'] {
  const headed = new Set(headers.map(({ index }) => index));
  const found = new Map<number, Sheet['stray'][number]>();
  for (const [at, row] of rows.entries()) {
    if (at <= top) continue;
    for (const [index, text] of row.entries()) {
      if (text.trim() === '' || headed.has(index) || found.has(index)) continue;
      found.set(index, { row: at + 1, letters: lettersOf(index), text: text.trim() });
    }
  }
  return [...found.values()];
}

/** 0 → A, 25 → Z, 26 → AA */
function lettersOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`;
}
