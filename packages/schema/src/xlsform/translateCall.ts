/** The functions of XLSForm in our expressions, one entry each; a name without an entry is named as not supported. */
import { isDate } from '../rules/dates.ts';
import { functions, type FunctionName } from '../rules/functions.ts';
import { readPattern } from '../rules/pattern.ts';
import { alike, numeric, textual } from './coerce.ts';
import { formatDate } from './formatDate.ts';
import type { Translator } from './translate.ts';
import { choiceName, countSelected, selected, selectedAt } from './translateChoices.ts';
import { toDate, toMoment } from './translateDates.ts';
import { count, countFilled, extreme, indexedRepeat, join, overRows, position } from './translateRows.ts';
import { call, isLiteral, literal, typed, Unsupported, type Typed } from './translating.ts';
import { orZero, unsupported, type Args, type Translate } from './translatingCalls.ts';

export function translateCall(name: string, args: Args, t: Translator): Typed {
  const translate = Object.hasOwn(table, name) ? table[name] : undefined;
  const value = translate?.(args, t);
  if (!value) throw new Unsupported('unsupported_function', { function: name });
  return value;
}

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
    const found = call(name, ...values.map(({ expr }) => expr));
    const [, part] = values;
    // An empty text is part of every text.
    if (part?.blank && !t.lenient) return typed(call('coalesce', found, call('is_blank', part.expr)), 'boolean', false);
    return typed(
      found,
      'boolean',
      values.some(({ blank }) => blank),
    );
  };

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
  const read = readPattern(source);
  if (!read.ok) throw new Unsupported('unsupported_pattern', { pattern: source });
  const value = textual(t.value(text));
  const matches = call('matches', value.expr, literal(source));
  // What nobody answered is an empty text, and some patterns take that.
  const takesNothing = value.blank && !t.lenient && read.pattern.matches('');
  return takesNothing ? typed(call('coalesce', matches, literal(true)), 'boolean', false) : typed(matches, 'boolean', value.blank);
}

/** Several choices are written with spaces between there, with commas here. */
function sayList(value: Typed, t: Translator): Typed {
  if (value.kind.is === 'choices') t.site.approximate('separator_changed', { separator: ' ' });
  return value;
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
  string: one((value, t) => textual(sayList(value, t))),
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
  concat: (args, t) => typed(call('concat', ...args.map((arg) => sayList(t.value(arg), t).expr)), 'text', false),
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
  'normalize-space': one((value, t) => {
    t.site.approximate('inner_spaces_kept', {});
    return typed(call('trim', textual(value).expr), 'text', value.blank);
  }),
  regex,
  'indexed-repeat': indexedRepeat,
  position,
  distance: (args, t) => {
    const points = args.map((arg) => t.value(arg));
    if (points.length !== 2 || points.some(({ kind }) => kind.is !== 'point')) unsupported('distance');
    return typed(call('distance', ...points.map(({ expr }) => expr)), 'number');
  },
};
