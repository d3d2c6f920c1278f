/** XPath in the cells of a small form, what becomes of it, and that it means the same. */
import { describe, expect, it } from 'vitest';
import { markdownTables } from '../../test/xlsform/markdownTables.ts';
import { checkDefinition } from '../definition/check.ts';
import { findQuestion, formulasOf } from '../definition/walk.ts';
import type { Answers } from '../answers/answer.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { printFormula } from '../rules/printFormula.ts';
import { exportXlsform } from './export.ts';
import { importXlsform } from './import.ts';

const rows = `
| survey |
| | type | name | label | calculation |
| | integer | n | N | |
| | decimal | m | M | |
| | text | t | T | |
| | date | d | D | |
| | dateTime | dt | DT | |
| | time | ti | TI | |
| | select_one yn | s | S | |
| | select_one nums | sn | SN | |
| | select_multiple yn | mu | MU | |
| | geopoint | g | G | |
| | calculate | c | C | 1 + 1 |
| | acknowledge | ack | A | |
| | today | today | | |
| | begin repeat | r | R | |
| | text | rname | RN | |
| | integer | rage | RA | |
| | date | rday | RD | |
| | end repeat | | | |
| choices |
| | list_name | name | label | area |
| | yn | yes | Yes | north |
| | yn | no | No | south |
| | nums | 1 | One | north |
| | nums | 2 | Two | south |
`;

type Where = { column: string; type?: string; inRow?: boolean };

function formWith(cell: string, { column, type = 'text', inRow = false }: Where) {
  const tables = markdownTables(rows);
  const survey = tables[0]!.rows;
  if (column !== 'calculation') survey[0]!.push(column);
  const at = inRow ? survey.findIndex(([first]) => first === 'end repeat') : survey.length;
  const own = column === 'calculation' ? [type, 'x', 'X', cell] : [type, 'x', 'X', '', cell];
  survey.splice(at, 0, own);
  const read = importXlsform(tables);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const errors = checkDefinition(read.definition).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const again = importXlsform(exportXlsform(read.definition).tables);
  expect(again.ok && again.definition).toEqual(read.definition);
  return { definition: read.definition, notes: read.report.filter((note) => note.column === column) };
}

function formulaOf(cell: string, where: Where): string | undefined {
  const { definition } = formWith(cell, where);
  const [formula] = formulasOf(findQuestion(definition, 'x')!);
  return formula && printFormula(formula[1]);
}

