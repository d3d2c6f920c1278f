/**
 * What expressions are worth. Blank (null) means "not known yet", and conditions are three-valued as in SQL:
 *
 *   a      b      a and b   a or b   not a
 *   true   blank  blank     true     false
 *   false  blank  false     blank    true
 *   blank  blank  blank     blank    blank
 *
 * Any comparison or sum with a blank is blank; is_blank() and coalesce() are the ways out.
 */
import { instantOf } from './dates.ts';
import type { Arithmetic, Comparison } from './expression.ts';
import { exact } from './functions.ts';

export type Value = boolean | number | string | readonly string[] | null;

export function not(value: Value): Value {
  return typeof value === 'boolean' ? !value : null;
}

/** Blank when either side is, or when the two are of different kinds. Moments are compared as instants. */
export function compare(op: Comparison, left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'object' || typeof right === 'object') return compareLists(op, left, right);
  if (typeof left !== typeof right) return null;
  const [a, b] = looksLikeMoment(left) && looksLikeMoment(right) ? [instantOf(left) ?? left, instantOf(right) ?? right] : [left, right];
  if (op === '=') return a === b;
  if (op === '!=') return a !== b;
  if (typeof a === 'boolean') return null;
  if (op === '<') return a < b;
  if (op === '<=') return a <= b;
  return op === '>' ? a > b : a >= b;
}

function looksLikeMoment(value: Value): value is string {
  return typeof value === 'string' && value.length >= 17 && value[10] === 'T';
}

/** Lists are equal when they hold the same, in whatever order; nothing is more or less than a list. */
function compareLists(op: Comparison, left: Exclude<Value, null>, right: Exclude<Value, null>): Value {
  if (typeof left !== 'object' || typeof right !== 'object' || (op !== '=' && op !== '!=')) return null;
  const isSame = left.length === right.length && left.every((item) => right.includes(item));
  return isSame === (op === '=');
}

/** Blank for a blank, for what is no number, for a division by zero, and for what is too large. */
export function calculate(op: Arithmetic, left: Value, right: Value): Value {
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  if (op === '+') return exact(left + right);
  if (op === '-') return exact(left - right);
  return exact(op === '*' ? left * right : left / right);
}

export function isSameValue(left: Value, right: Value): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
