/** XLSForm's functions that make a date or a moment of something. */
import { isDate, isMoment } from '../rules/dates.ts';
import type { Expr } from '../rules/expression.ts';
import { asDate } from './coerce.ts';
import type { Translator } from './translate.ts';
import { call, epoch, isEpochDays, isLiteral, literal, typed, type Typed } from './translating.ts';
import { unsupported, type Args } from './translatingCalls.ts';

export function toDate([arg]: Args, t: Translator): Typed {
  const value = arg ? t.value(arg) : unsupported('date');
  const { expr, kind } = value;
  if (kind.is === 'date' || kind.is === 'date_time') return asDate(value);
  if (isLiteral(expr) && typeof expr.value === 'string') {
    if (!isDate(expr.value) && !isMoment(expr.value)) return unsupported('date');
    return typed(call('date', literal(expr.value.slice(0, 10))), 'date', false);
  }
  if (kind.is !== 'number') return unsupported('date');
  const isShift = expr.kind === 'arithmetic' && (expr.op === '+' || expr.op === '-') && isEpochDays(expr.left);
  if (!isShift) return typed(isEpochDays(expr) ? expr.args[1]! : call('add_days', epoch, call('floor', expr)), 'date');
  const by: Expr =
    expr.op === '+' ? expr.right : isLiteral(expr.right) ? literal(0 - Number(expr.right.value)) : { kind: 'negative', expr: expr.right };
  return typed(call('add_days', (expr.left as Extract<Expr, { kind: 'call' }>).args[1]!, by), 'date');
}

export function toMoment([arg]: Args, t: Translator): Typed {
  const value = arg ? t.value(arg) : unsupported('date-time');
  if (value.kind.is === 'date_time') return value;
  const { expr } = value;
  if (isLiteral(expr) && typeof expr.value === 'string' && isMoment(expr.value)) return typed(call('date_time', expr), 'date_time', false);
  return value.kind.is === 'date' ? value : toDate([arg!], t);
}
