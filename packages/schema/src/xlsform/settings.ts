/** The sheet `settings`: a row of names and a row of values. */
import { plainHeader } from './header.ts';
import type { Notes, Place } from './note.ts';
import { isName } from './outline.ts';
import { ownColumn } from './ownColumn.ts';
import type { Line, Sheet } from './sheet.ts';
import { isYes } from './yes.ts';

export type Naming = {
  /** gives the title where the form has none */
  fileName?: string;
  /** what the root of the form is called where its sheet does not say: readers of XLSForm take it from whoever calls them */
  formName?: string;
};

export type FormSettings = {
  title: string;
  /** what the root of the form is called */
  formName: string;
  defaultLanguage: string;
  mayRepeatChoices: boolean;
  omitsInstanceId: boolean;
  /** what other systems read, kept for them */
  carried: Record<string, string>;
  /** cells in which questions may be named */
  references: { text: string; place: Place }[];
  line: Line | undefined;
};

const aliases: Readonly<Record<string, string>> = {
  title: 'form_title',
  id_string: 'form_id',
  set_form_title: 'form_title',
  set_form_id: 'form_id',
  form_name: 'name',
};
const known: ReadonlySet<string> = new Set([
  'form_title',
  'form_id',
  'version',
  'name',
  'default_language',
  'allow_choice_duplicates',
  'omit_instanceid',
  'instance_name',
  'style',
]);
const read: ReadonlySet<string> = new Set(['form_title', 'default_language', 'allow_choice_duplicates']);

export function settingName(header: string): string {
  const plain = plainHeader(header);
  if (Object.hasOwn(aliases, plain)) return aliases[plain]!;
  return known.has(plain) ? plain : header.trim();
}

export function readSettings(sheet: Sheet | undefined, { fileName = '', formName = 'data' }: Naming, notes: Notes): FormSettings {
  const line = sheet?.lines[0];
  const get = (column: string) => line?.get(column) ?? '';
  const name = get('name');
  if (name !== '' && !isName(name)) notes.refuse({ sheet: sheet!.name, row: 1, column: 'name' }, 'bad_name', { name });
  if (name === '' && !isName(formName))
    notes.refuse({ sheet: sheet?.name ?? 'settings', column: 'form_name' }, 'bad_name', { name: formName });
  const carried: Record<string, string> = {};
  for (const cell of line?.cells ?? []) {
    const { column } = cell.header;
    if (read.has(column) || column === ownColumn) continue;
    carried[column] = cell.text;
    notes.say(line!.placeOf(cell), 'setting_without_meaning', 'carried', { setting: column });
  }
  for (const other of sheet?.lines.slice(1) ?? []) notes.say(other.place(), 'row_not_read', 'left_out');
  return {
    title: get('form_title') || get('form_id') || fileName.replace(/\.[^.]*$/, '') || 'XLSForm',
    formName: name || formName,
    defaultLanguage: get('default_language'),
    mayRepeatChoices: isYes(get('allow_choice_duplicates')),
    omitsInstanceId: isYes(get('omit_instanceid')),
    carried,
    references: (line?.cells ?? [])
      .filter(({ header }) => header.column === 'instance_name')
      .map((cell) => ({ text: cell.text, place: line!.placeOf(cell) })),
    line,
  };
}
