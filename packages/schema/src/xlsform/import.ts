/**
 * XLSForm → definition. What has no place in a definition is named by sheet, row and column, with what was done about it; a
 * form that readers of XLSForm would refuse is refused here, at the same place. See docs/xlsform.md.
 */
import type { Choice, Definition, Key } from '../definition/definition.ts';
import { checkCycles } from '../definition/checks/cycles.ts';
import { parseDefinition } from '../definition/parse.ts';
import { layOut } from '../evaluate/layout.ts';
import type { ChoiceList } from './choiceList.ts';
import { checkEntities } from './entities.ts';
import { Form } from './form.ts';
import { importSections } from './importSections.ts';
import { checkInstances } from './instances.ts';
import { isColumnRead } from './importQuestion.ts';
import { giveKeys } from './keys.ts';
import { listOf } from './kindOf.ts';
import { Locales } from './locales.ts';
import { Notes, type XlsformNote } from './note.ts';
import { readOutline, type Node } from './outline.ts';
import { withOwnCell } from './ownColumn.ts';
import { missingColumns, readLists, type ReadingChoices } from './readChoices.ts';
import { Names } from './references.ts';
import { renameAttributes, UsedLists } from './responseSets.ts';
import { readSettings, type FormSettings, type Naming } from './settings.ts';
import type { Line, Sheet } from './sheet.ts';
import { openSheets, type FormSheets } from './sheets.ts';
import type { Table } from './table.ts';
import { readTypeCell } from './typeCell.ts';
import { sayUnused } from './unusedCells.ts';

/** sheet → row → the question or section that came of it; for a row of choices, the first question that offers them */
export type ImportedPlaces = ReadonlyMap<string, ReadonlyMap<number, Key>>;

export type ImportedXlsform =
  | { ok: true; definition: Definition; report: XlsformNote[]; places: ImportedPlaces }
  | { ok: false; problems: XlsformNote[] };

const mostProblems = 200;

export function importXlsform(tables: readonly Table[], naming: Naming = {}): ImportedXlsform {
  const notes = new Notes();
  const built = build(tables, naming, notes);
  if (!built || notes.problems.length > 0) return { ok: false, problems: notes.problems.slice(0, mostProblems) };
  // Whatever was read, only what is a definition is given out.
  const parsed = parseDefinition(built.definition);
  if (parsed.ok) {
    sayCircles(parsed.definition, built.form);
    return { ok: true, definition: parsed.definition, report: notes.report, places: placesIn(built.form) };
  }
  for (const { path, code } of parsed.problems)
    notes.refuse({ sheet: path.startsWith('responseSets') ? 'choices' : 'survey' }, 'beyond_limits', { path, code });
  return { ok: false, problems: notes.problems.slice(0, mostProblems) };
}

function build(tables: readonly Table[], naming: Naming, notes: Notes): { definition: Definition; form: Form } | undefined {
  const sheets = openSheets(tables, notes);
  if (!sheets) return undefined;
  const { survey, choices, external } = sheets;
  const settings = readSettings(sheets.settings, naming, notes);
  const locales = new Locales(
    [survey, choices, external].filter((sheet) => sheet !== undefined),
    settings.defaultLanguage,
    notes,
  );
  const form = openForm(sheets, settings, locales, notes);
  if (!form) return undefined;
  sayUnknownColumns(survey, notes);
  const title = { [locales.main]: settings.title };
  const { taken } = form;
  const sections = importSections(form.outline.roots, { form, title, isTaken: (key) => taken.has(key), take: (key) => taken.add(key) });
  const responseSets = form.usedLists.responseSets(locales.main, choices?.name ?? 'choices', notes);
  const whole: Definition = {
    format: 1,
    locales: [...locales.all],
    title,
    settings: { signOff: 'none' },
    ...(responseSets ? { responseSets } : {}),
    sections,
    ...(Object.keys(settings.carried).length > 0 ? { carried: settings.carried } : {}),
  };
  return { definition: settings.line ? withOwnSettings(whole, settings.line, notes) : whole, form };
}

/** Such a form can be worked on here, and not be published. */
function sayCircles(definition: Definition, { outline, notes }: Form): void {
  checkCycles(definition, layOut(definition), ({ details }) => {
    const names = details['keys'] as readonly string[];
    const own = outline.all.find(({ key }) => key === names[0]);
    if (!own) return;
    // What shows a group is said in the row of the group.
    let at: Node | undefined = own;
    while (at && !at.line.has('relevant')) at = at.parent;
    const place = own.line.has('calculation') || !at ? own.line.place('calculation') : at.line.place('relevant');
    notes.say(place, 'cycle', 'kept', { names });
  });
}

