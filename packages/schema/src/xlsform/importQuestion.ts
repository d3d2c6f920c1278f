/** One row of the survey as a question. */
import type { Question } from '../questions/registry.ts';
import type { Text } from '../definition/text.ts';
import { importConstraint } from './importConstraint.ts';
import { importDefault, isDynamicDefault } from './importDefault.ts';
import { appearanceOf, importType, type TypePart } from './importType.ts';
import type { Carrying, Form } from './form.ts';
import { joinConditions, literal } from './translating.ts';
import type { Expr } from '../rules/expression.ts';
import { keep } from './keep.ts';
import type { Node } from './outline.ts';
import { withOwnCell } from './ownColumn.ts';
import { sayUnused } from './unusedCells.ts';
import { isYes } from './yes.ts';

/** Kept as they are, because nothing here does what they ask: each is named with why. */
const carriedColumns = {
  appearance: 'appearance',
  'media::image': 'media',
  'media::audio': 'media',
  'media::video': 'media',
  'media::big-image': 'media',
  required_message: 'required_message',
  no_app_message: 'column_without_meaning',
} as const;

const columnsRead: ReadonlySet<string> = new Set([
  'type',
  'name',
  'label',
  'hint',
  'guidance_hint',
  'required',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'choice_filter',
  'read_only',
  'default',
  'parameters',
  'repeat_count',
  'trigger',
  'disabled',
  'rows',
  'anjian_more',
  ...Object.keys(carriedColumns),
]);

const others: ReadonlySet<string> = new Set([
  'autoplay',
  'buttontext',
  'button_text',
  'save_to',
  'compact_tag',
  'class',
  'intent',
  'query',
  'kobo--score-choices',
]);

const noNo = /^(no|false|false\s*\(\s*\)|0)$/i;

/** `around` are the conditions of the groups that are no sections and no repeats. */
export function importQuestion(node: Node, around: readonly Expr[], form: Form): Question | undefined {
  checkLabel(node, form);
  // What the row is to formulas is looked at before its own are read.
  form.target(node);
  const carried: Carrying = {};
  const part = importType(node, form, carried);
  if (!part) return undefined;
  const isAnswered = part.type !== 'note' && part.type !== 'calculated';
  const question = {
    type: part.type,
    key: node.key,
    label: node.type.is === 'meta' && !node.line.has('label') ? {} : form.label(node),
    ...helpOf(node, form),
    ...(isAnswered ? requirement(node, form, carried) : unneeded(node, ['required', 'constraint', 'default'], part, form)),
    ...shownWhen(node, around, form, carried),
    ...(part.type === 'calculated' ? {} : readOnly(node, form, carried)),
    ...(isAnswered ? importDefault(node, part, form, carried) : {}),
    ...(isAnswered ? importConstraint(node, part, form, carried) : {}),
    ...part.properties,
  };
  carryRest(node, part, form, carried);
  sayUnused(node.line, (column) => !isColumnRead(column) || isUsed(column, node, part), form.notes);
  const whole = { ...question, ...(Object.keys(carried).length > 0 ? { carried } : {}) } as unknown as Question;
  return withOwnCell(whole, node.line, form.notes);
}

/** Whether a column means something in the row of such a question. */
function isUsed(column: string, { type, line }: Node, part: TypePart): boolean {
  if (column === 'repeat_count') return false;
  if (column === 'choice_filter') return type.is === 'select';
  if (column === 'rows') return type.is === 'simple' && type.type === 'text';
  if (column === 'constraint_message') return part.type !== 'note' && part.type !== 'calculated';
  if (type.is !== 'meta') return true;
  if (column === 'hint') return line.has('label');
  return column !== 'calculation' && column !== 'parameters' && !(column === 'default' && 'default' in part.properties);
}

function helpOf(node: Node, form: Form): { help?: Text } {
  // Without a label, the hint is the label.
  const hint = node.line.has('label') ? form.text(node.line, 'hint') : undefined;
  const guidance = form.text(node.line, 'guidance_hint');
  if (!guidance) return hint ? { help: hint } : {};
  form.notes.say(node.line.place('guidance_hint'), 'guidance_joined', 'approximated');
  const locales = [...new Set([...Object.keys(hint ?? {}), ...Object.keys(guidance)])];
  return { help: Object.fromEntries(locales.map((locale) => [locale, [hint?.[locale], guidance[locale]].filter(Boolean).join('\n')])) };
}