describe.each<[string, Where, [string, string][]]>([
  [
    'relevant',
    { column: 'relevant' },
    [
      ["${s} = 'yes'", "s = 'yes'"],
      ["selected(${mu}, 'yes') and not(selected(${mu}, 'no'))", "selected(mu, 'yes') and not coalesce(selected(mu, 'no'), false)"],
      ['${sn} = 1', "sn = '1'"],
      ['${sn} > 1', 'number(sn) > 1'],
      ["${n} = '5'", 'n = 5'],
      ['${t} = 5', 'number(t) = 5'],
      ["${t} != ''", 'not is_blank(t)'],
      ["${mu} = 'yes no'", "mu = ['yes', 'no']"],
      ['${n} != 5', 'coalesce(n != 5, true)'],
      ["not(${n} = 5 or ${t} = 'x')", "not (coalesce(n = 5, false) or coalesce(t = 'x', false))"],
      ['${s}', 'not is_blank(s)'],
      ['${n}', 'n != 0'],
      ['TRUE', 'true'],
      ["${d} > '2020-01-01'", "d > date('2020-01-01')"],
      ['${d} >= today() - 30', 'd >= add_days(today(), -30)'],
      ['${today} - ${d} > 365', 'days(d, today()) > 365'],
      ['${d} <= now()', 'd <= date_of(now())'],
      ["${ti} > '08:00'", "ti > time('08:00')"],
      ["${c} = '2'", 'c = 2'],
      ["${ack} = 'OK'", "ack = 'OK'"],
      ['count(${r}) > 2', 'count(r) > 2'],
      ["${rname} = 'x'", "row(r, 1, rname) = 'x'"],
      ['max(${rage}) > 5', 'max(r, rage) > 5'],
      ["max(${rday}) > '2020-01-01'", "max(r, rday) > date('2020-01-01')"],
      ['string-length(${t}) > 3', 'coalesce(length(t), 0) > 3'],
      ["if(${n} > 1, ${s} = 'yes', false())", "if(coalesce(n > 1, false), coalesce(s = 'yes', false), false)"],
      ['../n > 3', 'n > 3'],
      ['/data/n > 3', 'n > 3'],
      ["${s} = 'yes' or false()", "s = 'yes'"],
      ["selected-at(${mu}, count-selected(${mu}) - 1) = 'yes'", "selected_at(mu, coalesce(count_selected(mu), 0)) = 'yes'"],
      ['sum(${rage}) > 10', 'sum(r, rage) > 10'],
      ['${n} = ${m}', 'coalesce(n = m, is_blank(n) and is_blank(m))'],
      ['${t} != ${s}', 'coalesce(t != s, not (is_blank(t) and is_blank(s)))'],
      ['${d} < now()', 'd <= date_of(now())'],
      ['now() <= ${d}', 'date_of(now()) < d'],
      ["regex(${t}, '.*')", "coalesce(matches(t, '.*'), true)"],
      ['count-selected(${s}) = 1', 'if(is_blank(s), 0, 1) = 1'],
      ['count(${r}) mod 2 = 1', 'mod(count(r), 2) = 1'],
      ['${n} mod 2 = 1', 'n - 2 * truncate(n / 2) = 1'],
      ['no', 'false'],
      ['count-non-empty(${rname}) > 0', 'count(r, not is_blank(rname)) > 0'],
    ],
  ],
  [
    'calculation',
    { column: 'calculation', type: 'calculate' },
    [
      ['int((today() - ${d}) div 365.25)', 'truncate(days(d, today()) / 365.25)'],
      ['int((decimal-date-time(today()) - decimal-date-time(${d})) div 365.25)', 'truncate(days(d, today()) / 365.25)'],
      ['floor(-${m})', 'floor(-m)'],
      ['round(${m} div ${n} * 100, 1)', 'round(m / n * 100, 1)'],
      ["if(${n} > 5, 'high', 'low')", "if(coalesce(n > 5, false), 'high', 'low')"],
      ["if(${s} = 'yes', ${n}, '')", "if(coalesce(s = 'yes', false), n, blank)"],
      ["if(${n} > 1, ${n}, 'none')", "if(coalesce(n > 1, false), text(n), 'none')"],
      ["format-date(${d}, '%Y-%m-%d')", 'text(d)'],
      [
        "format-date(${d}, '%d.%m.%Y')",
        "if(is_blank(d), blank, concat(substring(text(d), 9, 2), '.', substring(text(d), 6, 2), '.', year(d)))",
      ],
      ["number(format-date(${d}, '%n'))", 'month(d)'],
      ["format-date(${d}, '%b')", "substring('JanFebMarAprMayJunJulAugSepOctNovDec', month(d) * 3 - 2, 3)"],
      ["format-date-time(${dt}, '%H:%M')", 'text(time_of(dt))'],
      ['date(decimal-date-time(${d}) + 30)', 'add_days(d, 30)'],
      ['substr(${t}, 0, 3)', 'substring(t, 1, 3)'],
      ['coalesce(${n}, 0) + ${m}', 'coalesce(n, 0) + m'],
      ["join(', ', ${rname})", 'text(list(r, rname))'],
      ['sum(${rage}) div count(${r})', 'sum(r, rage) / count(r)'],
      ['indexed-repeat(${rname}, ${r}, 1)', 'row(r, 1, rname)'],
      ["jr:choice-name(${s}, '${s}')", 'label(s)'],
      ['pow(${n}, 2) - -${m}', 'power(n, 2) - -m'],
      ['${last-saved#t}', 'last.t'],
      ['round(15 div (sqrt(cos(atan(${m} div 100)))), 2)', 'round(15 / sqrt(cos(atan(m / 100))), 2)'],
      ['atan2(${n}, ${m}) * 180 div pi()', 'atan2(n, m) * 180 / pi()'],
      ['exp(${m}) - exp10(${n}) + log(${m}) * log10(${n})', 'exp(m) - power(10, n) + log(m) * log10(n)'],
      ['selected-at(${mu}, 0)', 'selected_at(mu, 1)'],
      ['selected-at(${mu}, ${n})', 'selected_at(mu, n + 1)'],
      ['selected-at(${mu}, ${n} - 1)', 'selected_at(mu, n)'],
      ['decimal-time(${ti})', "minutes(time('00:00'), ti) / 1440"],
      ["concat(${t}, ' ', ${n})", "concat(t, ' ', n)"],
    ],
  ],
  [
    'calculation in a row',
    { column: 'calculation', type: 'calculate', inRow: true },
    [
      ['position(..)', 'row_number()'],
      ['indexed-repeat(${rname}, ${r}, position(..) - 1)', 'row(r, row_number() - 1, rname)'],
      ['${rage} + ${n}', 'rage + n'],
    ],
  ],
  [
    'constraint',
    { column: 'constraint', type: 'integer' },
    [
      ['. > ${m}', 'x > m'],
      ['. != 5', 'x != 5'],
      ["regex(., '^[0-9]{10}$')", "matches(text(x), '^[0-9]{10}$')"],
      ['(. >= 1 and . <= 10) or . = 99', 'x >= 1 and x <= 10 or x = 99'],
    ],
  ],
  [
    'constraint of a text',
    { column: 'constraint', type: 'text' },
    [
      ['. > 5', 'coalesce(number(x) > 5, false)'],
      ['. = ${n}', 'coalesce(number(x) = n, if(is_blank(n), blank, false))'],
      ['. != ${t}', 'x != t'],
      ['string-length(.) > 3', 'length(x) > 3'],
    ],
  ],
  [
    'choice_filter',
    { column: 'choice_filter', type: 'select_one yn' },
    [
      ["area = 'north'", "choice.area = 'north'"],
      ['area = ${t}', 'choice.area = t'],
      ['name != ${s}', 'coalesce(choice.key != s, true)'],
      ['selected(${mu}, name)', 'selected(mu, choice.key)'],
      ['area = ${n}', 'number(choice.area) = n'],
    ],
  ],
  [
    'default',
    { column: 'default' },
    [
      ['hello', "'hello'"],
      ['a-2', "'a-2'"],
      ['1 + 1', '1 + 1'],
      ["concat('a', ${t})", "concat('a', t)"],
      ['http://x.example/a?b=(c)', "'http://x.example/a?b=(c)'"],
    ],
  ],
])('%s', (_name, where, cases) => {
  it.each(cases)('%s', (cell, formula) => {
    expect(formulaOf(cell, where)).toBe(formula);
  });
});

