/** Groups at the top become sections, repeats become repeating groups, all other groups are dissolved into what is around. */
import type { Section } from '../definition/definition.ts';
import type { GroupQuestion, Question } from '../questions/registry.ts';
import { mostRows } from '../questions/group.ts';
import type { Expr } from '../rules/expression.ts';
import type { Text } from '../definition/text.ts';
import { freeKey } from './choiceList.ts';
import type { Carrying, Form } from './form.ts';
import { importQuestion, isColumnRead, shownWhen } from './importQuestion.ts';
import type { Node } from './outline.ts';
import { ownColumn, withOwnCell } from './ownColumn.ts';
import { sentence } from './sentences.ts';
import { isLiteral } from './translating.ts';
import { isYes } from './yes.ts';

type Sections = { form: Form; title: Text; isTaken: (key: string) => boolean; take: (key: string) => void };

/** What stands outside all groups comes together in sections named after the form. */
export function importSections(roots: readonly Node[], sections: Sections): Section[] {
  const found: Section[] = [];
  let waiting: Question[] = [];
  let loose: Question[] = [];
  const flush = () => {
    if (loose.length === 0) return;
    const isSeen = loose.some((question) => question.type !== 'hidden' && !(question.type === 'calculated' && question.silent));
    const last = found.at(-1);
    // Nobody should meet a page without anything on it.
    if (!isSeen && last && !last.showWhen) last.questions.push(...loose);
    else if (!isSeen) waiting.push(...loose);
    else {
      found.push(looseSection([...waiting, ...loose], found.length, sections));
      waiting = [];
    }
    loose = [];
  };
  for (const node of roots) {
    if (node.is !== 'group') {
      loose.push(...importNode(node, [], sections));
      continue;
    }
    flush();
    const section = importSection(node, sections);
    if (waiting.length > 0 && !section.showWhen) {
      section.questions.unshift(...waiting);
      waiting = [];
    }
    found.push(section);
  }
  flush();
  return waiting.length > 0 ? [looseSection(waiting, found.length, sections), ...found] : found;
}

function looseSection(questions: Question[], before: number, { title, isTaken, take }: Sections): Section {
  const key = freeKey(`section_${before + 1}`, isTaken);
  take(key);
  return { key, title, questions };
}

function importSection(node: Node, sections: Sections): Section {
  const { form } = sections;
  const carried: Carrying = {};
  const label = form.text(node.line, 'label');
  if (!label) form.notes.say(node.line.place('label'), 'section_without_title', 'assumed');
  const help = form.text(node.line, 'hint');
  const shown = shownWhen(node, [], form, carried);
  const questions = node.children.flatMap((child) => importNode(child, [], sections));
  carryGroup(node, form, carried);
  const section: Section = {
    key: node.key,
    title: label ? form.inMain(label, () => node.key, node.line.place('label')) : sections.title,
    ...(help ? { help } : {}),
    ...shown,
    questions,
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
  };
  return withOwnCell(section, node.line, form.notes);
}

/** `around`: when the groups around it, below the section or the row, are shown. */
function importNode(node: Node, around: readonly Expr[], sections: Sections): Question[] {
  if (node.is === 'question') {
    const question = importQuestion(node, around, sections.form);
    return question ? [question] : [];
  }
  if (node.is === 'group') return dissolve(node, around, sections);
  const repeat = importRepeat(node, around, sections);
  if (repeat.questions.length > 0) return [withOwnCell(repeat, node.line, sections.form.notes)];
  sections.form.notes.say(node.line.place('type'), 'repeat_empty', 'left_out', { name: node.name });
  return [];
}

function importRepeat(node: Node, around: readonly Expr[], sections: Sections): GroupQuestion {
  const { form } = sections;
  const carried: Carrying = {};
  const label = form.label(node);
  const help = node.line.has('label') ? form.text(node.line, 'hint') : undefined;
  const shown = shownWhen(node, around, form, carried);
  const count = rowCount(node, form, carried);
  carryGroup(node, form, carried);
  return {
    type: 'group',
    key: node.key,
    label,
    ...(help ? { help } : {}),
    ...shown,
    ...count,
    questions: node.children.flatMap((child) => importNode(child, [], sections)),
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
  };
}

/** A number of rows is a bound; one that is worked out is a constraint, because nobody adds rows but the person. */
function rowCount(node: Node, form: Form, carried: Carrying): Partial<GroupQuestion> {
  const cell = node.line.cell('repeat_count');
  if (!cell) return {};
  const value = form.value(node, 'repeat_count');
  if (!value) {
    carried['repeat_count'] = form.rename(cell.text);
    return {};
  }
  const { expr } = value;
  if (isLiteral(expr)) {
    const rows = Number(expr.value);
    if (Number.isInteger(rows) && rows >= 0 && rows <= mostRows) return { minRows: rows, maxRows: rows };
  }
  if (value.kind.is !== 'number') {
    carried['repeat_count'] = form.rename(cell.text);
    form.notes.say(node.line.placeOf(cell), 'bad_row_count', 'carried', { text: cell.text });
    return {};
  }
  form.notes.say(node.line.placeOf(cell), 'rows_checked_only', 'approximated', { text: cell.text });
  const that: Expr = { kind: 'compare', op: '=', left: { kind: 'rows', fn: 'count', group: node.key }, right: expr };
  return { constraints: [{ that, message: sentence('row_count', form.locales.all), severity: 'error' }] };
}

/** Its label becomes a note above what it held, its condition joins theirs. */
function dissolve(node: Node, around: readonly Expr[], sections: Sections): Question[] {
  const { form } = sections;
  const carried: Carrying = {};
  const { showWhen } = shownWhen(node, around, form, carried);
  const inside = showWhen ? [showWhen] : [];
  const label = form.text(node.line, 'label');
  const help = label && form.text(node.line, 'hint');
  // Without a heading there is nothing that could carry what else the row says.
  carryGroup(node, form, carried, label ? 'carried' : 'left_out');
  if (!label && node.line.has('hint'))
    form.notes.say(node.line.place('hint'), 'column_without_meaning', 'left_out', { text: node.line.get('hint') });
  form.notes.say(node.line.place('type'), label ? 'group_as_heading' : 'group_dissolved', 'approximated', { name: node.name });
  const heading: Question[] = label
    ? [
        {
          type: 'note',
          key: node.key,
          label: form.inMain(label, () => node.key, node.line.place('label')),
          ...(help ? { help } : {}),
          ...(showWhen ? { showWhen } : {}),
          ...(Object.keys(carried).length > 0 ? { carried } : {}),
        },
      ]
    : [];
  return [...heading, ...node.children.flatMap((child) => importNode(child, inside, sections))];
}

const ofGroups: ReadonlySet<string> = new Set(['type', 'name', 'label', 'hint', 'relevant', ownColumn]);

function carryGroup(node: Node, form: Form, carried: Carrying, done: 'carried' | 'left_out' = 'carried'): void {
  for (const cell of node.line.cells) {
    const { column } = cell.header;
    const isRead =
      ofGroups.has(column) || (column === 'repeat_count' && node.is === 'repeat') || (column === 'disabled' && !isYes(cell.text));
    if (isRead || !isColumnRead(column)) continue;
    if (done === 'carried') Object.assign(carried, form.carry([cell]));
    const code = column === 'appearance' ? 'appearance' : column.startsWith('media::') ? 'media' : 'column_without_meaning';
    form.notes.say(node.line.placeOf(cell), code, done, { text: cell.text.slice(0, 200) });
  }
}
