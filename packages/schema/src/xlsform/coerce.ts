/** Values of one kind as values of another, as XPath takes them: a choice as a number, a date as the days since 1970. */
import type { Expr } from '../rules/expression.ts';
import { call, epoch, isEpochDays, isLiteral, literal, typed, Unsupported, type Kind, type Typed } from './translating.ts';
import type { Operator } from './xpath.ts';

export function arithmetic(op: Operator, left: Typed, right: Typed): Typed {
  const [a, b] = [left.kind.is, right.kind.is];
  const blank = left.blank || right.blank;
  if (op === '-' && isDay(a) && isDay(b)) return between(left, right);
  if (op === '-' && a === 'time' && b === 'time') return typed(partOfDay(call('minutes', right.expr, left.expr), 1_440), 'number', blank);
  if ((op === '+' || op === '-') && isDay(a) && b === 'number') return shifted(left, right, op);
  if (op === '+' && a === 'number' && isDay(b)) return shifted(right, left, op);
  const [l, r] = [numeric(left).expr, numeric(right).expr];
  if (op === 'mod') return typed(remainder(l, r), 'number', blank);
  // Days since an epoch, one less the other, are the days between.
  if (op === '-' && isEpochDays(l) && isEpochDays(r)) return typed(call('days', r.args[1]!, l.args[1]!), 'number', blank);
  return typed({ kind: 'arithmetic', op: op === 'div' ? '/' : (op as '+' | '-' | '*'), left: l, right: r }, 'number', blank);
}

/** XPath's has the sign of what is divided, ours that of the divisor; of what is never below 0, they are one. */
function remainder(of: Expr, by: Expr): Expr {
  if (isNeverNegative(of) && isNeverNegative(by)) return call('mod', of, by);
  const whole = call('truncate', { kind: 'arithmetic', op: '/', left: of, right: by });
  return { kind: 'arithmetic', op: '-', left: of, right: { kind: 'arithmetic', op: '*', left: by, right: whole } };
}

const counts: ReadonlySet<string> = new Set(['row_number', 'count_selected', 'length', 'abs', 'year', 'month', 'day']);

function isNeverNegative(expr: Expr): boolean {
  if (isLiteral(expr)) return Number(expr.value) >= 0;
  if (expr.kind === 'rows') return expr.fn === 'count';
  return expr.kind === 'call' && (counts.has(expr.name) || (expr.name === 'coalesce' && expr.args.every(isNeverNegative)));
}

function between(left: Typed, right: Typed): Typed {
  const blank = left.blank || right.blank;
  const bothMoments = left.kind.is === 'date_time' && right.kind.is === 'date_time';
  if (bothMoments) return typed(partOfDay(call('hours', right.expr, left.expr), 24), 'number', blank);
  return typed(call('days', asDate(right).expr, asDate(left).expr), 'number', blank);
}

function shifted(day: Typed, days: Typed, op: '+' | '-'): Typed {
  const by = isLiteral(days.expr) && typeof days.expr.value === 'number';
  const count: Expr =
    op === '+' ? days.expr : by ? literal(0 - (days.expr as { value: number }).value) : { kind: 'negative', expr: days.expr };
  return { expr: call('add_days', day.expr, count), kind: day.kind, blank: day.blank || days.blank };
}

export function numeric(value: Typed): Typed {
  const { expr, kind, blank } = value;
  switch (kind.is) {
    case 'number':
    case 'blank':
      return value;
    case 'text':
    case 'choice':
    case 'attribute': {
      const number = isLiteral(expr) ? Number(expr.value) : Number.NaN;
      return typed(Number.isFinite(number) && isLiteral(expr) && expr.value !== '' ? literal(number) : call('number', expr), 'number');
    }
    case 'boolean':
      return typed(call('if', blank ? call('coalesce', expr, literal(false)) : expr, literal(1), literal(0)), 'number', false);
    case 'date':
      return typed(call('days', epoch, expr), 'number', blank);
    case 'date_time':
      return typed(partOfDay(call('hours', call('date_time', literal('1970-01-01T00:00Z')), expr), 24), 'number', blank);
    case 'time':
      return typed(partOfDay(call('minutes', call('time', literal('00:00')), expr), 1_440), 'number', blank);
    case 'choices':
    case 'point':
    case 'files':
    case 'rows':
    case 'nothing':
      throw new Unsupported('unsupported_comparison');
  }
}

export function textual(value: Typed): Typed {
  const { expr, kind, blank } = value;
  if (kind.is === 'text' || kind.is === 'choice' || kind.is === 'attribute' || kind.is === 'blank') return value;
  if (isLiteral(expr)) return typed(literal(String(expr.value)), 'text', false);
  return typed(call('text', expr), 'text', blank);
}

export function asDate(value: Typed): Typed {
  return value.kind.is === 'date' ? value : typed(call('date_of', value.expr), 'date', value.blank);
}

/** Two branches of if() or coalesce() give one kind; an empty text is a blank. */
export function alike(values: readonly Typed[]): { exprs: Expr[]; kind: Kind } {
  const blanked = values.map((value) => (isLiteral(value.expr) && value.expr.value === '' ? typed(literal(null), 'blank') : value));
  const real = blanked.filter(({ kind }) => kind.is !== 'blank');
  const kind: Kind = real[0]?.kind ?? { is: 'blank' };
  if (real.every((value) => value.kind.is === kind.is)) return { exprs: blanked.map(({ expr }) => expr), kind };
  const exprs = blanked.map((value) => (value.kind.is === 'blank' ? value.expr : textual(value).expr));
  return { exprs, kind: { is: 'text' } };
}

export function isDay(is: Kind['is']): boolean {
  return is === 'date' || is === 'date_time';
}

function partOfDay(expr: Expr, parts: number): Expr {
  return { kind: 'arithmetic', op: '/', left: expr, right: literal(parts) };
}
