/**
 * What forms call instances: lists of the sheet `choices` and files beside the form. Each has one name in the whole form, and one source:
 * `cities.csv` and a list `cities` cannot both be there.
 */
import type { Form } from './form.ts';
import type { Notes } from './note.ts';
import type { Outline } from './outline.ts';
import { plainName } from './references.ts';
import type { Line } from './sheet.ts';

/** A row `csv-external` or `xml-external`: a file that formulas read. */
export type DataRow = { line: Line; isInRepeat: boolean };

const pullsData = /\bpulldata\s*\(\s*(?:'([^']+)'|"([^"]+)")/g;

export function checkInstances(outline: Outline, lists: Iterable<string>, lines: readonly Line[], notes: Notes): void {
  const sources = new Map<string, string>([...lists].map((list) => [list, 'choices']));
  const claim = (name: string, source: string, line: Line, column: string) => {
    const other = sources.get(name);
    if (other !== undefined && other !== source) notes.refuse(line.place(column), 'instance_name_taken', { name });
    sources.set(name, source);
  };
  const seen = new Set<string>();
  for (const { line, isInRepeat } of outline.data) {
    const name = line.get('name');
    if (isInRepeat) notes.refuse(line.place('type'), 'instance_in_repeat', { name });
    if (seen.has(name)) notes.refuse(line.place('name'), 'instance_name_taken', { name });
    seen.add(name);
    claim(name, isXml(line) ? `${name}.xml` : `${name}.csv`, line, 'name');
  }
  for (const { line, type } of outline.all) {
    if (type.is === 'select' && type.from === 'file') claim(baseName(type.list), type.list, line, 'type');
  }
  for (const line of lines) {
    for (const { text, header } of line.cells) {
      for (const [, single, double] of text.matchAll(pullsData)) claim((single ?? double)!, `${single ?? double}.csv`, line, header.column);
    }
  }
}

/** Where points may be drawn from: a list, a file, or the rows of a repeat. */
export function isGeometrySource(value: string, { outline, lists, names }: Form): boolean {
  const repeat = /^\$\{([^}]*)\}$/.exec(value)?.[1];
  if (repeat !== undefined) return names.find(plainName(repeat))?.is === 'repeat';
  const files = outline.all.flatMap(({ type }) => (type.is === 'select' && type.from === 'file' ? [baseName(type.list)] : []));
  return lists.has(value) || files.includes(value) || outline.data.some(({ line }) => line.get('name') === value);
}

function isXml(line: Line): boolean {
  return /^xml/i.test(line.get('type').trim());
}

function baseName(file: string): string {
  return file.replace(/\.[^.]*$/, '');
}
