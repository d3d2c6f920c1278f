/**
 * What a test is about: a question by its key; what the rows of a group come to, as `@sum:register:amount`; what stands
 * around the form, as `@unit.kind` and `@asset.seats`; or the last answer to a question, as `@last.km`. No key begins with @,
 * and none has a colon.
 */
import type { Definition, Key, Text } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import type { Operator } from './operators.ts';
import { kindOf } from './readable.ts';

export type Subject = string;
export type Fact = { about: 'unit' | 'person' | 'asset'; name: string };

export const usualFacts: readonly Subject[] = ['@unit.kind', '@unit.name', '@person.name', '@asset.kind', '@asset.name'];

export function factOf(subject: Subject): Fact | undefined {
  const [, about, name] = /^@(unit|person|asset)\.(.+)$/su.exec(subject) ?? [];
  return name === undefined ? undefined : { about: about as Fact['about'], name };
}

export function lastOf(subject: Subject): Key | undefined {
  return /^@last\.(.+)$/su.exec(subject)?.[1];
}

/** What the rows of a group come to in one of their questions. */
export type RowSum = { fn: (typeof rowSums)[number]; group: Key; key: Key };
export const rowSums = ['sum', 'min', 'max'] as const;

export function sumOf(subject: Subject): RowSum | undefined {
  const [, fn, group, key] = /^@(sum|min|max):([^:]+):([^:]+)$/u.exec(subject) ?? [];
  return group === undefined || key === undefined ? undefined : { fn: fn as RowSum['fn'], group, key };
}

export function sumSubject({ fn, group, key }: RowSum): Subject {
  return `@${fn}:${group}:${key}`;
}

/** The question that is read: now, in the rows, or the last time. */
export function keyOf(subject: Subject): Key | undefined {
  return factOf(subject) ? undefined : (sumOf(subject)?.key ?? lastOf(subject) ?? subject);
}

export function subjectExpr(subject: Subject): Expr {
  const fact = factOf(subject);
  if (fact) return { kind: 'surrounding', of: fact.about, name: fact.name };
  const sum = sumOf(subject);
  if (sum) return { kind: 'rows', fn: sum.fn, group: sum.group, expr: { kind: 'question', key: sum.key } };
  const last = lastOf(subject);
  return last === undefined ? { kind: 'question', key: subject } : { kind: 'surrounding', of: 'last', name: last };
}

/** All that an expression could be a test of. */
export function subjectsIn(expr: Expr): Set<Subject> {
  const found = new Set<Subject>();
  JSON.stringify(expr, (name, value: unknown) => {
    if ((name === 'key' || name === 'group') && typeof value === 'string') found.add(value);
    if (isSurrounding(value) && value.of !== 'this' && value.of !== 'choice') found.add(`@${value.of}.${value.name}`);
    const sum = rowSumIn(value);
    if (sum) found.add(sumSubject(sum));
    return value;
  });
  return found;
}

export function rowSumIn(value: unknown): RowSum | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'rows') return undefined;
  const { fn, group, expr } = value as Extract<Expr, { kind: 'rows' }>;
  const known = rowSums.find((one) => one === fn);
  return known && expr?.kind === 'question' ? { fn: known, group, key: expr.key } : undefined;
}

function isSurrounding(value: unknown): value is Extract<Expr, { kind: 'surrounding' }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'surrounding';
}

const textOperators: readonly Operator[] = ['reads', 'reads_not', 'contains', 'starts_with', 'answered', 'blank'];

/** Nobody says beforehand what a property of an asset holds: a text, a number, a date, yes or no. */
const anyOperators: readonly Operator[] = [
  'reads',
  'reads_not',
  'contains',
  'equals',
  'differs',
  'less',
  'at_most',
  'more',
  'at_least',
  'before_today',
  'after_today',
  'due_within',
  'longer_ago',
  'months_over',
  'years_over',
  'is_yes',
  'is_no',
  'answered',
  'blank',
];

export function operatorsOfFact({ about, name }: Fact): readonly Operator[] {
  if (about === 'unit' && name === 'kind') return ['is', 'is_not', 'is_one_of', 'answered', 'blank'];
  const isText = about !== 'asset' || ['name', 'kind', 'number', 'code', 'location', 'unit'].includes(name);
  return isText ? textOperators : anyOperators;
}

type Naming = {
  definition: Definition;
  translate: (key: string, blanks?: Record<string, unknown>) => string;
  read: (text: Text | undefined) => string;
};

export function subjectName(subject: Subject, { definition, translate, read }: Naming): string {
  const fact = factOf(subject);
  if (fact)
    return translate(`conditions.${fact.about}.${fact.name}`, { _: translate(`conditions.other.${fact.about}`, { name: fact.name }) });
  const sum = sumOf(subject);
  if (sum) return sumName(sum, { definition, translate, read });
  const key = lastOf(subject) ?? subject;
  const name = read(findQuestion(definition, key)?.label) || key;
  return lastOf(subject) === undefined ? name : translate('conditions.last', { name });
}

/** 登记册里数量的合计; `mark` sets the names of questions apart where it stands in a sentence. */
export function sumName({ fn, group, key }: RowSum, { definition, translate, read }: Naming, mark = (name: string) => name): string {
  const question = findQuestion(definition, key);
  const isOrdered = fn !== 'sum' && question !== undefined && kindOf(definition, question).is !== 'number';
  return translate(`conditions.rows.${fn}${isOrdered ? 'InOrder' : ''}`, {
    group: mark(read(findQuestion(definition, group)?.label) || group),
    name: mark(read(question?.label) || key),
  });
}
