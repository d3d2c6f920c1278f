/** The functions of XLSForm in our expressions, one entry each; a name without an entry is named as not supported. */
import { isDate, isMoment } from '../rules/dates.ts';
import type { Expr, RowFunction } from '../rules/expression.ts';
import { functions, type FunctionName } from '../rules/functions.ts';
import { readPattern } from '../rules/pattern.ts';
import { formatDate } from './formatDate.ts';
import { alike, asDate, numeric, textual } from './coerce.ts';
import type { Translator } from './translate.ts';
import { call, epoch, isEpochDays, isLiteral, literal, typed, Unsupported, type Typed } from './translating.ts';
import type { XPath } from './xpath.ts';

type Args = readonly XPath[];
type Translate = (args: Args, t: Translator) => Typed;

export function translateCall(name: string, args: Args, t: Translator): Typed {
  const translate = Object.hasOwn(table, name) ? table[name] : undefined;
  const value = translate?.(args, t);
  if (!value) throw new Unsupported('unsupported_function', { function: name });
  return value;
}

const unsupported = (name: string): never => {
  throw new Unsupported('unsupported_function', { function: name });
};

/** One argument, by what is made of it. */
const one =
  (make: (value: Typed, t: Translator) => Typed): Translate =>
  ([arg], t) =>
    arg ? make(t.value(arg), t) : typed(literal(null), 'blank');

const numbers =
  (name: FunctionName): Translate =>
  (args, t) => {
    const { takes, atLeast = takes.length } = functions[name];
    if (args.length < atLeast || args.length > takes.length) unsupported(name);
    const values = args.map((arg) => numeric(t.value(arg)));
    return typed(call(name, ...values.map(({ expr }) => expr)), 'number');
  };

const texts =
  (name: 'contains' | 'starts_with' | 'ends_with'): Translate =>
  (args, t) => {
    const values = args.map((arg) => textual(t.value(arg)));
    return typed(
      call(name, ...values.map(({ expr }) => expr)),
      'boolean',
      values.some(({ blank }) => blank),
    );
  };

