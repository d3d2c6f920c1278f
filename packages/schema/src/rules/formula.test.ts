import { describe, expect, it } from 'vitest';
import { calculated } from '../definition/build.ts';
import { scenario } from '../evaluate/scenario.ts';
import { parseFormula } from './formula.ts';
import { printFormula } from './printFormula.ts';
import type { Value } from './value.ts';

/** What a formula is worth that reads no answers. */
function worth(formula: string): Value | undefined {
  return scenario([calculated('tried', '试', 'Tried', formula)]).value('tried');
}

describe('a formula as people type it', () => {
  it.each([
    // printed as it was typed
    "brakes = 'fail' and not is_blank(tread)",
    "agent in ['water', 'foam']",
    'sum(register, amount) > 100',
    'count(register, spot = this.spot) = 1',
    'row(book, row_number() - 1, balance)',
    "if(agent = 'co2', 12, 10)",
    'a - (b - c)',
    'a * (b + c) / -d',
    '-(3)',
    'a or b and not (c or d)',
    "concat('it''s', '“quoted”')",
    "`first-floor`.exit = 'pass'",
    "rooms.`101` = 'water'",
    '数量 >= 3',
    '`unit`.id = unit.id',
    '`and` > `true`',
    'x = blank',
  ])('stays as it is: %s', (formula) => {
    const parsed = parseFormula(formula);
    expect(parsed.ok && printFormula(parsed.expr)).toBe(formula);
  });

  it.each([
    ['（a＋b）×2 ≥ 10', '(a + b) * 2 >= 10'],
    ['状态＝“不合格”', "状态 = '不合格'"],
    ['sum（登记册，数量）≠0', 'sum(登记册, 数量) != 0'],
    ['a   and(b)', 'a and b'],
    ['((a))', 'a'],
    ['a not in ["x"]', "not a in ['x']"],
    ['1.50', '1.5'],
    ['- 3', '-3'],
    ['a and b and (c and d)', 'a and b and (c and d)'],
  ])('%s is written %s', (typed, written) => {
    const parsed = parseFormula(typed);
    expect(parsed.ok && printFormula(parsed.expr)).toBe(written);
  });

  it.each([
    ['', 'unfinished', 0, 0],
    ['a +', 'unfinished', 3, 3],
    ['a b', 'unexpected_word', 2, 3],
    ['(a', 'unfinished', 2, 2],
    ['a)', 'unexpected_word', 1, 2],
    ["a = 'x", 'unfinished_text', 4, 6],
    ['`a', 'unfinished_key', 0, 2],
    ['a # b', 'unknown_sign', 2, 3],
    ['a = 3x', 'bad_number', 4, 5],
    ['1 < a < 3', 'chained_comparison', 6, 7],
    ['som(a)', 'unknown_function', 0, 3],
    ['sum(3)', 'group_expected', 4, 5],
    ['a in [b]', 'item_expected', 6, 7],
    ['a.', 'name_expected', 2, 2],
    ['`a b`', 'bad_key', 0, 5],
    ['if(a 1)', 'sign_expected', 5, 6],
    ['a = 👍', 'unknown_sign', 4, 6],
    [`${'('.repeat(40)}a`, 'formula_too_deep', 32, 33],
    [`${'not '.repeat(40)}a`, 'formula_too_deep', 128, 131],
    [Array.from({ length: 60 }, () => 'a').join(' + '), 'formula_too_deep', 190, 191],
    [`a${' '.repeat(10_000)}`, 'formula_too_long', 10_000, 10_001],
  ])('is told where it goes wrong: %#', (formula, code, from, to) => {
    const parsed = parseFormula(formula);
    expect(parsed).toMatchObject({ ok: false, problems: [{ code, from, to }] });
  });

  it('is told what may have been meant', () => {
    expect(parseFormula('som(a, b)')).toMatchObject({ problems: [{ details: { name: 'som', suggestion: 'sum' } }] });
  });
});

describe('three-valued logic', () => {
  const [t, f, b] = ['true', 'false', '(blank = 1)'];
  it.each<[string, string, Value, Value]>([
    [t, t, true, true],
    [t, f, false, true],
    [t, b, null, true],
    [f, f, false, false],
    [f, b, false, null],
    [b, b, null, null],
  ])('%s with %s', (left, right, and, or) => {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ]) {
      expect(worth(`${one} and ${other}`)).toBe(and);
      expect(worth(`${one} or ${other}`)).toBe(or);
    }
  });

  it.each([
    ['not true', false],
    ['not (blank = 1)', null],
    ['blank = blank', null],
    ['blank + 1', null],
    ['1 / 0', null],
    ["'a' < 1", null],
    ["'a' = 1", null],
    ['is_blank(blank)', true],
    ['coalesce(blank, 3)', 3],
    ['if(blank = 1, 1, 2)', null],
    ['if(1 = 1, blank, 2)', null],
    ["concat('a', blank, 'b')", 'ab'],
  ])('%s is %s', (formula, expected) => {
    expect(worth(formula)).toBe(expected);
  });
});