function requirement(node: Node, form: Form, carried: Carrying): { required?: boolean; requiredWhen?: Expr } {
  const text = node.line.get('required');
  if (text === '' || noNo.test(text)) return {};
  if (isYes(text)) return { required: true };
  const when = form.condition(node, 'required', 'shown');
  if (!when) keep(node, 'required', form, carried);
  return when ? { requiredWhen: when } : {};
}

export function shownWhen(node: Node, around: readonly Expr[], form: Form, carried: Carrying): { showWhen?: Expr } {
  const own = form.condition(node, 'relevant', 'shown');
  if (!own) keep(node, 'relevant', form, carried);
  const all = own ? [...around, own] : around;
  return all.length > 0 ? { showWhen: joinConditions('and', all) } : {};
}

function readOnly(node: Node, form: Form, carried: Carrying): { readOnlyWhen?: Expr } {
  const text = node.line.get('read_only');
  if (text === '' || noNo.test(text)) return {};
  const when = isYes(text) ? literal(true) : form.condition(node, 'read_only', 'shown');
  if (!when) keep(node, 'read_only', form, carried);
  return when ? { readOnlyWhen: when } : {};
}

/** What a note or a calculated value cannot be: required, constrained, begun with. */
function unneeded(node: Node, columns: readonly string[], part: TypePart, form: Form): object {
  for (const column of columns) {
    const text = node.line.get(column);
    if (text !== '' && !(column === 'required' && noNo.test(text)))
      form.notes.say(node.line.place(column), 'nothing_to_answer', 'left_out', { type: part.type });
  }
  return {};
}

function carryRest(node: Node, part: TypePart, form: Form, carried: Carrying): void {
  for (const cell of node.line.cells) {
    const { column } = cell.header;
    const code = Object.hasOwn(carriedColumns, column) ? carriedColumns[column as keyof typeof carriedColumns] : undefined;
    // Whole columns that nobody knows are named once, at their header.
    if (!code && !isForOthers(column)) continue;
    const text = column === 'appearance' ? withoutUnderstood(cell.text, part) : cell.text;
    if (text === '') continue;
    Object.assign(carried, form.carry([{ ...cell, text }]));
    form.notes.say(node.line.placeOf(cell), code ?? 'column_without_meaning', 'carried', { text: text.slice(0, 200) });
  }
}

/** The words of an appearance that made the type what it is. */
function withoutUnderstood(appearance: string, { type }: TypePart): string {
  const understood = Object.hasOwn(appearanceOf, type) ? appearanceOf[type as keyof typeof appearanceOf] : undefined;
  return appearance
    .split(/\s+/)
    .filter((word) => word !== understood)
    .join(' ');
}

export function isColumnRead(column: string): boolean {
  return columnsRead.has(column) || isForOthers(column);
}

/** Columns that other programs know: they are given back to them. */
export function isForOthers(column: string): boolean {
  return /^(bind|body|control|instance|sms_\w+)(::|$)/.test(column) || others.has(column);
}

/** Whatever is shown has to say something. */
function checkLabel(node: Node, form: Form): void {
  const { line, type, name } = node;
  const image = line.has('media::image');
  if (line.has('media::big-image') && !image) form.notes.refuse(line.place('media::big-image'), 'image_missing');
  if (type.is === 'simple' && (type.type === 'calculate' || type.type === 'hidden' || type.type === 'background-audio')) return;
  if (type.is === 'meta' || line.has('calculation') || line.has('trigger')) return;
  // Guidance alone is not enough: it may be kept from whoever fills the form.
  const says = ['label', 'hint', 'media::image', 'media::audio', 'media::video'].some((column) => line.has(column));
  if (!says && !isDynamicDefault(line.get('default'))) form.notes.refuse(line.place('label'), 'no_label', { name });
}
