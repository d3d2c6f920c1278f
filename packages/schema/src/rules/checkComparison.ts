/** Comparisons: whether the two sides can be equal at all, and whether what is written out beside an answer is one. */
import { otherKey } from '../definition/choice.ts';
import { nameOf, valueOf, type Checking, type Place } from './checking.ts';
import { isDate, isMoment, isTime } from './dates.ts';
import type { Comparison, Expr } from './expression.ts';
import { isLoose, isSeveral } from './kindsTogether.ts';
import { suggestion } from './suggestion.ts';
import { isTextual, type ValueKind } from './valueKind.ts';

export function checkComparison(checking: Checking, expr: Extract<Expr, { kind: 'compare' }>, place: Place): void {
  const { op, left, right } = expr;
  const [a, b] = [valueOf(checking, left, place), valueOf(checking, right, place)];
  if (a.is === 'blank' || b.is === 'blank') return checking.note(expr, 'compared_with_blank');
  if (a.is === 'unknown' || b.is === 'unknown') return;
  if (isSeveral(a) || isSeveral(b)) {
    if (isSeveral(a) && isSeveral(b)) return isEquality(op) ? undefined : checking.note(expr, 'not_ordered', { found: a.is });
    const isOneOfThem = isTextual(isSeveral(a) ? b : a);
    return checking.note(expr, isOneOfThem ? 'use_selected' : 'incomparable', { left: a.is, right: b.is });
  }
  if (isTextual(a) !== isTextual(b) || (!isTextual(a) && a.is !== b.is)) {
    return checking.note(expr, 'incomparable', { left: a.is, right: b.is });
  }
  const unordered = [a, b].find(({ is }) => is === 'boolean' || is === 'choice' || is === 'point');
  if (!isEquality(op) && unordered) return checking.note(expr, 'not_ordered', { found: unordered.is });
  if (!isTextual(a)) return;
  if (left.kind === 'literal') return checkWritten(checking, left, b, nameOf(right));
  if (right.kind === 'literal') return checkWritten(checking, right, a, nameOf(left));
  const isMixed = a.is !== b.is && a.is !== 'text' && b.is !== 'text' && !(a.is === 'choice' && b.is === 'choice');
  if (isMixed) checking.note(expr, 'incomparable', { left: a.is, right: b.is }, 'warning');
}

/** A text written out beside a choice, a date or a time has to be one. */
export function checkWritten(checking: Checking, at: Expr & { kind: 'literal' }, kind: ValueKind, name: string): void {
  if (typeof at.value === 'string') checkWrittenValue(checking, at, at.value, kind, name);
}

export function checkWrittenValue(checking: Checking, at: Expr, value: string, kind: ValueKind, name: string): void {
  if (kind.is === 'choice' || kind.is === 'choices') checkChoice(checking, at, value, kind, name);
  const isWritten = { date: isDate, time: isTime, date_time: isMoment }[kind.is as 'date'];
  if (isWritten && !isWritten(value)) checking.note(at, 'bad_date_written', { value });
}

function checkChoice(
  checking: Checking,
  at: Expr,
  key: string,
  { choices, other }: Extract<ValueKind, { choices: unknown }>,
  name: string,
): void {
  const choice = choices.find((one) => one.key === key);
  if (choice?.removed) checking.note(at, 'removed_choice_compared', { name, choice: key });
  if (choice || (other && key === otherKey)) return;
  const offered = choices.filter((one) => !one.removed).map((one) => one.key);
  checking.note(at, 'unknown_choice_compared', { name, choice: key, ...suggestion(key, offered) });
}

export function checkIn(checking: Checking, { item, list, ...expr }: Extract<Expr, { kind: 'in' }>, place: Place): void {
  const whole = { item, list, ...expr } as Expr;
  const [wanted, among] = [valueOf(checking, item, place), valueOf(checking, list, place)];
  if (!isSeveral(among) && among.is !== 'unknown') checking.note(list, 'list_expected', { found: among.is });
  if (isSeveral(wanted)) return checking.note(whole, 'use_selected');
  if (list.kind !== 'list') return;
  for (const value of list.items) {
    const isFit = wanted.is === 'number' ? typeof value === 'number' : wanted.is !== 'boolean';
    if (!isFit && !isLoose(wanted))
      return checking.note(list, 'incomparable', { left: wanted.is, right: typeof value === 'number' ? 'number' : 'text' });
    if (isTextual(wanted)) checkWrittenValue(checking, list, String(value), wanted, nameOf(item));
  }
}

function isEquality(op: Comparison): boolean {
  return op === '=' || op === '!=';
}
