/**
 * The sheet `entities`, which says what a filled form makes or changes in a register elsewhere. Nothing is done with it here, but a form that
 * others would refuse for it is refused.
 */
import { readSheet, type Sheet } from './sheet.ts';
import { plainHeader, type Header } from './header.ts';
import type { Notes } from './note.ts';
import { isName } from './outline.ts';
import type { Names } from './references.ts';
import type { Table } from './table.ts';

export function readEntities(table: Table): Sheet {
  const columnOf = (text: string) => (plainHeader(text) === 'dataset' ? 'list_name' : plainHeader(text));
  return readSheet(table, (written) => written.map((text, index): Header => ({ column: columnOf(text), written: text, index })));
}

export function checkEntities(entities: Sheet, names: Names, notes: Notes): void {
  for (const line of entities.lines) {
    for (const cell of line.cells) names.check(cell.text, line.placeOf(cell), notes);
    const list = line.get('list_name');
    if (!isRegisterName(list) || list.includes('.')) notes.refuse(line.place('list_name'), 'entity_name', { name: list });
    const changes = line.has('entity_id');
    if (!changes && !line.has('label')) notes.refuse(line.place('label'), 'entity_without', { column: 'label' });
    if (!changes && line.has('update_if')) notes.refuse(line.place('entity_id'), 'entity_without', { column: 'entity_id' });
    if (changes && line.has('create_if') && !line.has('update_if'))
      notes.refuse(line.place('update_if'), 'entity_without', { column: 'update_if' });
  }
}

/** What is saved to a property that cannot be one, or from a row that nobody answers. */
export function checkSaving({ lines }: Sheet, notes: Notes): void {
  for (const line of lines) {
    const property = line.get('save_to');
    if (property === '') continue;
    if (/^(begin|end)[\s_]/i.test(line.get('type'))) notes.refuse(line.place('save_to'), 'entity_of_group', { name: line.get('name') });
    if (!isRegisterName(property) || /^(name|label)$/i.test(property))
      notes.refuse(line.place('save_to'), 'entity_name', { name: property });
  }
}

/** Two underscores at the front are kept for whoever keeps the register. */
function isRegisterName(name: string): boolean {
  return isName(name) && !name.startsWith('__');
}
