/** XLSForm's functions over the rows of a repeat. */
import type { Expr, RowFunction } from '../rules/expression.ts';
import { numeric } from './coerce.ts';
import type { Translator } from './translate.ts';
import { call, literal, typed, type Typed } from './translating.ts';
import { unsupported, type Args, type Translate } from './translatingCalls.ts';

/** sum(${amount}) over the rows of its repeat. */
export function overRows(fn: RowFunction, [arg]: Args, t: Translator): Typed | undefined {
  const target = arg && t.targetOf(arg);
  const group = target && (target.block === 'repeat' ? target.key : target.groups.at(-1));
  if (!target || group === undefined || target.block === 'group') return undefined;
  if (fn === 'count') return typed({ kind: 'rows', fn, group }, 'number', false);
  if (target.block) return undefined;
  const { expr, kind } =
    fn === 'list'
      ? { expr: { kind: 'question' as const, key: target.key }, kind: target.kind }
      : numeric({ expr: { kind: 'question', key: target.key }, kind: target.kind, blank: true });
  const isDay = target.kind.is === 'date' || target.kind.is === 'date_time' || target.kind.is === 'time';
  if (isDay && fn !== 'list' && fn !== 'sum') {
    return { expr: { kind: 'rows', fn, group, expr: { kind: 'question', key: target.key } }, kind: target.kind, blank: true };
  }
  return { expr: { kind: 'rows', fn, group, expr }, kind: fn === 'list' ? { is: 'choices' } : kind, blank: fn !== 'sum' };
}

export const extreme =
  (fn: 'min' | 'max'): Translate =>
  (args, t) => {
    const rows = args.length === 1 ? overRows(fn, args, t) : undefined;
    if (rows) return rows;
    const values = args.map((arg) => t.value(arg));
    const isDay = values.every(({ kind }) => kind.is === 'date');
    const exprs = isDay ? values.map(({ expr }) => expr) : values.map((value) => numeric(value).expr);
    if (isDay || exprs.length === 0) unsupported(fn);
    return exprs.length === 1 ? typed(exprs[0]!, 'number') : typed(call(fn === 'min' ? 'least' : 'greatest', ...exprs), 'number');
  };

/** The answer in a given row; XLSForm counts rows from 1, as we do. */
export function indexedRepeat([question, group, at, ...rest]: Args, t: Translator): Typed {
  const [target, repeat] = [question && t.targetOf(question), group && t.targetOf(group)];
  const isPlain = target && !target.block && repeat?.block === 'repeat' && target.groups.at(-1) === repeat.key && at && rest.length === 0;
  if (!isPlain) return unsupported('indexed-repeat');
  const expr: Expr = { kind: 'row', group: repeat.key, at: numeric(t.value(at)).expr, expr: { kind: 'question', key: target.key } };
  return { expr, kind: target.kind, blank: true };
}

export function position([arg]: Args, t: Translator): Typed {
  const steps = arg?.is === 'path' && arg.steps.every((step) => step === '..') ? arg.steps.length : undefined;
  if (t.site.groups.length === 0 || steps === undefined || steps !== t.site.stepsToRow) return unsupported('position');
  return typed(call('row_number'), 'number', false);
}

export function count(args: Args, t: Translator): Typed {
  const rows = overRows('count', args, t);
  return rows ?? unsupported('count');
}

export function countFilled([arg]: Args, t: Translator): Typed {
  const target = arg && t.targetOf(arg);
  const group = target?.groups.at(-1);
  if (!target || target.block || group === undefined) return unsupported('count-non-empty');
  const expr: Expr = { kind: 'not', expr: call('is_blank', { kind: 'question', key: target.key }) };
  return typed({ kind: 'rows', fn: 'count', group, expr }, 'number', false);
}

export function join([separator, ...items]: Args, t: Translator): Typed {
  const between = separator?.is === 'text' ? separator.value : unsupported('join');
  const rows = items.length === 1 ? overRows('list', items, t) : undefined;
  if (rows) {
    if (between !== ', ') t.site.approximate('separator_changed', { separator: between });
    return typed(call('text', rows.expr), 'text');
  }
  const parts = items.flatMap((item, index) => [...(index > 0 ? [literal(between)] : []), t.value(item).expr]);
  return typed(call('concat', ...parts), 'text', false);
}
