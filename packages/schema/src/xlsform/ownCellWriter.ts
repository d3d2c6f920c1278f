import { canonicalJson } from '../answers/hash.ts';
import type { Choice } from '../definition/definition.ts';
import type { Cells, Writing } from './exportCells.ts';
import { readSurveyHeader } from './header.ts';
import type { Notes } from './note.ts';
import { governingColumns, joinTexts, longestCell, ownColumn, type OwnCell } from './ownColumn.ts';

/** Writes the difference between what is and what comes back into the row it belongs to. */
export class OwnCellWriter {
  private readonly notes: Notes;

  constructor(notes: Notes) {
    this.notes = notes;
  }

  write(sheet: string, writing: Writing, cells: Cells, is: object, comesBack: object | undefined, ignored: readonly string[]): void {
    const [wanted, found] = [is, comesBack ?? {}] as [Record<string, unknown>, Record<string, unknown>];
    const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter((name) => !ignored.includes(name));
    const different = names.filter(
      (name) => !isSame(wanted[name], found[name]) && !(name === 'choices' && isSameList(wanted[name], found[name])),
    );
    if (different.length === 0) return;
    const own: OwnCell = {
      set: Object.fromEntries(different.map((name) => [name, wanted[name] ?? null])),
      cells: Object.fromEntries(governingColumns(different).map((column) => [column, textOf(cells, column)])),
    };
    const place = { sheet, row: writing.rowOf(writing.rows.indexOf(cells)), column: ownColumn };
    const text = canonicalJson(own);
    if (text.length > longestCell) {
      this.notes.say(place, 'too_long_for_cell', 'left_out', { properties: different });
      return;
    }
    cells.set(ownColumn, text);
    this.notes.say(place, 'beyond_xlsform', 'own_column', { properties: different });
  }
}

export function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

/** What differs in a choice stands beside the choice. */
function isSameList(one: unknown, other: unknown): boolean {
  const keysOf = (choices: unknown) => (Array.isArray(choices) ? (choices as Choice[]).map(({ key }) => key) : []);
  const keys = keysOf(one);
  return keys.length > 0 && isSame(keys, keysOf(other));
}

/** As the import will find it. */
function textOf(cells: Cells, column: string): string {
  const texts = [...cells].filter(([header]) => readSurveyHeader(header, 0).column === column).map(([, text]) => text.trim());
  return joinTexts(texts.filter((text) => text !== ''));
}
