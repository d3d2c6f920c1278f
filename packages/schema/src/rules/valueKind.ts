/** What kinds of values questions and formulas have, as the checker and the compiler know them beforehand. */
import type { Choice } from '../definition/choice.ts';
import type { Value } from './value.ts';

export type ValueKind =
  | { is: 'boolean' | 'number' | 'text' | 'date' | 'time' | 'date_time' | 'point' | 'list' }
  /** one of the choices, or several */
  | { is: 'choice' | 'choices'; choices: readonly Choice[]; other?: boolean }
  /** files can be counted, rows gone through; neither is a value */
  | { is: 'files' | 'rows' | 'nothing' }
  | { is: 'blank' }
  /** known only when it is there: a property of the asset, of the unit */
  | { is: 'unknown' };

export type KindName = ValueKind['is'];

/** Compared and added as numbers, texts or truths: the kind of JavaScript value behind it. */
export function isTextual(kind: ValueKind): boolean {
  return (
    kind.is === 'text' || kind.is === 'choice' || kind.is === 'date' || kind.is === 'time' || kind.is === 'date_time' || kind.is === 'point'
  );
}

export function fits(value: Value, kind: ValueKind): boolean {
  if (value === null || kind.is === 'unknown') return true;
  if (kind.is === 'boolean' || kind.is === 'number') return typeof value === kind.is;
  if (kind.is === 'choices' || kind.is === 'list') return typeof value === 'object';
  return isTextual(kind) && typeof value === 'string';
}
