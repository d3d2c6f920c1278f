/** What a translation of XPath into our expressions works with: values with their kinds, and where an expression stands. */
import type { Key } from '../definition/key.ts';
import { deepestExpression, childrenOf, type Expr } from '../rules/expression.ts';
import type { FunctionName } from '../rules/functions.ts';
import type { Details } from '../problems/problem.ts';
import type { ChoiceList } from './choiceList.ts';
import type { NoteCode } from './noteTexts.ts';

export type Kind =
  | { is: 'number' | 'text' | 'boolean' | 'date' | 'time' | 'date_time' | 'point' | 'files' | 'rows' | 'nothing' | 'blank' | 'attribute' }
  | { is: 'choice' | 'choices'; list?: ChoiceList; /** "other" is a choice too */ other?: boolean };

/** An expression with what it gives; `blank` when it may give nothing. */
export type Typed = { expr: Expr; kind: Kind; blank: boolean };

/** What a name of the form stands for. */
export type Target = {
  key: Key;
  kind: Kind;
  /** the repeats around it, from outside in */
  groups: readonly Key[];
  /** it is a repeat itself, or a group of another kind, which is no question */
  block?: 'repeat' | 'group';
  /** what is read in its place: `today` is no question but the day itself */
  standIn?: Typed;
};

/** Where an expression stands. */
export type Site = {
  /** undefined for what the form does not have, which is noted elsewhere */
  find: (name: string) => Target | undefined;
  /** the question whose answer `.` is */
  self?: Target;
  groups: readonly Key[];
  /** how many `..` lead from the question to its row */
  stepsToRow?: number;
  /** in a choice filter: the list whose choices are looked at */
  list?: ChoiceList;
  /** what was only nearly said */
  approximate: (code: NoteCode, details: Details) => void;
};

/** Leaves the translation; whoever began it names what is not possible. Never seen outside. */
export class Unsupported {
  readonly code: NoteCode;
  readonly details: Details;
  constructor(code: NoteCode, details: Details = {}) {
    this.code = code;
    this.details = details;
  }
}

export const literal = (value: boolean | number | string | null): Expr => ({ kind: 'literal', value });
export const call = (name: FunctionName, ...args: Expr[]): Expr => ({ kind: 'call', name, args });
export const isLiteral = (expr: Expr): expr is Extract<Expr, { kind: 'literal' }> => expr.kind === 'literal';

const mostOperands = 100;

/** `a and (b and c)` is one and of three; what is written twice stands once, and what is settled is worked out. */
export function joinConditions(kind: 'and' | 'or', exprs: readonly Expr[]): Expr {
  const decisive = kind === 'or';
  const flat = exprs
    .flatMap((expr) => (expr.kind === kind ? expr.exprs : [expr]))
    .filter((expr) => !isLiteral(expr) || expr.value !== !decisive);
  if (flat.some((expr) => isLiteral(expr) && expr.value === decisive)) return literal(decisive);
  if (flat.length === 0) return literal(!decisive);
  const single = flat.filter((expr, index) => flat.findIndex((other) => JSON.stringify(other) === JSON.stringify(expr)) === index);
  if (single.length === 1) return single[0]!;
  if (single.length <= mostOperands) return { kind, exprs: single };
  const parts: Expr[] = [];
  for (let at = 0; at < single.length; at += mostOperands) parts.push({ kind, exprs: single.slice(at, at + mostOperands) });
  return { kind, exprs: parts.map(unwrapped) };
}

function unwrapped(expr: Expr): Expr {
  return (expr.kind === 'and' || expr.kind === 'or') && expr.exprs.length === 1 ? expr.exprs[0]! : expr;
}

export function negated(expr: Expr): Expr {
  if (expr.kind === 'not') return expr.expr;
  return isLiteral(expr) && typeof expr.value === 'boolean' ? literal(!expr.value) : { kind: 'not', expr };
}

export function typed(expr: Expr, is: Exclude<Kind['is'], 'choice' | 'choices'>, blank = true): Typed {
  return { expr, kind: { is }, blank };
}

function depthOf(expr: Expr): number {
  return 1 + Math.max(0, ...childrenOf(expr).map(depthOf));
}

export function fits(expr: Expr): Expr {
  if (depthOf(expr) >= deepestExpression) throw new Unsupported('expression_too_deep', { max: deepestExpression });
  return expr;
}

export const epoch = call('date', literal('1970-01-01'));

export function isEpochDays(expr: Expr): expr is Extract<Expr, { kind: 'call' }> {
  return expr.kind === 'call' && expr.name === 'days' && JSON.stringify(expr.args[0]) === JSON.stringify(epoch);
}
