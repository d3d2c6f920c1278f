/**
 * Conditions as sentences: all or any of some tests, nested. Whatever an expression says that no sentence can is kept as a
 * formula in its place, so that what is written back means what was read.
 */
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { operators, operatorSpec, takesAnswers, type Operator, type Taking } from './operators.ts';
import { pushNot } from './pushNot.ts';
import { subjectExpr, subjectsIn, type Subject } from './subject.ts';

export type TestValue = string | number | readonly string[] | { question: Key };
/** Undefined while the author has not chosen. `key` is what it is about: a question, or what stands around the form. */
export type Test = {
  is: 'test';
  key: Subject | undefined;
  operator: Operator | undefined;
  value: TestValue | undefined;
  /** what is looked for in the rows of a group */
  inRow?: Several | undefined;
};
export type Several = { is: 'all' | 'any'; parts: readonly Condition[] };
export type Condition = Test | Several | { is: 'formula'; expr: Expr };

export const emptyTest: Test = { is: 'test', key: undefined, operator: undefined, value: undefined };

/** `operatorsOf` are the tests that fit a question: `a = 'x'` is a choice of one and a text of another. */
export type OperatorsOf = (subject: Subject) => readonly Operator[];

export function readCondition(expr: Expr | undefined, operatorsOf: OperatorsOf): Several {
  if (expr === undefined) return { is: 'all', parts: [] };
  const read = readPart(pushNot(expr), operatorsOf);
  return read.is === 'all' || read.is === 'any' ? read : { is: 'all', parts: [read] };
}

function readPart(expr: Expr, operatorsOf: OperatorsOf): Condition {
  if (expr.kind === 'and' || expr.kind === 'or') {
    return { is: expr.kind === 'and' ? 'all' : 'any', parts: expr.exprs.map((part) => readPart(part, operatorsOf)) };
  }
  return readTest(expr, operatorsOf) ?? { is: 'formula', expr };
}

function readTest(expr: Expr, operatorsOf: OperatorsOf): Test | undefined {
  for (const key of subjectsIn(expr)) {
    for (const operator of operatorsOf(key)) {
      const found = lay(operator, key, expr, operatorsOf);
      if (found) return { is: 'test', key, operator, ...found };
    }
  }
  return undefined;
}

/** The gaps in a pattern: for what is written out, for another question, for a condition. Nothing in a stored expression is one of them. */
const gap: Expr = { kind: 'literal', value: null };
const answerGap: Expr = { kind: 'question', key: '' };
const rowGap: Expr = { kind: 'literal', value: null };

type Found = { value: TestValue | undefined; inRow?: Several };

function lay(operator: Operator, key: Subject, expr: Expr, operatorsOf: OperatorsOf): Found | undefined {
  const spec = operatorSpec(operator);
  const { takes, write, also } = spec;
  let value: TestValue | undefined;
  let inRow: Several | undefined;
  const fits = (pattern: unknown, part: unknown): boolean => {
    if (pattern === gap) {
      value = valueIn(part as Expr, takes);
      return value !== undefined;
    }
    if (pattern === rowGap) {
      inRow = readCondition(part as Expr, operatorsOf);
      return true;
    }
    if (pattern === answerGap) {
      const other = part as Expr;
      if (other.kind === 'question') value = { question: other.key };
      return other.kind === 'question' && other.key !== key;
    }
    if (typeof pattern !== 'object' || pattern === null) return pattern === part;
    if (typeof part !== 'object' || part === null) return false;
    const names = Object.keys(pattern);
    return (
      names.length === Object.keys(part).length &&
      names.every((name) => fits((pattern as Record<string, unknown>)[name], (part as Record<string, unknown>)[name]))
    );
  };
  const question = subjectExpr(key);
  const patterns = [
    write(question, gap, rowGap),
    ...(also ? [also(question)] : []),
    ...(takesAnswers(spec) ? [write(question, answerGap, rowGap)] : []),
  ];
  return patterns.some((pattern) => fits(pattern, expr)) ? { value, ...(inRow ? { inRow } : {}) } : undefined;
}

function valueIn(expr: Expr | undefined, takes: Taking): TestValue | undefined {
  if (takes === 'choices') {
    return expr?.kind === 'list' && expr.items.every((item) => typeof item === 'string') ? expr.items : undefined;
  }
  if (expr?.kind !== 'literal') return undefined;
  const wanted = takes === 'number' ? 'number' : 'string';
  return typeof expr.value === wanted ? (expr.value as string | number) : undefined;
}

/** Undefined while something is still to be chosen, and for no condition at all. */
export function writeCondition(condition: Condition): Expr | undefined {
  if (condition.is === 'formula') return condition.expr;
  if (condition.is === 'test') return writeTest(condition);
  const exprs = condition.parts.map(writeCondition);
  if (exprs.includes(undefined) || exprs.length === 0) return undefined;
  return exprs.length === 1 ? exprs[0] : { kind: condition.is === 'all' ? 'and' : 'or', exprs: exprs as Expr[] };
}

function writeTest({ key, operator, value, inRow }: Test): Expr | undefined {
  if (key === undefined || operator === undefined) return undefined;
  const { takes, write, looksInRows } = operatorSpec(operator);
  const question = subjectExpr(key);
  const looked = looksInRows ? inRow && writeCondition(inRow) : rowGap;
  if (looked === undefined) return undefined;
  if (takes === 'nothing') return write(question, gap, looked);
  if (!isFilled(value, takes)) return undefined;
  if (isAnswer(value)) return write(question, { kind: 'question', key: value.question }, looked);
  const written: Expr = Array.isArray(value)
    ? { kind: 'list', items: [...(value as string[])] }
    : { kind: 'literal', value: value as string | number };
  return write(question, written, looked);
}

/** It wants a condition on the rows of a group. */
export function looksInRows({ operator }: Test): boolean {
  return operator !== undefined && operatorSpec(operator).looksInRows === true;
}

export function isAnswer(value: TestValue | undefined): value is { question: Key } {
  return typeof value === 'object' && 'question' in value;
}

function isFilled(value: TestValue | undefined, takes: Taking): boolean {
  if (value === undefined || value === '') return false;
  if (isAnswer(value)) return true;
  if (takes === 'number') return typeof value === 'number';
  return takes === 'choices' ? Array.isArray(value) && value.length > 0 : typeof value === 'string';
}

/** What a change of the question or the operator leaves of the rest. */
export function withQuestionChosen(test: Test, key: Subject, operatorsOf: OperatorsOf): Test {
  const fitting = operatorsOf(key);
  const operator = test.operator && fitting.includes(test.operator) ? test.operator : fitting[0];
  return { is: 'test', key, operator, value: undefined };
}

export function withOperatorChosen(test: Test, operator: Operator): Test {
  const isSame = test.operator !== undefined && operators[test.operator].takes === operators[operator].takes;
  const changed: Test = { is: 'test', key: test.key, operator, value: isSame ? test.value : undefined };
  return looksInRows(changed) && test.inRow ? { ...changed, inRow: test.inRow } : changed;
}
