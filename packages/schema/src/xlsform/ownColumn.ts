/**
 * What a definition says and XLSForm cannot is written into a column of our own, as JSON: an exported form comes back as it
 * was, and other programs pass over the column. Where somebody has since changed the cells it belongs to, the cells count.
 */
import type { Notes } from './note.ts';
import type { Line } from './sheet.ts';

/** Without colons, which other programs take for a group of columns. */
export const ownColumn = 'anjian_more';

/** `set` by property, null takes it away; `cells` are the texts of the columns as they were when it was written. */
export type OwnCell = { set: Record<string, unknown>; cells: Record<string, string> };

/** The columns that say the same in the words of XLSForm, as far as they can. */
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  type: ['type'],
  key: ['name'],
  label: ['label'],
  title: ['label'],
  help: ['hint'],
  showWhen: ['relevant'],
  required: ['required'],
  requiredWhen: ['required'],
  readOnlyWhen: ['read_only'],
  default: ['default'],
  constraints: ['constraint', 'constraint_message'],
  min: ['constraint', 'parameters'],
  max: ['constraint', 'parameters'],
  formula: ['calculation'],
  choiceFilter: ['choice_filter'],
  choices: ['type'],
  responseSet: ['type'],
  other: ['type'],
  attributes: ['name'],
};

/** No cell of a spreadsheet holds more. */
export const longestCell = 32_000;

export function governingColumns(properties: readonly string[]): string[] {
  return [...new Set(properties.flatMap((property) => columnsOf[property] ?? []))];
}

function textOfColumn(line: Line, column: string): string {
  return joinTexts(line.all(column).map(({ text }) => text));
}

/** In one order, wherever the columns of the languages stand. */
export function joinTexts(texts: readonly string[]): string {
  return texts.toSorted().join('\n');
}

/** The key of a row whose name had to be another. */
export function ownKey(line: Line, notes: Notes): string | undefined {
  if (!line.has(ownColumn)) return undefined;
  const own = readOwnCell(line, notes);
  const key = own?.cells['name'] === line.get('name') ? own.set['key'] : undefined;
  return typeof key === 'string' ? key : undefined;
}

/** The thing with what its own cell adds to it. */
export function withOwnCell<T extends object>(thing: T, line: Line, notes: Notes): T {
  const own = readOwnCell(line, notes);
  if (!own) return thing;
  const properties = { ...thing } as Record<string, unknown>;
  const stale: string[] = [];
  for (const [property, value] of Object.entries(own.set)) {
    const isStale = (columnsOf[property] ?? []).some((column) => (own.cells[column] ?? '') !== textOfColumn(line, column));
    if (isStale) stale.push(property);
    else if (value === null) delete properties[property];
    else properties[property] = value;
  }
  if (stale.length > 0) notes.say(line.place(ownColumn), 'own_column_stale', 'left_out', { properties: stale });
  return properties as T;
}

function readOwnCell(line: Line, notes: Notes): OwnCell | undefined {
  const text = line.get(ownColumn);
  if (text === '') return undefined;
  const json = parse(text);
  const { set, cells } = (typeof json === 'object' && json !== null ? json : {}) as Partial<OwnCell>;
  if (typeof set === 'object' && set !== null && typeof cells === 'object' && cells !== null) return { set, cells };
  notes.say(line.place(ownColumn), 'own_column_unreadable', 'left_out');
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
