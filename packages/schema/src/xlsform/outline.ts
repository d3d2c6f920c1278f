/** The rows of the survey as a tree of groups, repeats and questions. What a reader of forms has to refuse is refused here. */
import type { Key } from '../definition/key.ts';
import type { ChoiceList } from './choiceList.ts';
import type { DataRow } from './instances.ts';
import type { Notes } from './note.ts';
import { Line } from './sheet.ts';
import { isYes } from './yes.ts';
import { readTypeCell, type BlockKind, type TypeCell } from './typeCell.ts';

export type Node = {
  line: Line;
  type: TypeCell;
  is: 'question' | 'group' | 'repeat';
  name: string;
  /** given when all names are known */
  key: Key;
  parent?: Node;
  children: Node[];
};

export type Outline = { roots: Node[]; all: Node[]; data: DataRow[] };

type Lists = ReadonlyMap<string, ChoiceList>;

/** Letters, digits and _ . - after a letter or _, with a prefix at most. */
const namePattern = /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?$/u;

export function isName(name: string): boolean {
  return namePattern.test(name);
}

/** Deeper groups are refused before anything walks them. */
const deepestGroup = 50;
/** A loop in a loop in a loop makes more rows than anybody could fill. */
const mostOfLoops = 5_000;

/** Undefined where groups are too deep to be looked at. */
export function readOutline(lines: readonly Line[], lists: Lists, formName: string, notes: Notes): Outline | undefined {
  const roots: Node[] = [];
  const data: DataRow[] = [];
  const open: { node: Node; block: BlockKind; list?: string }[] = [];
  for (const line of lines) {
    if (isYes(line.get('disabled'))) {
      notes.say(line.place('disabled'), 'row_disabled', 'left_out');
      continue;
    }
    const type = readType(line, notes);
    if (!type) continue;
    if (type.is === 'data') {
      if (!line.has('name')) notes.refuse(line.place('name'), 'no_name', { row: line.row });
      data.push({ line, isInRepeat: open.some(({ block }) => block === 'repeat') });
      continue;
    }
    if (type.is === 'end') {
      if (open.at(-1)?.block !== type.block) notes.refuse(line.place('type'), 'unopened', { kind: type.block });
      else closeLoop(open.pop()!, lists, notes);
      continue;
    }
    const node = readNode(line, type, notes, open.at(-1)?.node);
    if (!node) continue;
    (node.parent?.children ?? roots).push(node);
    if (type.is === 'begin' && open.length === deepestGroup) {
      notes.refuse(line.place('type'), 'groups_too_deep', { max: deepestGroup });
      return undefined;
    }
    if (type.is === 'begin') open.push({ node, block: type.block, ...(type.list === undefined ? {} : { list: type.list }) });
  }
  for (const { node, block } of open) notes.refuse(node.line.place('type'), 'unclosed', { kind: block, name: node.name });
  const outline = { roots, all: [...walk(roots)], data };
  checkNames(roots, formName, notes);
  checkRepeats(outline, notes);
  checkGroups(outline, notes);
  checkSearches(outline, notes);
  return outline;
}

export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

function readType(line: Line, notes: Notes): TypeCell | undefined {
  const text = line.get('type');
  if (text === '') {
    if (line.has('name') || line.has('label')) notes.refuse(line.place('type'), 'no_type');
    else notes.say(line.place(), 'row_without_type', 'left_out');
    return undefined;
  }
  const type = readTypeCell(text);
  if (type.is === 'unknown') {
    const isSelect = /^(select|rank)/i.test(text);
    notes.refuse(line.place('type'), isSelect ? 'no_list' : 'unknown_type', { type: text });
    return undefined;
  }
  if (type.is === 'data') notes.say(line.place('type'), 'external_data', 'left_out', { file: line.get('name') });
  return type;
}

function readNode(line: Line, type: TypeCell, notes: Notes, parent: Node | undefined): Node | undefined {
  const is = type.is !== 'begin' ? 'question' : type.block === 'repeat' ? 'repeat' : 'group';
  const name = line.get('name').replaceAll(/\s+/g, ' ') || usualName(type, line.row);
  if (name === '') notes.refuse(line.place('name'), 'no_name', { row: line.row });
  else if (!isName(name)) notes.refuse(line.place('name'), 'bad_name', { name });
  else if (name === 'meta') notes.refuse(line.place('name'), 'reserved_name', { name });
  return { line, type, is, name, key: name, ...(parent ? { parent } : {}), children: [] };
}

/** Notes and what the device knows need no name of their own. */
function usualName(type: TypeCell, row: number): string {
  if (type.is === 'meta') return type.type;
  return type.is === 'simple' && type.type === 'note' ? `note_${row}` : '';
}