/** Where a note's row leads: what it became has another name than the row where names had to change. */
function placesIn(form: Form): ImportedPlaces {
  const places = new Map<string, Map<number, Key>>();
  const put = ({ sheet, row }: Line, key: Key) => {
    const rows = places.get(sheet) ?? new Map<number, Key>();
    places.set(sheet, rows);
    if (!rows.has(row)) rows.set(row, key);
  };
  for (const node of form.outline.all) {
    put(node.line, node.key);
    for (const line of listOf(node, form)?.lines ?? []) put(line, node.key);
  }
  return places;
}

/** The rows, the lists and the names, each checked against the others. */
function openForm(
  { survey, choices, external, entities }: FormSheets,
  settings: FormSettings,
  locales: Locales,
  notes: Notes,
): Form | undefined {
  const asWritten = (text: string) => text;
  const reading: ReadingChoices = {
    notes,
    mayRepeat: settings.mayRepeatChoices,
    textOf: (cells) => locales.text(cells, asWritten),
    carriedOf: (cells) => locales.byColumn(cells, asWritten),
  };
  const lists: ReadonlyMap<string, ChoiceList> = choices ? readLists(choices, reading) : new Map();
  const externalLists: ReadonlyMap<string, ChoiceList> = external ? readLists(external, reading) : new Map();
  const outline = readOutline(survey.lines, lists, settings.formName, notes);
  if (!outline) return undefined;
  checkInstances(outline, lists.keys(), survey.lines, notes);
  const taken = giveKeys(outline, notes);
  const names = new Names(outline, settings.omitsInstanceId);
  const allLists = [...lists.values(), ...externalLists.values()];
  const form = new Form({ notes, locales, lists, externalLists, names, outline, taken, usedLists: new UsedLists(allLists) });
  for (const line of survey.lines) {
    names.checkLine(line, notes);
    if (readTypeCell(line.get('type')).is === 'end')
      sayUnused(line, (column) => column === 'type' || column === 'name' || !isColumnRead(column), notes);
  }
  for (const sheet of [choices, external]) if (sheet) names.checkChoices(sheet, notes);
  if (entities) checkEntities(entities, names, notes);
  for (const { text, place } of settings.references) names.check(text, place, notes);
  if (choices && outline.all.some(({ type }) => type.is === 'select' && type.from === 'list')) {
    for (const column of missingColumns(choices)) notes.refuse({ sheet: choices.name, row: 1, column }, 'column_missing', { column });
  }
  form.usedLists.count(outline, (node) => listOf(node, form));
  renameAttributes(allLists);
  // Choices name questions too, and those are known only now.
  for (const list of allLists) list.choices = list.choices.map((choice, index) => finishChoice(choice, list.lines[index]!, form));
  return form;
}

/** Of the response sets, the cell holds those that came back otherwise; null is for one that should not be there. */
function withOwnSettings(whole: Definition, line: Line, notes: Notes): Definition {
  const own = withOwnCell(whole, line, notes);
  if (own.responseSets === whole.responseSets) return own;
  const patch: Record<Key, object | null> = own.responseSets ?? {};
  const sets: Record<Key, object> = { ...whole.responseSets };
  for (const [key, set] of Object.entries(patch)) {
    if (set === null) delete sets[key];
    else sets[key] = { ...sets[key], ...set };
  }
  const { responseSets: _patch, ...rest } = own;
  return Object.keys(sets).length > 0 ? { ...rest, responseSets: sets as Definition['responseSets'] } : rest;
}

function finishChoice(choice: Choice, line: Line, form: Form): Choice {
  const piped = Object.entries(choice.label).map(([locale, words]): [string, string] => [locale, form.pipe(words)]);
  const label = form.inMain(Object.fromEntries(piped), () => choice.key, line.place('label'));
  const carried = Object.entries(choice.carried ?? {}).map(([column, text]): [string, string] => [column, form.rename(text)]);
  const finished = { ...choice, label, ...(choice.carried ? { carried: Object.fromEntries(carried) } : {}) };
  return withOwnCell(finished, line, form.notes);
}

/** A column that nobody knows is named once, at its header; what stands in it are most often the author's own notes. */
function sayUnknownColumns({ name, headers, lines }: Sheet, notes: Notes): void {
  for (const { column, written } of headers) {
    if (isColumnRead(column) || !lines.some((line) => line.has(column))) continue;
    notes.say({ sheet: name, row: 1, column: written }, 'unknown_column', 'left_out');
  }
}