describe('functions', () => {
  it.each<[string, Value]>([
    ['0.1 + 0.2', 0.3],
    ['1e300 * 1e300', null],
    ['round(2.675, 2)', 2.68],
    ['round(-2.5)', -3],
    ['round(1234, -2)', 1200],
    ['floor(-0.5)', -1],
    ['ceiling(-0.5)', 0],
    ['mod(-7, 3)', 2],
    ['mod(7, 0)', null],
    ['power(2, 10)', 1024],
    ['sqrt(-1)', null],
    ['truncate(2.9)', 2],
    ['truncate(-2.9)', -2],
    ['round(pi(), 5)', 3.14159],
    ['round(sin(pi() / 6), 9)', 0.5],
    ['round(cos(pi() / 3), 9)', 0.5],
    ['round(tan(pi() / 4), 9)', 1],
    ['round(asin(1) - pi() / 2, 9)', 0],
    ['asin(2)', null],
    ['acos(1)', 0],
    ['acos(-1.1)', null],
    ['round(atan(1) * 4, 5)', 3.14159],
    ['round(atan2(1, -1) * 4, 5)', 9.42478],
    ['exp(0)', 1],
    ['exp(1000)', null],
    ['log(exp(2))', 2],
    ['log(0)', null],
    ['log(-1)', null],
    ['log10(1000)', 3],
    ['sin(blank)', null],
    ["selected_at(['a', 'b'], 2)", 'b'],
    ["selected_at(['a', 'b'], 0)", null],
    ["selected_at(['a', 'b'], 3)", null],
    ["selected_at(['a', 'b'], 1.5)", null],
    ['abs(-3)', 3],
    ['least(3, 1, 2)', 1],
    ['greatest(3, 1, 2)', 3],
    ["number(' 12.50 ')", 12.5],
    ["number('12px')", null],
    ["number('0x10')", null],
    // dates
    ['today()', '2026-11-25'],
    ["days('2024-02-28', '2024-03-01')", 2],
    ["days('2026-03-01', '2026-02-28')", -1],
    ["months('2026-01-31', '2026-02-28')", 0],
    ["months('2026-01-31', '2026-03-01')", 1],
    ["years('2004-02-29', '2026-02-28')", 21],
    ["add_days('2026-12-31', 1)", '2027-01-01'],
    ["add_months('2026-01-31', 1)", '2026-02-28'],
    ["add_months('2026-01-31', -2)", '2025-11-30'],
    ["add_years('2024-02-29', 1)", '2025-02-28'],
    ["add_years('9999-01-01', 1)", null],
    ["add_days('2026-01-01T23:00+08:00', 1)", '2026-01-02T23:00+08:00'],
    ["weekday('2026-11-25')", 3],
    ["year('2026-11-25') * 10000 + month('2026-11-25') * 100 + day('2026-11-25')", 20261125],
    ["hours('2026-01-01T23:00+08:00', '2026-01-01T16:30Z')", 1.5],
    ["minutes('08:30', '10:00')", 90],
    ["date_of('2026-01-01T23:00+08:00')", '2026-01-01'],
    ["time_of('2026-01-01T23:05+08:00')", '23:05'],
    ["date_time('2026-01-01T08:00+08:00') = date_time('2026-01-01T00:00Z')", true],
    // texts
    ["length('安检🦺')", 3],
    ["substring('安检🦺表', 3, 1)", '🦺'],
    ["substring('abc', 0)", null],
    ["upper('a') = 'A' and lower('A') = 'a' and trim('  a ') = 'a'", true],
    ["contains('abc', 'b') and starts_with('abc', 'a') and ends_with('abc', 'c')", true],
    ["matches('京A12345', '[京沪][A-Z]\\d{5}')", true],
    ["matches('x京A12345', '[京沪][A-Z]\\d{5}')", false],
    ['text(3.5)', '3.5'],
  ])('%s', (formula, expected) => {
    expect(worth(formula)).toBe(expected);
  });

  it('measures the way over the ground', () => {
    // Between two gates about a kilometre apart.
    expect(worth("distance('31.2990 121.5030', '31.2990 121.5135')")).toBeCloseTo(998, -1);
  });
});
