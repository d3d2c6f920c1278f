/**
 * What formulas may call. `takes` are the kinds of its arguments ('question' wants the name of a question, not its value;
 * 'pattern' a text that is written out), the last one repeating when `variadic`. A function with `run` gets plain values
 * and is blank when any of them is; the others decide themselves what blank means, in evaluate/compileSpecial.ts.
 */
import {
  addDays,
  addMonths,
  addYears,
  dateIn,
  dayOfMonth,
  daysBetween,
  instantOf,
  isDate,
  isMoment,
  isTime,
  minutesOf,
  monthOf,
  monthsBetween,
  weekdayOf,
  yearOf,
  yearsBetween,
} from './dates.ts';
import type { Value } from './value.ts';

export type ArgumentKind =
  | 'boolean'
  | 'number'
  | 'text'
  | 'day'
  | 'moment'
  | 'time'
  | 'point'
  | 'list'
  | 'any'
  | 'question'
  | 'choice'
  | 'written'
  | 'pattern';
export type ResultKind = 'boolean' | 'number' | 'text' | 'date' | 'time' | 'date_time' | 'as_first' | 'as_second' | 'item_of_first';

export type FunctionSpec = {
  takes: readonly ArgumentKind[];
  /** how many of them must be there; all when left out */
  atLeast?: number;
  variadic?: boolean;
  gives: ResultKind;
  run?: (...args: never[]) => Value;
};

const longestResult = 20_000;

/** Sums of decimals as people write them: 0.1 + 0.2 is 0.3. Blank for what is no finite number. */
export function exact(result: number): number | null {
  return Number.isFinite(result) ? Number(result.toPrecision(15)) + 0 : null;
}

function roundTo(number: number, digits = 0): number | null {
  if (!Number.isInteger(digits) || Math.abs(digits) > 15) return null;
  const [mantissa = '0', exponent = '0'] = Math.abs(number).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return exact(Math.sign(number) * Number(`${shifted}e${-digits}`));
}

const onNumber = (of: (n: number) => number) => (n: number) => exact(of(n));

const codePoints = (text: string) => Array.from(text);

/** Whole hours and minutes: between two moments, or between two times of one day. */
function minutesBetween(from: string, to: string): number | null {
  if (isTime(from) && isTime(to)) return minutesOf(to)! - minutesOf(from)!;
  const [start, end] = [instantOf(from), instantOf(to)];
  return start === null || end === null ? null : Math.trunc((end - start) / 60_000) + 0;
}

const onDays = (measure: (from: string, to: string) => number | null) => (from: string, to: string) => {
  const [start, end] = [dateIn(from), dateIn(to)];
  return start === null || end === null ? null : measure(start, end);
};

/** A moment keeps its time and its offset. */
const shifting = (shift: (date: string, by: number) => string | null) => (from: string, by: number) => {
  const date = dateIn(from);
  const shifted = date === null ? null : shift(date, by);
  return shifted === null ? null : shifted + from.slice(10);
};

const partOf = (part: (date: string) => number | null) => (from: string) => {
  const date = dateIn(from);
  return date === null ? null : part(date);
};

const earthRadius = 6_371_008.8;

/** Metres over the sphere between 'lat lon' points. */
function distance(from: string, to: string): number | null {
  const [a, b] = [from, to].map((point) => point.split(' ').map((degrees) => (Number(degrees) * Math.PI) / 180));
  const [lat1, lon1] = a as [number, number];
  const [lat2, lon2] = b as [number, number];
  const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return exact(Math.round(2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, h)))));
}

function numberIn(text: string): number | null {
  return /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/.test(text) ? exact(Number(text)) : null;
}

