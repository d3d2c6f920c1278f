/**
 * The tests that a condition is made of, as an author reads them: each is written as an expression with one gap, and read
 * back by laying the same expression over a stored one.
 */
import type { Expr } from '@anjian/schema/rules/expression.ts';
import type { FunctionName } from '@anjian/schema/rules/functions.ts';
import type { KindName } from '@anjian/schema/rules/valueKind.ts';

/** What an author fills in beside the question; numbers, texts, dates and times may be another question's. */
export type Taking = 'nothing' | 'choice' | 'choices' | 'number' | 'text' | 'date' | 'time';
export type OperatorSpec = {
  takes: Taking;
  /** it holds a condition against the rows of a group, which `write` is given as `inRow` */
  looksInRows?: boolean;
  write: (question: Expr, value: Expr, inRow: Expr) => Expr;
  /** another way of writing it, which is read as well */
  also?: (question: Expr) => Expr;
};

const compare =
  (op: '=' | '!=' | '<' | '<=' | '>' | '>=') =>
  (left: Expr, right: Expr): Expr => ({ kind: 'compare', op, left, right });
const call = (name: FunctionName, ...args: Expr[]): Expr => ({ kind: 'call', name, args });
const not = (expr: Expr): Expr => ({ kind: 'not', expr });
const truth = (value: boolean): Expr => ({ kind: 'literal', value });
const number = (value: number): Expr => ({ kind: 'literal', value });
const today = call('today');
type Order = '=' | '<' | '<=' | '>' | '>=';
/** A date or time that is written out is marked as one; another question is one already. */
const against =
  (kind: 'date' | 'time', op: Order): OperatorSpec['write'] =>
  (question, value) =>
    compare(op)(question, value.kind === 'question' ? value : call(kind, value));
const overRows =
  (fn: 'count' | 'any' | 'all') =>
  (group: Expr, inRow?: Expr): Expr => ({
    kind: 'rows',
    fn,
    group: group.kind === 'question' ? group.key : '',
    ...(inRow ? { expr: inRow } : {}),
  });
const [rowsOf, anyRow, everyRow] = [overRows('count'), overRows('any'), overRows('all')];

