/** What checking a formula works with: where it stands, what is noted about it, and what its parts are. */
import type { Choice } from '../definition/choice.ts';
import type { Level } from '../evaluate/layout.ts';
import type { DefinitionCode } from '../problems/definitionTexts.ts';
import type { Details, Severity } from '../problems/problem.ts';
import type { Expr } from './expression.ts';
import type { Kinds } from './kinds.ts';
import { hasNoValue, isLoose, unknown } from './kindsTogether.ts';
import type { ValueKind } from './valueKind.ts';

export type Standing = {
  kinds: Kinds;
  /** of the question whose rule it is */
  level: Level;
  /** in a choice filter: what it goes through */
  choices?: readonly Choice[];
};

/** `at` is the part of the tree that is meant; where it stands in a text, spans say. */
export type ExprProblem = { at: Expr; code: DefinitionCode; severity: Severity; details: Details };

/** Where an expression is read: in the rows that are gone through, if any. */
export type Place = { level: Level };

/** One formula being checked. */
export type Checking = {
  standing: Standing;
  /** an error, when nothing else is said */
  note: (at: Expr, code: DefinitionCode, details?: Details, severity?: Severity) => void;
  kindOf: (expr: Expr, place: Place) => ValueKind;
};

/** Its kind, when it has a value that can be worked with. */
export function valueOf(checking: Checking, expr: Expr, place: Place): ValueKind {
  const kind = checking.kindOf(expr, place);
  if (!hasNoValue(kind)) return kind;
  checking.note(expr, 'no_value', { name: 'key' in expr ? expr.key : '' });
  return unknown;
}

export function want(checking: Checking, is: 'boolean' | 'number', expr: Expr, place: Place): void {
  const kind = valueOf(checking, expr, place);
  if (kind.is !== is && !isLoose(kind)) checking.note(expr, 'wrong_operand', { expected: is, found: kind.is });
}

/** What it is called, where it has a name. */
export function nameOf(expr: Expr): string {
  if (expr.kind === 'question') return expr.key;
  if (expr.kind === 'part') return `${expr.key}.${expr.part}`;
  return expr.kind === 'surrounding' ? `${expr.of}.${expr.name}` : '';
}