const table = {
  // about the answer rather than its value
  is_blank: { takes: ['any'], gives: 'boolean' },
  is_na: { takes: ['question'], gives: 'boolean' },
  is_skipped: { takes: ['question'], gives: 'boolean' },
  selected: { takes: ['list', 'choice'], gives: 'boolean' },
  count_selected: { takes: ['list'], gives: 'number' },
  /** at: 1 is the first */
  selected_at: { takes: ['list', 'number'], gives: 'item_of_first', run: (list: readonly string[], at: number) => list[at - 1] ?? null },
  count_files: { takes: ['question'], gives: 'number' },
  label: { takes: ['question'], gives: 'text' },
  other_text: { takes: ['question'], gives: 'text' },
  // choosing between values
  if: { takes: ['boolean', 'any', 'any'], gives: 'as_second' },
  coalesce: { takes: ['any'], variadic: true, gives: 'as_first' },
  // now and here
  today: { takes: [], gives: 'date' },
  now: { takes: [], gives: 'date_time' },
  row_number: { takes: [], gives: 'number' },
  // dates
  date: { takes: ['written'], gives: 'date', run: (text: string) => (isDate(text) ? text : null) },
  time: { takes: ['written'], gives: 'time', run: (text: string) => (isTime(text) ? text : null) },
  date_time: { takes: ['written'], gives: 'date_time', run: (text: string) => (isMoment(text) ? text : null) },
  days: { takes: ['day', 'day'], gives: 'number', run: onDays(daysBetween) },
  months: { takes: ['day', 'day'], gives: 'number', run: onDays(monthsBetween) },
  years: { takes: ['day', 'day'], gives: 'number', run: onDays(yearsBetween) },
  hours: {
    takes: ['moment', 'moment'],
    gives: 'number',
    run: (from: string, to: string) => exact((minutesBetween(from, to) ?? Number.NaN) / 60),
  },
  minutes: { takes: ['moment', 'moment'], gives: 'number', run: minutesBetween },
  add_days: { takes: ['day', 'number'], gives: 'as_first', run: shifting(addDays) },
  add_months: { takes: ['day', 'number'], gives: 'as_first', run: shifting(addMonths) },
  add_years: { takes: ['day', 'number'], gives: 'as_first', run: shifting(addYears) },
  year: { takes: ['day'], gives: 'number', run: partOf(yearOf) },
  month: { takes: ['day'], gives: 'number', run: partOf(monthOf) },
  day: { takes: ['day'], gives: 'number', run: partOf(dayOfMonth) },
  weekday: { takes: ['day'], gives: 'number', run: partOf(weekdayOf) },
  date_of: { takes: ['day'], gives: 'date', run: (moment: string) => dateIn(moment) },
  time_of: {
    takes: ['moment'],
    gives: 'time',
    run: (moment: string) => (isTime(moment) ? moment : isMoment(moment) ? moment.slice(11, 16) : null),
  },
  // numbers
  round: { takes: ['number', 'number'], atLeast: 1, gives: 'number', run: roundTo },
  floor: { takes: ['number'], gives: 'number', run: (n: number) => exact(Math.floor(n)) },
  truncate: { takes: ['number'], gives: 'number', run: (n: number) => exact(Math.trunc(n)) },
  ceiling: { takes: ['number'], gives: 'number', run: (n: number) => exact(Math.ceil(n)) },
  abs: { takes: ['number'], gives: 'number', run: (n: number) => Math.abs(n) },
  mod: { takes: ['number', 'number'], gives: 'number', run: (n: number, by: number) => exact(n - by * Math.floor(n / by)) },
  power: { takes: ['number', 'number'], gives: 'number', run: (n: number, to: number) => exact(n ** to) },
  sqrt: { takes: ['number'], gives: 'number', run: (n: number) => exact(Math.sqrt(n)) },
  // Angles are in radians. Fifteen digits are what one phone and another agree on.
  pi: { takes: [], gives: 'number', run: () => exact(Math.PI) },
  sin: { takes: ['number'], gives: 'number', run: onNumber(Math.sin) },
  cos: { takes: ['number'], gives: 'number', run: onNumber(Math.cos) },
  tan: { takes: ['number'], gives: 'number', run: onNumber(Math.tan) },
  asin: { takes: ['number'], gives: 'number', run: onNumber(Math.asin) },
  acos: { takes: ['number'], gives: 'number', run: onNumber(Math.acos) },
  atan: { takes: ['number'], gives: 'number', run: onNumber(Math.atan) },
  atan2: { takes: ['number', 'number'], gives: 'number', run: (y: number, x: number) => exact(Math.atan2(y, x)) },
  exp: { takes: ['number'], gives: 'number', run: onNumber(Math.exp) },
  log: { takes: ['number'], gives: 'number', run: onNumber(Math.log) },
  log10: { takes: ['number'], gives: 'number', run: onNumber(Math.log10) },
  least: { takes: ['number'], variadic: true, gives: 'as_first', run: (...all: number[]) => all.reduce((a, b) => (b < a ? b : a)) },
  greatest: { takes: ['number'], variadic: true, gives: 'as_first', run: (...all: number[]) => all.reduce((a, b) => (b > a ? b : a)) },
  number: { takes: ['text'], gives: 'number', run: numberIn },
  distance: { takes: ['point', 'point'], gives: 'number', run: distance },
  // texts
  concat: { takes: ['any'], variadic: true, gives: 'text' },
  text: { takes: ['any'], gives: 'text', run: (value: Exclude<Value, null>) => textOf(value) },
  length: { takes: ['text'], gives: 'number', run: (text: string) => codePoints(text).length },
  upper: { takes: ['text'], gives: 'text', run: (text: string) => text.toUpperCase() },
  lower: { takes: ['text'], gives: 'text', run: (text: string) => text.toLowerCase() },
  trim: { takes: ['text'], gives: 'text', run: (text: string) => text.trim() },
  contains: { takes: ['text', 'text'], gives: 'boolean', run: (text: string, part: string) => text.includes(part) },
  starts_with: { takes: ['text', 'text'], gives: 'boolean', run: (text: string, part: string) => text.startsWith(part) },
  ends_with: { takes: ['text', 'text'], gives: 'boolean', run: (text: string, part: string) => text.endsWith(part) },
  /** from: 1 is the first character */
  substring: {
    takes: ['text', 'number', 'number'],
    atLeast: 2,
    gives: 'text',
    run: (text: string, from: number, count?: number) => substring(text, from, count),
  },
  matches: { takes: ['text', 'pattern'], gives: 'boolean' },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionName = keyof typeof table;
export const functionNames = Object.keys(table) as FunctionName[];
export const functions: Readonly<Record<FunctionName, FunctionSpec>> = table;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(table, name);
}

/** A value as part of a longer text; never longer than what one text may hold. */
export function textOf(value: Value): string {
  if (value === null) return '';
  return (typeof value === 'object' ? value.join(', ') : String(value)).slice(0, longestResult);
}

function substring(text: string, from: number, count = Number.MAX_SAFE_INTEGER): string | null {
  if (!Number.isInteger(from) || !Number.isInteger(count) || from < 1 || count < 0) return null;
  return codePoints(text)
    .slice(from - 1, from - 1 + count)
    .join('');
}
