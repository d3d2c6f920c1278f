/**
 * Whether a formula makes sense where it stands, before any answer is there: names, kinds, numbers of arguments, choices.
 * What it finds is found for the author; evaluation is total whatever is found.
 */
import { kindOfCall } from './checkCall.ts';
import { checkComparison, checkIn } from './checkComparison.ts';
import { valueOf, want, type Checking, type ExprProblem, type Place, type Standing } from './checking.ts';
import { findGroup, kindOfPart, kindOfQuestion, kindOfSurrounding } from './checkNames.ts';
import type { Expr, RowFunction } from './expression.ts';
import { boolean, isLoose, kindOf, number, unknown } from './kindsTogether.ts';
import type { ValueKind } from './valueKind.ts';

export type CheckedFormula = { kind: ValueKind; problems: ExprProblem[] };

export function checkFormula(expr: Expr, standing: Standing): CheckedFormula {
  const problems: ExprProblem[] = [];
  const checking: Checking = {
    standing,
    note: (at, code, details = {}, severity = 'error') => {
      problems.push({ at, code, severity, details });
    },
    kindOf: (inner, place) => kindOfExpr(checking, inner, place),
  };
  const kind = checking.kindOf(expr, { level: standing.level });
  return { kind, problems };
}

function kindOfExpr(checking: Checking, expr: Expr, place: Place): ValueKind {
  switch (expr.kind) {
    case 'literal':
      return kindOf(expr.value === null ? 'blank' : typeof expr.value === 'string' ? 'text' : (typeof expr.value as 'number' | 'boolean'));
    case 'list':
      return kindOf('list');
    case 'question':
      return kindOfQuestion(checking, expr, expr.key, place);
    case 'part':
      return kindOfPart(checking, expr, place);
    case 'surrounding':
      return kindOfSurrounding(checking, expr);
    case 'not':
      want(checking, 'boolean', expr.expr, place);
      return boolean;
    case 'negative':
      want(checking, 'number', expr.expr, place);
      return number;
    case 'and':
    case 'or':
      for (const part of expr.exprs) want(checking, 'boolean', part, place);
      return boolean;
    case 'compare':
      checkComparison(checking, expr, place);
      return boolean;
    case 'in':
      checkIn(checking, expr, place);
      return boolean;
    case 'arithmetic':
      want(checking, 'number', expr.left, place);
      want(checking, 'number', expr.right, place);
      return number;
    case 'call':
      return kindOfCall(checking, expr, expr.name, expr.args, place);
    case 'rows':
      return kindOfRows(checking, expr);
    case 'row': {
      want(checking, 'number', expr.at, place);
      const group = findGroup(checking, expr, expr.group);
      return group ? valueOf(checking, expr.expr, { level: group }) : unknown;
    }
  }
}

function kindOfRows(checking: Checking, at: Extract<Expr, { kind: 'rows' }>): ValueKind {
  const { fn, group, expr } = at;
  const level = findGroup(checking, at, group);
  if (!expr && fn !== 'count') checking.note(at, 'wrong_argument_count', { name: fn, min: 2, max: 2 });
  if (!level || !expr) return rowResults[fn] ?? unknown;
  const kind = valueOf(checking, expr, { level });
  const wanted = fn === 'sum' ? 'number' : fn === 'count' || fn === 'any' || fn === 'all' ? 'boolean' : undefined;
  if (wanted && kind.is !== wanted && !isLoose(kind)) checking.note(expr, 'wrong_operand', { expected: wanted, found: kind.is });
  return rowResults[fn] ?? kind;
}

/** The smallest and the largest are what the rows hold. */
const rowResults: Readonly<Partial<Record<RowFunction, ValueKind>>> = {
  sum: number,
  count: number,
  any: boolean,
  all: boolean,
  list: kindOf('list'),
};