describe('what cannot be said is named, kept, and given back', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ["pulldata('a', 'b', 'c', ${n}) = 1", 'unsupported_function', { function: 'pulldata' }],
    ["instance('yn')/root/item[name=${s}]/label = 'Yes'", 'unsupported_path', { path: 'instance()/' }],
    ["format-date(${d}, '%j') = '001'", 'unsupported_date_format', { format: '%j' }],
    ["regex(${t}, '(?=x)y')", 'unsupported_pattern', { pattern: '(?=x)y' }],
    ["selected-at(${t}, 0) = 'yes'", 'unsupported_function', { function: 'selected-at' }],
    ['sin(1, 2) = 0', 'unsupported_function', { function: 'sin' }],
    ['sin() = 0', 'unsupported_function', { function: 'sin' }],
    ['${mu} = ${s}', 'unsupported_comparison', {}],
    ['${n} > 1 && ${m} > 2', 'unknown_sign', { sign: '&', max: 32 }],
    ['position(..) = 1', 'unsupported_function', { function: 'position' }],
    [`${'('.repeat(40)}\${n}${' + 1)'.repeat(40)} = 1`, 'expression_too_deep', { max: 32 }],
  ])('%s', (cell, code, details) => {
    const { definition, notes } = formWith(cell, { column: 'relevant' });
    expect(notes).toEqual([{ sheet: 'survey', row: 20, column: 'relevant', code, done: 'carried', details }]);
    const { showWhen, carried } = findQuestion(definition, 'x')!;
    expect([showWhen, carried]).toEqual([undefined, { relevant: cell }]);
    const { tables } = exportXlsform(definition);
    expect(tables[0]!.rows.flat()).toContain(cell);
  });

  it('a choice the list does not have', () => {
    const { definition, notes } = formWith("${s} = 'maybe' or ${n} = 1", { column: 'relevant' });
    expect(notes.map(({ code, details }) => [code, details])).toEqual([['unknown_choice', { choice: 'maybe', list: 'yn' }]]);
    expect(printFormula(findQuestion(definition, 'x')!.showWhen!)).toBe('n = 1');
  });
});

