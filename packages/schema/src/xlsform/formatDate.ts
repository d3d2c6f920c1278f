/** `format-date(${day}, '%d.%m.%Y')`: put together from the parts of a date as it is written, 2026-09-29T08:00+08:00. */
import type { Expr } from '../rules/expression.ts';
import { asDate } from './coerce.ts';
import type { Translator } from './translate.ts';
import { call, isLiteral, literal, typed, Unsupported, type Typed } from './translating.ts';
import type { XPath } from './xpath.ts';

type Part = (date: Expr, time: Expr | undefined) => Expr | undefined;

const piece = (text: Expr, from: number, length: number): Expr => call('substring', call('text', text), literal(from), literal(length));

/** Names of three letters, one after the other, as XLSForm has them without a language. */
export const nameLists = { month: 'JanFebMarAprMayJunJulAugSepOctNovDec', weekday: 'MonTueWedThuFriSatSun' } as const;

function nameOf(part: keyof typeof nameLists, date: Expr): Expr {
  const behind: Expr = { kind: 'arithmetic', op: '*', left: call(part, date), right: literal(3) };
  const from: Expr = { kind: 'arithmetic', op: '-', left: behind, right: literal(2) };
  return call('substring', literal(nameLists[part]), from, literal(3));
}

const parts: Readonly<Record<string, Part>> = {
  Y: (date) => call('year', date),
  y: (date) => piece(date, 3, 2),
  m: (date) => piece(date, 6, 2),
  n: (date) => call('month', date),
  b: (date) => nameOf('month', date),
  a: (date) => nameOf('weekday', date),
  d: (date) => piece(date, 9, 2),
  e: (date) => call('day', date),
  H: (_date, time) => time && piece(time, 1, 2),
  M: (_date, time) => time && piece(time, 4, 2),
  S: () => literal('00'),
  3: () => literal('000'),
};

export function formatDate([arg, pattern]: readonly XPath[], t: Translator): Typed {
  const written = pattern?.is === 'text' ? pattern.value : undefined;
  const value = arg && t.value(arg);
  const isDate = value && (value.kind.is === 'date' || value.kind.is === 'date_time');
  if (!isDate || written === undefined) throw new Unsupported('unsupported_function', { function: 'format-date' });
  const date = asDate(value).expr;
  const time = value.kind.is === 'date_time' ? call('time_of', value.expr) : undefined;
  // As it is written anyway.
  if (written === '%Y-%m-%d') return typed(call('text', date), 'text', value.blank);
  if (written === '%H:%M' && time) return typed(call('text', time), 'text', value.blank);
  const pieces = Array.from(written.matchAll(/%(.)|[^%]+/gsu), ([whole, letter]): Expr => {
    if (letter === undefined) return literal(whole);
    const found = Object.hasOwn(parts, letter) ? parts[letter]!(date, time) : undefined;
    if (!found) throw new Unsupported('unsupported_date_format', { format: `%${letter}` });
    return found;
  });
  const [only, other] = pieces;
  if (only && !other)
    return isLiteral(only)
      ? typed(only, 'text', false)
      : typed(only.kind === 'call' && only.name === 'substring' ? only : call('text', only), 'text', value.blank);
  if (!value.blank) return typed(call('concat', ...pieces), 'text', false);
  // A text of parts is never blank; without a date it is.
  return typed(call('if', call('is_blank', value.expr), literal(null), call('concat', ...pieces)), 'text', value.blank);
}
