/**
 * What a test is about: a question by its key; what stands around the form, as `@unit.kind` and `@asset.seats`; or the last
 * answer to a question, as `@last.km`. No key begins with @.
 */
import type { Definition, Key, Text } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import type { Operator } from './operators.ts';

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

/** The question that is read, now or the last time. */
export function keyOf(subject: Subject): Key | undefined {
  return factOf(subject) ? undefined : (lastOf(subject) ?? subject);
}

export function subjectExpr(subject: Subject): Expr {
  const fact = factOf(subject);
  if (fact) return { kind: 'surrounding', of: fact.about, name: fact.name };
  const last = lastOf(subject);
  return last === undefined ? { kind: 'question', key: subject } : { kind: 'surrounding', of: 'last', name: last };
}

/** All that an expression could be a test of. */
export function subjectsIn(expr: Expr): Set<Subject> {
  const found = new Set<Subject>();
  JSON.stringify(expr, (name, value: unknown) => {
    if ((name === 'key' || name === 'group') && typeof value === 'string') found.add(value);
    if (isSurrounding(value) && value.of !== 'this' && value.of !== 'choice') found.add(`@${value.of}.${value.name}`);
    return value;
  });
  return found;
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
  const key = lastOf(subject) ?? subject;
  const name = read(findQuestion(definition, key)?.label) || key;
  return lastOf(subject) === undefined ? name : translate('conditions.last', { name });
}