describe('blanks mean what they mean to XPath', () => {
  const isShown = (relevant: string, answers: Answers) =>
    evaluate(formWith(relevant, { column: 'relevant' }).definition, answers, { now: '2026-11-25T09:00+08:00', today: '2026-11-25' })
      .questions['x']!.visible;

  it.each<[string, boolean, boolean]>([
    // shown without an answer, and with n 5 and s yes
    ['${n} = 5', false, true],
    ['${n} != 5', true, false],
    ['not(${n} = 5)', true, false],
    ['not(${n} != 5)', false, true],
    ["not(selected(${s}, 'yes'))", true, false],
    ["${n} = '' or ${n} > 7", true, false],
    ['${n} > 3 and ${n} < 7', false, true],
    ["if(${s} = 'yes', false(), true())", true, false],
    ['boolean(${n})', false, true],
    ['string-length(${s}) = 0', true, false],
    ["not(${s} = 'yes' and ${n} = 5)", true, false],
    ['${n} = ${m}', true, false],
    ['${n} != ${m}', false, true],
    ['not(${t} = ${s})', false, true],
    ['${s} = ${t} and ${n} = ${m}', true, false],
    ["regex(${t}, '[a-z]*')", true, true],
    ['count-selected(${s}) > 0', false, true],
    ['starts-with(${t}, ${t})', true, true],
    ['${n} = true()', false, true],
    ["selected(${s}, 'yes') = false()", true, false],
    ["if(${n} = 5, ${s} = 'no', true())", true, false],
    ["concat(${t}, ${t}) = ''", true, true],
    ['${t} = ${n}', true, false],
  ])('%s', (relevant, blank, answered) => {
    expect(isShown(relevant, {})).toBe(blank);
    expect(isShown(relevant, { n: { value: 5 }, s: { value: 'yes' } })).toBe(answered);
  });
});

it.each<[string, Answers, unknown]>([
  ['round(15 div (sqrt(cos(atan(${m} div 100)))), 2)', { m: { value: 30 } }, 15.33],
  ['int(${m})', { m: { value: -2.5 } }, -2],
  ['selected-at(${mu}, 1)', { mu: { value: ['no', 'yes'] } }, 'yes'],
  ['-7 mod 3', {}, -1],
  ['7 mod -3', {}, 1],
  ['${m} mod 1', { m: { value: -2.5 } }, -0.5],
  ['${n} mod 0', { n: { value: 7 } }, null],
  ['string-length(${t})', { t: { value: '安检🚗' } }, 3],
  ['substr(${t}, 1, 3)', { t: { value: 'abcdef' } }, 'bc'],
  ['date(${d} + 1)', { d: { value: '2024-02-28' } }, '2024-02-29'],
  ['int(decimal-date-time(${dt}))', { dt: { value: '1970-01-11T12:00+00:00' } }, 10],
  ["'10' > '9'", {}, true],
  ['100 div 10 div 2', {}, 5],
  ["concat(${n}, '-', ${m}, '-', ${t})", { n: { value: 5 } }, '5--'],
  ['selected-at(${mu}, 2)', { mu: { value: ['no', 'yes'] } }, null],
])('%s is worked out', (cell, answers, value) => {
  const { definition } = formWith(cell, { column: 'calculation', type: 'calculate' });
  expect(evaluate(definition, answers, { now: '2026-11-25T09:00+08:00', today: '2026-11-25' }).values['x']).toBe(value);
});

it('writes dates with the names of months and days', () => {
  const { definition } = formWith("format-date(${d}, '%a %e %b %Y')", { column: 'calculation', type: 'calculate' });
  const { values } = evaluate(definition, { d: { value: '2026-11-25' } }, { now: '2026-11-25T09:00+08:00', today: '2026-11-25' });
  expect(values['x']).toBe('Wed 25 Nov 2026');
});
