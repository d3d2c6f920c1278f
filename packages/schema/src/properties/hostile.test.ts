/** Whatever it is given, the engine comes to an end, soon, and by way of a value: definitions, answers and sheets made to break it. */
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../answers/parse.ts';
import { checkDefinition } from '../definition/check.ts';
import type { Definition, Question } from '../definition/definition.ts';
import { parseDefinition } from '../definition/parse.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { usualContext } from '../evaluate/scenario.ts';
import { startSession } from '../evaluate/session.ts';
import type { Expr } from '../rules/expression.ts';
import { functionNames } from '../rules/functions.ts';
import { exportXlsform } from '../xlsform/export.ts';
import { importXlsform } from '../xlsform/import.ts';

const one: Expr = { kind: 'literal', value: 1 };
const read = (key: string): Expr => ({ kind: 'question', key });
const question = (type: string, key: string, more: object = {}) => ({ type, key, label: { en: key }, ...more }) as unknown as Question;

function formWith(questions: Question[]): Definition {
  const pages = Array.from({ length: Math.ceil(questions.length / 2_000) }, (_, at) => questions.slice(at * 2_000, at * 2_000 + 2_000));
  const sections = pages.map((page, at) => ({ key: `page_${at}`, title: { en: 'x' }, questions: page }));
  const parsed = parseDefinition({ format: 1, locales: ['en'], title: { en: 'x' }, settings: { signOff: 'none' }, sections });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}

/** Each is one more than the next; the last is `last`. */
const chain = (length: number, last: Expr) =>
  Array.from({ length }, (_, at) => {
    const formula: Expr = at + 1 < length ? { kind: 'arithmetic', op: '+', left: read(`k${at + 1}`), right: one } : last;
    return question('calculated', `k${at}`, { formula });
  });

describe('questions that hang on one another in a row of thousands', () => {
  it('are checked, worked out and exported', () => {
    const form = formWith(chain(2_000, one));
    expect(checkDefinition(form).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(evaluate(form, {}, usualContext).values['k0']).toBe(2_000);
    expect(startSession(form, {}, usualContext).evaluation.values['k0']).toBe(2_000);
    expect(importXlsform(exportXlsform(form).tables)).toMatchObject({ ok: true, definition: form });
  });

  it('and in a ring of thousands are named as one', () => {
    const form = formWith(chain(2_000, read('k0')));
    expect(checkDefinition(form).map(({ code }) => code)).toEqual(['cycle']);
    expect(evaluate(form, {}, usualContext)).toHaveProperty('complete');
  });
});

const endless: unknown[] = [];
endless.push({ id: 'r', answers: { inner: { value: endless } } });
const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ value: inner }), {});
const hostile: [string, unknown][] = [
  ...[undefined, null, true, 0, -0, Number.NaN, Number.POSITIVE_INFINITY, 1e308, Number.MIN_VALUE, 10n].map((value): [string, unknown] => [
    String(value),
    value,
  ]),
  ...[
    '',
    '\0',
    '\ud800',
    '0000-01-01',
    '9999-12-31',
    '0001-01-01',
    '2024-02-29',
    '2023-02-29',
    '24:00',
    '2026-03-29T02:30+01:00',
    '9999-12-31T23:59:60Z',
    '__proto__',
  ].map((text): [string, unknown] => [JSON.stringify(text), text]),
  ['a long text', 'x'.repeat(1_000_000)],
  ['signs of two halves', '🦺'.repeat(1_000)],
  ['many of one', Array<string>(100_000).fill('a')],
  ['a prototype', JSON.parse('{"__proto__": {"value": 1}, "constructor": 1}')],
  [
    'a value that throws',
    {
      valueOf: () => {
        throw new Error('valueOf');
      },
      toString: () => {
        throw new Error('toString');
      },
    },
  ],
  ['what is inherited', Object.create({ value: 'a' })],
  ['a map', new Map([['value', 1]])],
  ['a symbol', Symbol('x')],
  ['rows in themselves', endless],
  ['what never ends', deep],
];

describe('as an answer, and as all of them, and as what is around', () => {
  const choices = [{ key: 'a', label: {} }];
  const types = [
    'text',
    'integer',
    'decimal',
    'date',
    'time',
    'date_time',
    'place',
    'photo',
    'signature',
    'rating',
    'check',
    'yes_no',
    'person',
  ];
  const asked = [
    ...types.map((type) => question(type, type)),
    question('single_choice', 'one', { choices, other: true }),
    question('multiple_choice', 'many', { choices }),
    question('matrix', 'table', { rows: choices, choices }),
    question('slider', 'slider', { min: 0, max: 10 }),
    question('group', 'rows', { questions: [question('text', 'inner')] }),
  ];
  // Every function, of every answer.
  const worked = functionNames.flatMap((name, at) =>
    [0, 1, 2].map((shift) => {
      const args = [0, 1, 2].slice(0, shift + 1).map((place) => read(asked[(at + shift * 5 + place) % (asked.length - 1)]!.key));
      return question('calculated', `${name}_${shift}`, { formula: { kind: 'call', name, args } });
    }),
  );
  const form = formWith([...asked, ...worked]);

  it.each(hostile)('%s', (_name, value) => {
    const answers = asked.map(({ key }) => ({ [key]: { value } }));
    for (const json of [value, ...answers, Object.assign({}, ...answers), ...asked.map(({ key }) => ({ [key]: value }))]) {
      const parsed = parseAnswers(form, json);
      expect(parseAnswers(form, parsed.answers)).toEqual({ answers: parsed.answers, problems: [] });
      for (const given of [parsed.answers, json as typeof parsed.answers]) {
        const { values } = evaluate(form, given, usualContext);
        const odd = Object.values(values).filter((found) => typeof found === 'number' && (!Number.isFinite(found) || Object.is(found, -0)));
        expect(odd).toEqual([]);
      }
    }
    const around = { now: value, today: value, unit: value, person: value, asset: value, last: value } as never;
    expect(evaluate(form, {}, around)).toHaveProperty('complete');
    expect(parseDefinition(value)).toHaveProperty('ok', false);
  });
});

describe('as a sheet', () => {
  const groups = (count: number, kind: string) =>
    importXlsform([
      {
        sheet: 'survey',
        rows: [
          ['type', 'name', 'label'],
          ...Array.from({ length: count }, (_, at) => [`begin ${kind}`, `g${at}`, 'G']),
          ['text', 'a', 'A'],
          ...Array.from({ length: count }, () => [`end ${kind}`]),
        ],
      },
    ]);

  it.each(['group', 'repeat'])('a %s in another, again and again', (kind) => {
    expect(groups(5_000, kind)).toMatchObject({ ok: false, problems: [{ row: 52, column: 'type', code: 'groups_too_deep' }] });
    expect(groups(kind === 'group' ? 50 : 30, kind)).toMatchObject({ ok: true });
  });

  it('a loop in a loop in a loop', () => {
    const choices = [['list_name', 'name', 'label'], ...Array.from({ length: 30 }, (_, at) => ['l', `c${at}`, 'L'])];
    const loops = Array.from({ length: 4 }, (_, at) => ['begin loop over l', `g${at}`, 'G']);
    const rows = [['type', 'name', 'label'], ...loops, ['text', 'a', 'A'], ...loops.map(() => ['end loop'])];
    expect(
      importXlsform([
        { sheet: 'survey', rows },
        { sheet: 'choices', rows: choices },
      ]),
    ).toMatchObject({ ok: false, problems: [{ row: 3, code: 'loop_too_large' }] });
  });
});
