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
export type Value = boolean | number | string | readonly string[] | null;

export function isTrue(value: Value): boolean {
  return value === true;
}

export function not(value: Value): Value {
  return typeof value === 'boolean' ? !value : null;
}

export function and(values: readonly Value[]): Value {
  if (values.some((value) => value === false)) return false;
  return values.every((value) => value === true) ? true : null;
}

export function or(values: readonly Value[]): Value {
  if (values.some((value) => value === true)) return true;
  return values.every((value) => value === false) ? false : null;
}

/** Blank when either side is, or when the two are of different kinds. */
export function compare(op: '=' | '!=' | '<' | '<=' | '>' | '>=', left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (op === '=' || op === '!=') {
    const same = areEqual(left, right);
    return same === null ? null : same === (op === '=');
  }
  if (!isOrdered(left) || typeof left !== typeof right) return null;
  const other = right as typeof left;
  if (op === '<') return left < other;
  if (op === '<=') return left <= other;
  if (op === '>') return left > other;
  return left >= other;
}

function isOrdered(value: Value): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function areEqual(left: Exclude<Value, null>, right: Exclude<Value, null>): boolean | null {
  if (typeof left === 'object' || typeof right === 'object') {
    if (typeof left !== 'object' || typeof right !== 'object') return null;
    return left.length === right.length && left.every((item) => right.includes(item));
  }
  return typeof left === typeof right ? left === right : null;
}

/** Blank for a blank, for what is no number, for a division by zero, and for what is too large to be exact. */
export function calculate(op: '+' | '-' | '*' | '/', left: Value, right: Value): Value {
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  const result = op === '+' ? left + right : op === '-' ? left - right : op === '*' ? left * right : left / right;
  // Sums of decimals as people write them: 0.1 + 0.2 is 0.3
  return Number.isFinite(result) ? Number(result.toPrecision(15)) : null;
}