export const operators = {
  is: { takes: 'choice', write: compare('=') },
  is_not: { takes: 'choice', write: compare('!=') },
  is_one_of: { takes: 'choices', write: (item, list) => ({ kind: 'in', item, list }) },
  includes: { takes: 'choice', write: (question, value) => call('selected', question, value) },
  includes_not: { takes: 'choice', write: (question, value) => not(call('selected', question, value)) },
  selected_at_least: { takes: 'number', write: (question, value) => compare('>=')(call('count_selected', question), value) },
  selected_at_most: { takes: 'number', write: (question, value) => compare('<=')(call('count_selected', question), value) },
  is_yes: { takes: 'nothing', write: (question) => compare('=')(question, truth(true)), also: (question) => question },
  is_no: { takes: 'nothing', write: (question) => compare('=')(question, truth(false)), also: not },
  equals: { takes: 'number', write: compare('=') },
  differs: { takes: 'number', write: compare('!=') },
  less: { takes: 'number', write: compare('<') },
  at_most: { takes: 'number', write: compare('<=') },
  more: { takes: 'number', write: compare('>') },
  at_least: { takes: 'number', write: compare('>=') },
  reads: { takes: 'text', write: compare('=') },
  reads_not: { takes: 'text', write: compare('!=') },
  contains: { takes: 'text', write: (question, value) => call('contains', question, value) },
  starts_with: { takes: 'text', write: (question, value) => call('starts_with', question, value) },
  before_today: { takes: 'nothing', write: (question) => compare('<')(question, today) },
  after_today: { takes: 'nothing', write: (question) => compare('>')(question, today) },
  until_today: { takes: 'nothing', write: (question) => compare('<=')(question, today) },
  from_today: { takes: 'nothing', write: (question) => compare('>=')(question, today) },
  due_within: { takes: 'number', write: (question, value) => compare('<=')(call('days', today, question), value) },
  longer_ago: { takes: 'number', write: (question, value) => compare('>')(call('days', question, today), value) },
  months_over: { takes: 'number', write: (question, value) => compare('<')(call('add_months', question, value), today) },
  years_over: { takes: 'number', write: (question, value) => compare('<')(call('add_years', question, value), today) },
  on: { takes: 'date', write: against('date', '=') },
  before: { takes: 'date', write: against('date', '<') },
  after: { takes: 'date', write: against('date', '>') },
  not_after: { takes: 'date', write: against('date', '<=') },
  not_before: { takes: 'date', write: against('date', '>=') },
  earlier: { takes: 'time', write: against('time', '<') },
  later: { takes: 'time', write: against('time', '>') },
  no_files: { takes: 'nothing', write: (question) => compare('=')(call('count_files', question), number(0)) },
  some_files: { takes: 'nothing', write: (question) => compare('>')(call('count_files', question), number(0)) },
  rows_at_least: { takes: 'number', write: (question, value) => compare('>=')(rowsOf(question), value) },
  rows_at_most: { takes: 'number', write: (question, value) => compare('<=')(rowsOf(question), value) },
  rows_equal: { takes: 'number', write: (question, value) => compare('=')(rowsOf(question), value) },
  rows_more: { takes: 'number', write: (question, value) => compare('>')(rowsOf(question), value) },
  rows_less: { takes: 'number', write: (question, value) => compare('<')(rowsOf(question), value) },
  any_row: { takes: 'nothing', looksInRows: true, write: (group, _value, inRow) => anyRow(group, inRow) },
  every_row: { takes: 'nothing', looksInRows: true, write: (group, _value, inRow) => everyRow(group, inRow) },
  no_row: { takes: 'nothing', looksInRows: true, write: (group, _value, inRow) => not(anyRow(group, inRow)) },
  rows_where_at_least: { takes: 'number', looksInRows: true, write: (group, value, inRow) => compare('>=')(rowsOf(group, inRow), value) },
  rows_where_at_most: { takes: 'number', looksInRows: true, write: (group, value, inRow) => compare('<=')(rowsOf(group, inRow), value) },
  rows_where_equal: { takes: 'number', looksInRows: true, write: (group, value, inRow) => compare('=')(rowsOf(group, inRow), value) },
  not_applicable: { takes: 'nothing', write: (question) => call('is_na', question) },
  answered: { takes: 'nothing', write: (question) => not(call('is_blank', question)) },
  blank: { takes: 'nothing', write: (question) => call('is_blank', question) },
} as const satisfies Record<string, OperatorSpec>;

export type Operator = keyof typeof operators;

/** Those whose value may be another question's answer. */
export function takesAnswers({ takes }: OperatorSpec): boolean {
  return takes === 'number' || takes === 'text' || takes === 'date' || takes === 'time';
}

export function operatorSpec(operator: Operator): OperatorSpec {
  return operators[operator];
}

/** Which tests fit which kind of answer, the likeliest first. */
export const operatorsFor: Readonly<Record<KindName, readonly Operator[]>> = {
  choice: ['is', 'is_not', 'is_one_of', 'not_applicable', 'answered', 'blank'],
  choices: ['includes', 'includes_not', 'selected_at_least', 'selected_at_most', 'answered', 'blank'],
  boolean: ['is_yes', 'is_no', 'answered', 'blank'],
  number: ['less', 'at_most', 'more', 'at_least', 'equals', 'differs', 'answered', 'blank'],
  text: ['reads', 'reads_not', 'contains', 'starts_with', 'answered', 'blank'],
  date: [
    'before_today',
    'due_within',
    'longer_ago',
    'months_over',
    'years_over',
    'until_today',
    'from_today',
    'after_today',
    'before',
    'after',
    'not_after',
    'not_before',
    'on',
    'answered',
    'blank',
  ],
  time: ['earlier', 'later', 'answered', 'blank'],
  date_time: ['before_today', 'until_today', 'from_today', 'after_today', 'due_within', 'longer_ago', 'answered', 'blank'],
  files: ['some_files', 'no_files'],
  rows: [
    'any_row',
    'every_row',
    'no_row',
    'rows_at_least',
    'rows_at_most',
    'rows_more',
    'rows_less',
    'rows_equal',
    'rows_where_at_least',
    'rows_where_at_most',
    'rows_where_equal',
  ],
  point: ['answered', 'blank'],
  list: ['answered', 'blank'],
  unknown: ['answered', 'blank'],
  nothing: [],
  blank: [],
};