/** A loop asks the same of every choice of a list: a group for each, in which `%(label)s` is its label. */
function closeLoop({ node, list }: { node: Node; list?: string }, lists: Lists, notes: Notes): void {
  if (list === undefined) return;
  const found = lists.get(list);
  if (!found) {
    notes.refuse(node.line.place('type'), 'unknown_list', { list });
    return;
  }
  const pattern = node.children;
  if (Array.from(walk(pattern)).length * found.choices.length > mostOfLoops) {
    notes.refuse(node.line.place('type'), 'loop_too_large', { max: mostOfLoops });
    node.children = [];
    return;
  }
  node.children = found.choices.map((choice) => {
    const fill = (text: string) =>
      text.replaceAll(/%\((name|label)\)s/g, (_all, what: string) =>
        what === 'name' ? choice.key : (Object.values(choice.label)[0] ?? choice.key),
      );
    const labelled = withLabel(node.line, fill('%(label)s'));
    const group: Node = {
      line: labelled,
      type: { is: 'begin', block: 'group' },
      is: 'group',
      name: choice.key,
      key: choice.key,
      parent: node,
      children: [],
    };
    group.children = pattern.map((child) => copy(child, group, fill));
    return group;
  });
}

/** The row of a loop as the row of one of its groups; its own condition stays with the loop. */
function withLabel(line: Line, label: string): Line {
  const rest = line.cells.filter(
    ({ header }) => header.column !== 'label' && header.column !== 'relevant' && header.column !== 'appearance',
  );
  return new Line(line.sheet, line.row, [...rest, { text: label, header: { column: 'label', written: 'label', index: -1 } }]);
}

function copy(node: Node, parent: Node, fill: (text: string) => string): Node {
  const again: Node = { ...node, line: node.line.map(fill), parent };
  again.children = node.children.map((child) => copy(child, again, fill));
  return again;
}

function checkNames(siblings: readonly Node[], formName: string, notes: Notes, repeats = new Set<string>()): void {
  const taken = new Map<string, Node>();
  for (const node of siblings) {
    const { name, line } = node;
    const same = taken.get(name);
    const nearly = [...taken.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
    if (same) notes.refuse(line.place('name'), 'name_taken', { name, row: same.line.row });
    else if (nearly !== undefined) notes.say(line.place('name'), 'name_differs_in_case', 'kept', { name, other: nearly });
    taken.set(name, node);
    if (node.is === 'repeat') {
      if (name === formName) notes.refuse(line.place('name'), 'repeat_named_as_form', { name });
      if (repeats.has(name) && !same) notes.refuse(line.place('name'), 'repeat_name_taken', { name });
      repeats.add(name);
    }
    checkNames(node.children, formName, notes, repeats);
  }
}

/** Readers of forms make a question `<repeat>_count` for a count that is worked out; its name must be free. */
function checkRepeats({ all, roots }: Outline, notes: Notes): void {
  for (const node of all) {
    const count = node.line.get('repeat_count');
    if (node.is !== 'repeat' || count === '' || /^\$\{[^}]*\}$/.test(count)) continue;
    const name = `${node.name}_count`;
    const clash = (node.parent?.children ?? roots).find((sibling) => sibling.name === name);
    if (clash) notes.refuse(clash.line.place('name'), 'generated_name_taken', { name, repeat: node.name });
  }
}

/** A list whose choices come from a file by search() says how that file is read, which no other select could use. */
function checkSearches({ all }: Outline, notes: Notes): void {
  const selects = all.flatMap((node) =>
    node.type.is === 'select' && node.type.from === 'list' ? [{ ...node, list: node.type.list }] : [],
  );
  const plain = new Set(selects.filter(({ line }) => !isSearching(line)).map(({ list }) => list));
  for (const { line, name, list } of selects)
    if (isSearching(line) && plain.has(list)) notes.refuse(line.place('appearance'), 'search_shares_list', { name, list });
}

/** The appearance search('file') takes the choices from a file, of which the list names the columns only. */
export function isSearching(line: Line): boolean {
  return /\bsearch\s*\(/.test(line.get('appearance'));
}

/** A group asks nothing itself, so it cannot be required; one drawn as a table has the choices of one list for its columns. */
function checkGroups({ all }: Outline, notes: Notes): void {
  for (const { is, line, name, children } of all) {
    if (is === 'question') continue;
    if (isYes(line.get('required'))) notes.refuse(line.place('required'), 'required_group', { name });
    if (!/\btable-list\b/.test(line.get('appearance'))) continue;
    const lists = [...new Set(children.flatMap(({ type }) => (type.is === 'select' ? [type.list] : [])))];
    if (lists.length > 1) notes.refuse(line.place('appearance'), 'table_of_lists', { name, lists });
  }
}
