/** Cells under a column that is known, in a row to which it means nothing: the filter of a text, the hint of an end of a group. */
import type { Notes } from './note.ts';
import type { Line } from './sheet.ts';

/** Says them unless something was said of them already. A "no" is what every row says by itself. */
export function sayUnused(line: Line, isUsed: (column: string) => boolean, notes: Notes): void {
  for (const cell of line.cells) {
    const place = line.placeOf(cell);
    if (isUsed(cell.header.column) || /^(no|false|false\s*\(\s*\))$/i.test(cell.text) || notes.isSaid(place)) continue;
    notes.say(place, 'column_without_meaning', 'left_out', { text: cell.text.slice(0, 200) });
  }
}
