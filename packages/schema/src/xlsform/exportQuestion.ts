/** A question as a row of the survey, as far as XLSForm can say it. */
import type { Definition, Question } from '../definition/definition.ts';
import { readPiping } from '../definition/piping.ts';
import type { Text } from '../definition/text.ts';
import type { Expr } from '../rules/expression.ts';
import { headerIn, setText, type Cells } from './exportCells.ts';
import { isUnlabelled, writtenType, type WrittenType } from './exportType.ts';
import { translatable } from './header.ts';
import { writeDefault } from './exportDefault.ts';
import { toXPath, type Naming } from './toXPath.ts';
import { isLiteral } from './translating.ts';

export type Exporting = {
  definition: Definition;
  naming: Naming;
  listOf: (question: Question) => string;
  /** that something is only nearly said */
  approximate: (question: Question, written: WrittenType) => void;
};

export function exportQuestion(question: Question, exporting: Exporting): Cells {
  const { definition, naming, listOf } = exporting;
  const cells: Cells = new Map();
  const written = question.type === 'group' ? { type: 'begin_repeat', exact: true } : writtenType(question, definition, listOf);
  if (!written.exact) exporting.approximate(question, written);
  cells.set('type', written.type);
  cells.set('name', naming.nameOf(question.key)!);
  if (written.type !== 'calculate' || !isUnlabelled(question, definition)) setTexts(cells, question.label, question.help, naming);
  const isNamed = [...cells.keys()].some((header) => header.startsWith('label::') || header.startsWith('hint::'));
  const needsLabel = !['hidden', 'username', 'calculate', 'begin_repeat'].includes(written.type) && !question.carried?.['media::image'];
  if (!isNamed && needsLabel) cells.set(headerIn('label', definition.locales[0]!), question.key);
  setFormula(cells, 'relevant', question.showWhen, naming);
  setRequired(cells, question, naming);
  setReadOnly(cells, question, naming);
  if (question.type === 'calculated') setFormula(cells, 'calculation', question.formula, naming);
  if (question.type === 'calculated' && written.type === 'text') cells.set('read_only', 'yes');
  if ('choiceFilter' in question) setFormula(cells, 'choice_filter', question.choiceFilter, naming);
  if (question.default) setCell(cells, 'default', writeDefault(question, question.default, naming));
  setConstraint(cells, question, exporting);
  if (question.type === 'group') setRowCount(cells, question, exporting);
  setCell(cells, 'parameters', written.parameters);
  setCell(cells, 'appearance', [written.appearance, question.carried?.['appearance']].filter(Boolean).join(' '));
  setCarried(cells, question.carried, definition);
  return cells;
}

export function setTexts(cells: Cells, label: Text, help: Text | undefined, naming: Naming): void {
  const write = (words: string) => writeText(words, naming);
  setText(cells, 'label', label, write);
  setText(cells, 'hint', help, write);
}

export function setFormula(cells: Cells, column: string, expr: Expr | undefined, naming: Naming): void {
  if (expr) setCell(cells, column, toXPath(expr, naming));
}

/** What was carried in goes out under its own name; what a type or a text of ours says now counts before it. */
export function setCarried(cells: Cells, carried: Record<string, string> | undefined, { locales }: Definition): void {
  for (const [name, text] of Object.entries(carried ?? {})) {
    const [, column, locale] = /^(.*)::([^:]+)$/.exec(name) ?? [];
    const header = column !== undefined && translatable.has(column) && locales.includes(locale!) ? headerIn(column, locale!) : name;
    if (header === 'type' || !cells.has(header)) cells.set(header, text);
  }
}

function setCell(cells: Cells, column: string, text: string | undefined): void {
  if (text !== undefined && text !== '') cells.set(column, text);
}

/** `{key}` becomes `${name}`; braces that stand for themselves are single there. */
export function writeText(words: string, { nameOf }: Naming): string {
  return readPiping(words)
    .map((part) => {
      if ('text' in part) return part.text.replaceAll('${', '$ {');
      const name = nameOf(part.key);
      return name === undefined ? `{${part.key}}` : `\${${name}}`;
    })
    .join('');
}

function setRequired(cells: Cells, { required, requiredWhen, type }: Question, naming: Naming): void {
  if (type === 'note' || type === 'calculated' || type === 'group') return;
  if (required) cells.set('required', 'yes');
  else setFormula(cells, 'required', requiredWhen, naming);
}

function setReadOnly(cells: Cells, { readOnlyWhen, type }: Question, naming: Naming): void {
  if (!readOnlyWhen || type === 'group') return;
  if (isLiteral(readOnlyWhen) && readOnlyWhen.value === true) cells.set('read_only', 'yes');
  else setFormula(cells, 'read_only', readOnlyWhen, naming);
}

function setConstraint(cells: Cells, question: Question, { naming }: Exporting): void {
  if (question.type === 'note' || question.type === 'calculated' || question.type === 'group') return;
  const own = { ...naming, self: question.key };
  const first = question.constraints?.find(({ severity }) => severity === 'error');
  if (first) {
    setFormula(cells, 'constraint', first.that, own);
    if (cells.has('constraint')) setText(cells, 'constraint_message', first.message, (words) => writeText(words, naming));
    return;
  }
  setCell(cells, 'constraint', rangeConstraint(question) ?? patternConstraint(question, own));
  if (cells.has('constraint') && question.type === 'text' && question.patternMessage) {
    setText(cells, 'constraint_message', question.patternMessage, (words) => writeText(words, naming));
  }
}

/** Without a message of its own: so it is known for a range again. */
function rangeConstraint(question: Question): string | undefined {
  const hasRange =
    question.type === 'integer' ||
    question.type === 'decimal' ||
    question.type === 'date' ||
    question.type === 'time' ||
    question.type === 'date_time';
  if (!hasRange) return undefined;
  const { min, max } = question;
  const write = (bound: number | string) =>
    typeof bound === 'number'
      ? String(bound)
      : question.type === 'date'
        ? `date('${bound}')`
        : question.type === 'date_time'
          ? `date-time('${bound}')`
          : `'${bound}'`;
  const parts = [...(min === undefined ? [] : [`. >= ${write(min)}`]), ...(max === undefined ? [] : [`. <= ${write(max)}`])];
  return parts.some((part) => /\de/.test(part)) ? undefined : parts.join(' and ');
}

function patternConstraint(question: Question, naming: Naming): string | undefined {
  if (question.type !== 'text' || question.pattern === undefined) return undefined;
  const args: Expr[] = [
    { kind: 'question', key: question.key },
    { kind: 'literal', value: question.pattern },
  ];
  return toXPath({ kind: 'call', name: 'matches', args }, naming);
}

function setRowCount(cells: Cells, group: Extract<Question, { type: 'group' }>, { naming }: Exporting): void {
  const counted = group.constraints?.[0]?.that;
  const isCount =
    counted?.kind === 'compare' &&
    counted.op === '=' &&
    counted.left.kind === 'rows' &&
    counted.left.group === group.key &&
    !counted.left.expr;
  const isFixed = group.minRows !== undefined && group.minRows === group.maxRows;
  const text = isCount ? toXPath(counted.right, naming) : isFixed ? String(group.minRows) : undefined;
  // A count that is worked out takes a name of its own.
  const isTaken = naming.nameOf(`${group.key}_count`) !== undefined && !/^\$\{[^}]*\}$/.test(text ?? '');
  if (!isTaken) setCell(cells, 'repeat_count', text);
}
