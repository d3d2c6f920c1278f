/** How kinds of values go together: what a function takes and gives, what several outcomes have in common. */
import { isDate, isMoment, isTime } from './dates.ts';
import type { Expr } from './expression.ts';
import type { ArgumentKind, FunctionName, ResultKind } from './functions.ts';
import { isTextual, type KindName, type ValueKind } from './valueKind.ts';

export const kindOf = (is: Exclude<KindName, 'choice' | 'choices'>): ValueKind => ({ is });
export const unknown = kindOf('unknown');
export const boolean = kindOf('boolean');
export const number = kindOf('number');
export const text = kindOf('text');

/** What has no value of its own in formulas. */
export function hasNoValue({ is }: ValueKind): boolean {
  return is === 'files' || is === 'rows' || is === 'nothing';
}

export function isLoose({ is }: ValueKind): boolean {
  return is === 'unknown' || is === 'blank';
}

export function isSeveral(kind: ValueKind): boolean {
  return kind.is === 'choices' || kind.is === 'list';
}

export function takesKind(
  name: FunctionName,
  wanted: Exclude<ArgumentKind, 'question' | 'written' | 'pattern'>,
  kind: ValueKind,
  arg: Expr,
): boolean {
  const written = arg.kind === 'literal' && typeof arg.value === 'string' ? arg.value : undefined;
  switch (wanted) {
    case 'any':
      return true;
    case 'boolean':
    case 'number':
    case 'point':
      return kind.is === wanted;
    case 'text':
      return isTextual(kind);
    case 'choice':
      return kind.is === 'choice' || kind.is === 'text';
    case 'list':
      return isSeveral(kind) || (name === 'selected' && kind.is === 'choice');
    case 'day':
      return kind.is === 'date' || kind.is === 'date_time' || (written !== undefined && (isDate(written) || isMoment(written)));
    case 'moment':
      return kind.is === 'time' || kind.is === 'date_time' || (written !== undefined && (isTime(written) || isMoment(written)));
    case 'time':
      return kind.is === 'time' || (written !== undefined && isTime(written));
  }
}

export function resultOf(gives: ResultKind, [first = unknown, second = unknown]: readonly ValueKind[]): ValueKind {
  if (gives === 'as_first') return first;
  if (gives === 'item_of_first') return first.is === 'choices' ? { ...first, is: 'choice' } : first.is === 'list' ? text : unknown;
  return gives === 'as_second' ? second : kindOf(gives);
}

export function commonKind(a: ValueKind, b: ValueKind): ValueKind | undefined {
  if (a.is === 'blank') return b;
  if (b.is === 'blank') return a;
  if (a.is === 'unknown' || b.is === 'unknown') return unknown;
  if (a.is === 'choice' && b.is === 'choice' && a.choices !== b.choices) return text;
  if (a.is === b.is) return a;
  return isTextual(a) && isTextual(b) ? text : isSeveral(a) && isSeveral(b) ? kindOf('list') : undefined;
}
