/** The sheets `choices` and `external_choices`. */
import type { Choice } from '../definition/choice.ts';
import { isReservedKey, type Key } from '../definition/key.ts';
import type { Text } from '../definition/text.ts';
import { choiceKeyOf, freeKey, keyOfName, type ChoiceList } from './choiceList.ts';
import { plainHeader, readSurveyHeader, type Header } from './header.ts';
import type { Notes } from './note.ts';
import type { Cell, Line, Sheet } from './sheet.ts';
import { readSheet } from './sheet.ts';
import type { Table } from './table.ts';
import { lookalikes } from './distance.ts';
import { ownColumn } from './ownColumn.ts';

export type ReadingChoices = {
  notes: Notes;
  mayRepeat: boolean;
  textOf: (cells: readonly Cell[]) => Text;
  /** what has no place here, under its name */
  carriedOf: (cells: readonly Cell[]) => Record<string, string>;
};

const listNames: ReadonlySet<string> = new Set(['list_name', 'list', 'listname']);
const needed = ['list_name', 'name'] as const;

/** Columns that mean something keep their names; all others are what filters look at, exactly as they are written. */
export function readChoiceSheet(table: Table): Sheet {
  return readSheet(table, (written) => {
    const headers = written.map((text, index): Header => {
      const plain = plainHeader(text);
      if (listNames.has(plain)) return { column: 'list_name', written: text, index };
      if (plain === 'value' || plain === 'name') return { column: 'name', written: text, index };
      const header = readSurveyHeader(text, index);
      const isOurs = header.column === 'label' || header.column.startsWith('media::');
      return isOurs || header.column === ownColumn ? header : { column: `=${text.trim()}`, written: text, index };
    });
    const missing = [...needed, 'label'].filter((column) => !headers.some((header) => header.column === column));
    return headers.map((header) => {
      const [likely] = header.column.startsWith('=') ? lookalikes(plainHeader(header.written.split('::')[0]!), missing) : [];
      const language = header.written.split('::')[1]?.trim();
      return likely === undefined
        ? header
        : { ...header, column: likely, guessed: true as const, ...(likely === 'label' && language ? { language } : {}) };
    });
  });
}

export function readLists(sheet: Sheet, reading: ReadingChoices): Map<string, ChoiceList> {
  const { notes } = reading;
  const lists = new Map<string, ChoiceList>();
  const missing = needed.filter((column) => !sheet.headers.some((header) => header.column === column));
  if (missing.length > 0) return lists;
  sayUnusable(sheet, notes);
  const byList = Map.groupBy(sheet.lines, (line) => line.get('list_name').replaceAll(/\s+/g, ' '));
  for (const [name, lines] of byList) {
    if (name === '') {
      for (const line of lines) if (line.has('name') || line.has('label')) notes.say(line.place(), 'choice_without_list', 'left_out');
      continue;
    }
    lists.set(name, readList(name, lines, sheet, reading));
  }
  return lists;
}

/** The columns a list cannot do without and that are not there. */
export function missingColumns(sheet: Sheet): string[] {
  return needed.filter((column) => !sheet.headers.some((header) => header.column === column));
}

function readList(name: string, lines: readonly Line[], sheet: Sheet, reading: ReadingChoices): ChoiceList {
  const attributes = attributesOf(sheet, lines);
  const keys = new Map<string, Key>();
  const choices: Choice[] = [];
  const read: Line[] = [];
  const taken = (key: Key) => choices.some((choice) => choice.key === key) || isReservedKey(key);
  for (const line of lines) {
    const written = line.get('name');
    if (written === '') {
      reading.notes.refuse(line.place('name'), 'choice_without_name', { list: name });
      continue;
    }
    if (keys.has(written) && !reading.mayRepeat) {
      reading.notes.refuse(line.place('name'), 'choice_taken', { name: written, list: name });
      continue;
    }
    const key = freeKey(choiceKeyOf(written), taken);
    if (key !== written) reading.notes.say(line.place('name'), 'choice_renamed', 'renamed', { from: written, to: key });
    if (!keys.has(written)) keys.set(written, key);
    choices.push(readChoice(line, key, attributes, reading));
    read.push(line);
  }
  return { name, choices, lines: read, keys, attributes, row: lines[0]!.row };
}

function readChoice(line: Line, key: Key, attributes: ReadonlyMap<string, Key>, reading: ReadingChoices): Choice {
  const label = reading.textOf(line.all('label'));
  const carried = reading.carriedOf(line.cells.filter(({ header }) => header.column.startsWith('media::')));
  const found = line.cells
    .filter(({ header }) => header.column.startsWith('=') && attributes.has(header.column.slice(1)))
    .map(({ header, text }): [Key, string] => [attributes.get(header.column.slice(1))!, text]);
  for (const cell of line.cells)
    if (cell.header.column.startsWith('media::')) reading.notes.say(line.placeOf(cell), 'media', 'carried', { text: cell.text });
  return {
    key,
    label,
    ...(found.length > 0 ? { attributes: Object.fromEntries(found) } : {}),
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
  };
}

/** Those that some choice of the list fills. */
function attributesOf(sheet: Sheet, lines: readonly Line[]): Map<string, Key> {
  const attributes = new Map<string, Key>();
  for (const { column } of sheet.headers) {
    if (!column.startsWith('=') || !lines.some((line) => line.has(column))) continue;
    const taken = (key: Key) => [...attributes.values()].includes(key) || key === 'key' || isReservedKey(key);
    attributes.set(column.slice(1), freeKey(keyOfName(column.slice(1)), taken));
  }
  return attributes;
}

function sayUnusable(sheet: Sheet, notes: Notes): void {
  for (const { column, written, guessed } of sheet.headers) {
    if (guessed) notes.say({ sheet: sheet.name, row: 1, column: written }, 'column_guessed', 'assumed', { column });
    if (column.startsWith('=') && keyOfName(column.slice(1)) !== column.slice(1)) {
      notes.say({ sheet: sheet.name, row: 1, column: written }, 'attribute_renamed', 'renamed', {
        from: column.slice(1),
        to: keyOfName(column.slice(1)),
      });
    }
  }
}