/** sum(${amount}) over the rows of its repeat. */
function overRows(fn: RowFunction, [arg]: Args, t: Translator): Typed | undefined {
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

const extreme =
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

function selected([list, choice]: Args, t: Translator): Typed {
  if (!list || !choice) return unsupported('selected');
  const among = t.value(list);
  const wanted = textual(t.value(choice));
  if (among.kind.is === 'text' || among.kind.is === 'attribute') {
    const spaced = (expr: Expr) =>
      isLiteral(expr) ? literal(` ${String(expr.value)} `) : call('concat', literal(' '), expr, literal(' '));
    return typed(call('contains', spaced(among.expr), spaced(wanted.expr)), 'boolean', false);
  }
  if (among.kind.is !== 'choice' && among.kind.is !== 'choices') {
    return typed({ kind: 'compare', op: '=', left: textual(among).expr, right: wanted.expr }, 'boolean');
  }
  const { keys } = among.kind.list ?? {};
  if (isLiteral(wanted.expr) && !t.hasChoice({ ...among.kind, is: 'choice' }, String(wanted.expr.value)))
    return typed(literal(false), 'boolean', false);
  const named = isLiteral(wanted.expr)
    ? literal(keys?.get(String(wanted.expr.value).trim()) ?? String(wanted.expr.value).trim())
    : wanted.expr;
  return typed(call('selected', among.expr, named), 'boolean');
}

function ifCall([condition, then, otherwise]: Args, t: Translator): Typed {
  if (!condition || !then || !otherwise) return unsupported('if');
  const { exprs, kind } = alike([t.value(then), t.value(otherwise)]);
  return { expr: call('if', t.condition(condition, 'exact'), ...exprs), kind, blank: true };
}

function coalesce(args: Args, t: Translator): Typed {
  const values = args.map((arg) => t.value(arg));
  const { exprs, kind } = alike(values);
  const last = values.at(-1);
  return { expr: call('coalesce', ...exprs), kind, blank: !last || last.blank || (isLiteral(last.expr) && last.expr.value === '') };
}

function toDate([arg]: Args, t: Translator): Typed {
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

function toMoment([arg]: Args, t: Translator): Typed {
  const value = arg ? t.value(arg) : unsupported('date-time');
  if (value.kind.is === 'date_time') return value;
  const { expr } = value;
  if (isLiteral(expr) && typeof expr.value === 'string' && isMoment(expr.value)) return typed(call('date_time', expr), 'date_time', false);
  return value.kind.is === 'date' ? value : toDate([arg!], t);
}

/** From 0, up to but without the end; ours counts from 1 and takes a length. */
function substr([text, from, to]: Args, t: Translator): Typed {
  if (!text || !from) return unsupported('substr');
  const [start, end] = [numeric(t.value(from)).expr, to && numeric(t.value(to)).expr];
  const isPlain = isLiteral(start) && (!end || isLiteral(end)) && Number(start.value) >= 0;
  if (!isPlain) return unsupported('substr');
  const length = end && isLiteral(end) ? [literal(Math.max(0, Number(end.value) - Number(start.value)))] : [];
  return typed(call('substring', textual(t.value(text)).expr, literal(Number(start.value) + 1), ...length), 'text');
}

function regex([text, pattern]: Args, t: Translator): Typed {
  const source = pattern?.is === 'text' ? pattern.value : undefined;
  if (!text || source === undefined) return unsupported('regex');
  if (!readPattern(source).ok) throw new Unsupported('unsupported_pattern', { pattern: source });
  const value = textual(t.value(text));
  return typed(call('matches', value.expr, literal(source)), 'boolean', value.blank);
}

/** The answer in a given row; XLSForm counts rows from 1, as we do. */
function indexedRepeat([question, group, at, ...rest]: Args, t: Translator): Typed {
  const [target, repeat] = [question && t.targetOf(question), group && t.targetOf(group)];
  const isPlain = target && !target.block && repeat?.block === 'repeat' && target.groups.at(-1) === repeat.key && at && rest.length === 0;
  if (!isPlain) return unsupported('indexed-repeat');
  const expr: Expr = { kind: 'row', group: repeat.key, at: numeric(t.value(at)).expr, expr: { kind: 'question', key: target.key } };
  return { expr, kind: target.kind, blank: true };
}

function choiceName([question]: Args, t: Translator): Typed {
  const target = question && t.targetOf(question);
  if (!target || target.block || target.standIn) return unsupported('jr:choice-name');
  return t.reach(target, typed(call('label', { kind: 'question', key: target.key }), 'text'));
}

function position([arg]: Args, t: Translator): Typed {
  const steps = arg?.is === 'path' && arg.steps.every((step) => step === '..') ? arg.steps.length : undefined;
  if (t.site.groups.length === 0 || steps === undefined || steps !== t.site.stepsToRow) return unsupported('position');
  return typed(call('row_number'), 'number', false);
}

function count(args: Args, t: Translator): Typed {
  const rows = overRows('count', args, t);
  return rows ?? unsupported('count');
}

function countFilled([arg]: Args, t: Translator): Typed {
  const target = arg && t.targetOf(arg);
  const group = target?.groups.at(-1);
  if (!target || target.block || group === undefined) return unsupported('count-non-empty');
  const expr: Expr = { kind: 'not', expr: call('is_blank', { kind: 'question', key: target.key }) };
  return typed({ kind: 'rows', fn: 'count', group, expr }, 'number', false);
}

function join([separator, ...items]: Args, t: Translator): Typed {
  const between = separator?.is === 'text' ? separator.value : unsupported('join');
  const rows = items.length === 1 ? overRows('list', items, t) : undefined;
  if (rows) {
    if (between !== ', ') t.site.approximate('separator_changed', { separator: between });
    return typed(call('text', rows.expr), 'text');
  }
  const parts = items.flatMap((item, index) => [...(index > 0 ? [literal(between)] : []), t.value(item).expr]);
  return typed(call('concat', ...parts), 'text', false);
}

/** Blank counts as nothing: length 0, no choice. In a constraint the answer is there. */
function orZero(value: Typed, t: Translator): Typed {
  return value.blank && !t.lenient ? typed(call('coalesce', value.expr, literal(0)), 'number', false) : value;
}

function countSelected([arg]: Args, t: Translator): Typed {
  const value = arg ? t.value(arg) : unsupported('count-selected');
  if (value.kind.is !== 'choices') return unsupported('count-selected');
  return orZero(typed(call('count_selected', value.expr), 'number'), t);
}

/** XPath counts from 0, ours from 1. */
function selectedAt([list, at]: Args, t: Translator): Typed {
  if (!list || !at) return unsupported('selected-at');
  const { expr, kind } = t.value(list);
  if (kind.is !== 'choices') return unsupported('selected-at');
  const { expr: place } = numeric(t.value(at));
  const isOneLess = place.kind === 'arithmetic' && place.op === '-' && isLiteral(place.right) && place.right.value === 1;
  const fromOne: Expr =
    isLiteral(place) && typeof place.value === 'number'
      ? literal(place.value + 1)
      : isOneLess
        ? place.left
        : { kind: 'arithmetic', op: '+', left: place, right: literal(1) };
  return { expr: call('selected_at', expr, fromOne), kind: { ...kind, is: 'choice' }, blank: true };
}

/** The year of a date is a number already, whatever format-date() made of it. */
function toNumber(value: Typed): Typed {
  const inner = value.expr.kind === 'call' && value.expr.name === 'text' ? value.expr.args[0] : undefined;
  const isPart = inner?.kind === 'call' && ['year', 'month', 'day'].includes(inner.name);
  return isPart ? typed(inner, 'number', value.blank) : numeric(value);
}

const table: Readonly<Record<string, Translate>> = {
  true: () => typed(literal(true), 'boolean', false),
  false: () => typed(literal(false), 'boolean', false),
  not: (args, t) => typed(t.condition({ is: 'call', name: 'not', args: [...args] }, 'exact'), 'boolean', false),
  boolean: ([arg], t) => (arg ? typed(t.condition(arg, 'exact'), 'boolean', false) : unsupported('boolean')),
  'boolean-from-string': one((value) => {
    const text = textual(value).expr;
    return typed({ kind: 'in', item: text, list: { kind: 'list', items: ['true', '1'] } }, 'boolean', value.blank);
  }),
  selected,
  'count-selected': countSelected,
  'selected-at': selectedAt,
  if: ifCall,
  coalesce,
  'jr:choice-name': choiceName,
  today: () => typed(call('today'), 'date', false),
  now: () => typed(call('now'), 'date_time', false),
  date: toDate,
  'date-time': toMoment,
  'decimal-date-time': one((value) =>
    numeric(
      value.kind.is === 'text' && isLiteral(value.expr) && isDate(String(value.expr.value))
        ? typed(call('date', value.expr), 'date', false)
        : value,
    ),
  ),
  'decimal-time': one((value) =>
    value.kind.is === 'time'
      ? numeric(value)
      : value.kind.is === 'date_time'
        ? numeric(typed(call('time_of', value.expr), 'time', value.blank))
        : unsupported('decimal-time'),
  ),
  'format-date': formatDate,
  'format-date-time': formatDate,
  string: one((value) => textual(value)),
  number: one(toNumber),
  int: numbers('truncate'),
  floor: numbers('floor'),
  ceiling: numbers('ceiling'),
  round: numbers('round'),
  abs: numbers('abs'),
  sqrt: numbers('sqrt'),
  pow: numbers('power'),
  pi: numbers('pi'),
  sin: numbers('sin'),
  cos: numbers('cos'),
  tan: numbers('tan'),
  asin: numbers('asin'),
  acos: numbers('acos'),
  atan: numbers('atan'),
  atan2: numbers('atan2'),
  exp: numbers('exp'),
  exp10: one((value) => typed(call('power', literal(10), numeric(value).expr), 'number')),
  log: numbers('log'),
  log10: numbers('log10'),
  min: extreme('min'),
  max: extreme('max'),
  sum: (args, t) => overRows('sum', args, t) ?? one((value) => numeric(value))(args, t),
  count,
  'count-non-empty': countFilled,
  concat: (args, t) => typed(call('concat', ...args.map((arg) => t.value(arg).expr)), 'text', false),
  join,
  'string-length': one((value, t) => orZero(typed(call('length', textual(value).expr), 'number', value.blank), t)),
  contains: texts('contains'),
  'starts-with': texts('starts_with'),
  'ends-with': texts('ends_with'),
  substr,
  substring: (args, t) => {
    const [text, ...numbersOf] = args.map((arg) => t.value(arg));
    return text
      ? typed(call('substring', textual(text).expr, ...numbersOf.map((value) => numeric(value).expr)), 'text')
      : unsupported('substring');
  },
  'upper-case': one((value) => typed(call('upper', textual(value).expr), 'text', value.blank)),
  'lower-case': one((value) => typed(call('lower', textual(value).expr), 'text', value.blank)),
  'normalize-space': one((value) => typed(call('trim', textual(value).expr), 'text', value.blank)),
  regex,
  'indexed-repeat': indexedRepeat,
  position,
  distance: (args, t) => {
    const points = args.map((arg) => t.value(arg));
    if (points.length !== 2 || points.some(({ kind }) => kind.is !== 'point')) unsupported('distance');
    return typed(call('distance', ...points.map(({ expr }) => expr)), 'number');
  },
};
