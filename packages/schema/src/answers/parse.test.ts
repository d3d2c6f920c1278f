import { describe, expect, it } from 'vitest';
import {
  asset,
  audio,
  barcode,
  calculated,
  check,
  choice,
  date,
  dateTime,
  decimal,
  definition,
  file,
  group,
  hidden,
  integer,
  longText,
  matrix,
  multipleChoice,
  note,
  person,
  photo,
  place,
  ranking,
  rating,
  section,
  signature,
  singleChoice,
  slider,
  text,
  time,
  unit,
  yesNo,
} from '../definition/build.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { usualContext } from '../evaluate/scenario.ts';
import { questionTypes, type QuestionType } from '../questions/registry.ts';
import { parseAnswers } from './parse.ts';

const choices = [choice('a', '甲', 'A'), choice('b', '乙', 'B'), choice('c', '丙', 'C', { removed: true })];
const row = (key: string) => ({ key, label: { 'zh-CN': key } });

/** One question of every type; its key is the type's name. */
const form = definition('表', 'Form', [
  section('all', '全部', 'All', [
    check('check', '检', 'Check'),
    yesNo('yes_no', '是否', 'Yes or no'),
    text('text', '文', 'Text'),
    longText('long_text', '长文', 'Long text'),
    integer('integer', '整', 'Integer'),
    decimal('decimal', '小数', 'Decimal'),
    date('date', '日', 'Date'),
    time('time', '时', 'Time'),
    dateTime('date_time', '日时', 'Date and time'),
    singleChoice('single_choice', '单', 'Single', { choices, other: true }),
    multipleChoice('multiple_choice', '多', 'Multiple', { choices }),
    ranking('ranking', '排', 'Ranking', { choices }),
    rating('rating', '评', 'Rating'),
    slider('slider', '滑', 'Slider', { min: 0, max: 10 }),
    matrix('matrix', '矩', 'Matrix', { choices, rows: [row('x'), row('y')] }),
    group('group', '组', 'Group', [
      integer('inside', '内', 'Inside'),
      group('deeper', '再内', 'Deeper', [text('deepest', '最内', 'Deepest')]),
    ]),
    note('note', '注', 'Note'),
    calculated('calculated', '算', 'Calculated', '1 + 1'),
    hidden('hidden', '隐', 'Hidden'),
    person('person', '人', 'Person'),
    unit('unit', '位', 'Unit'),
    asset('asset', '物', 'Asset'),
    place('place', '地', 'Place'),
    photo('photo', '照', 'Photo'),
    file('file', '件', 'File'),
    audio('audio', '音', 'Audio'),
    signature('signature', '签', 'Signature'),
    barcode('barcode', '码', 'Barcode'),
  ]),
]);

const ref = { file: 'F1', sha256: '0a'.repeat(32), name: '出口.jpg', capturedAt: '2026-11-25T08:30:00+08:00' };
const looks = { colour: 'red', weight: 2 };
const marks = {
  width: 2560,
  height: 1920,
  list: [
    { ...looks, is: 'line', points: [0, 0, 12, -3] },
    { ...looks, is: 'arrow', from: [0, 0], to: [2600, 1920] },
    { ...looks, is: 'box', from: [5, 5], to: [1, 1] },
    { ...looks, is: 'ring', from: [5, 5], to: [1, 1] },
    { ...looks, is: 'text', at: [100, 100], text: '此处漏水' },
  ],
};
const drawn = (...list: unknown[]) => [{ ...ref, marks: { ...marks, list } }];
const taken: Record<QuestionType, unknown[]> = {
  check: ['pass', 'fail'],
  yes_no: [true, false],
  text: ['', '一行', '=1+1', '<b>'],
  long_text: ['两\n行'],
  integer: [0, -5, Number.MAX_SAFE_INTEGER],
  decimal: [0.1, -3, 1e-7],
  date: ['2026-02-28', '2024-02-29', '0001-01-01'],
  time: ['00:00', '23:59'],
  date_time: ['2026-11-25T08:30+08:00', '2026-11-25T08:30:15.123Z'],
  single_choice: ['a', 'c', 'other'],
  multiple_choice: [[], ['b', 'a'], ['c']],
  ranking: [['b', 'a']],
  rating: [3, 99],
  slider: [2.5, 11],
  matrix: [{}, { x: 'a', y: 'c' }],
  group: [
    [],
    [{ id: 'r1', answers: {} }],
    [{ id: '0f8e', answers: { inside: { value: 3 }, deeper: { value: [{ id: 'd1', answers: { deepest: { value: 'x' } } }] } } }],
  ],
  note: [],
  calculated: [],
  hidden: ['x'],
  person: [{ id: 'p1', name: '何文静' }],
  unit: [{ id: 'u1', name: '保卫处' }],
  asset: [{ id: 'a1', name: '京A12345' }],
  place: [
    { lat: 31.2, lon: 121.5 },
    { lat: -90, lon: 180, accuracy: 12.5, at: '2026-11-25T08:30Z' },
  ],
  photo: [[], [ref], [{ file: 'F2', sha256: ref.sha256 }], [{ ...ref, place: { lat: 31.2, lon: 121.5, accuracy: 8 }, marks }]],
  file: [[ref]],
  audio: [[ref]],
  signature: [ref],
  barcode: ['6901234567892'],
};

describe('an answer of each type', () => {
  it.each(Object.entries(taken).flatMap(([key, values]) => values.map((value) => [key, value] as const)))(
    '%s is taken as it is: %j',
    (key, value) => {
      const json = { [key]: { value, note: '看过', photos: [ref] } };
      expect(parseAnswers(form, json)).toEqual({ answers: json, problems: [] });
    },
  );

  it('is there to be tried for every type there is', () => {
    expect(Object.keys(taken)).toEqual(Object.keys(questionTypes));
  });
});

const cyclic: Record<string, unknown> = {};
cyclic['value'] = cyclic;
const huge = 'x'.repeat(100_001);

describe('what is refused', () => {
  it.each<[string, unknown, string]>([
    // nothing is coerced
    ['check', 'PASS', 'wrong_type'],
    ['check', true, 'wrong_type'],
    ['check', 'na', 'wrong_type'],
    ['yes_no', 'true', 'wrong_type'],
    ['yes_no', 1, 'wrong_type'],
    ['yes_no', null, 'wrong_type'],
    ['text', 5, 'wrong_type'],
    ['text', ['x'], 'wrong_type'],
    ['text', { toString: () => 'x' }, 'wrong_type'],
    ['text', new String('x'), 'wrong_type'],
    ['text', 'a\0b', 'nul_character'],
    ['text', '\ud800', 'broken_character'],
    ['text', huge, 'text_too_long'],
    ['integer', '5', 'wrong_type'],
    ['integer', 1.5, 'not_whole'],
    ['integer', 2 ** 53, 'not_whole'],
    ['integer', Number.NaN, 'not_finite'],
    ['integer', 5n, 'wrong_type'],
    ['decimal', Number.POSITIVE_INFINITY, 'not_finite'],
    ['decimal', '0.1', 'wrong_type'],
    ['decimal', { $gt: 0 }, 'wrong_type'],
    ['date', '2026-02-29', 'bad_date'],
    ['date', '2026-2-9', 'bad_date'],
    ['date', '2026-02-09T00:00', 'bad_date'],
    ['date', '0000-01-01', 'bad_date'],
    ['date', 20260209, 'wrong_type'],
    ['date', new Date(0), 'wrong_type'],
    ['time', '24:00', 'bad_time'],
    ['time', '8:30', 'bad_time'],
    ['date_time', '2026-11-25T08:30', 'bad_date_time'],
    ['date_time', '2026-02-30T08:30Z', 'bad_date_time'],
    ['single_choice', 'd', 'unknown_choice'],
    ['single_choice', ['a'], 'wrong_type'],
    ['single_choice', '__proto__', 'unknown_choice'],
    ['multiple_choice', 'a', 'wrong_type'],
    ['multiple_choice', ['a', 'a'], 'repeated_choice'],
    ['multiple_choice', ['other'], 'unknown_choice'],
    ['multiple_choice', Array.from({ length: 100 }, () => 'a'), 'too_many_items'],
    ['ranking', { 0: 'a', length: 1 }, 'wrong_type'],
    ['rating', '3', 'wrong_type'],
    ['rating', 2.5, 'not_whole'],
    ['slider', [5], 'wrong_type'],
    ['matrix', ['a', 'b'], 'wrong_type'],
    ['matrix', { z: 'a' }, 'unknown_item'],
    ['matrix', { x: 'd' }, 'unknown_choice'],
    ['matrix', JSON.parse('{"__proto__": "a"}'), 'unknown_item'],
    ['group', {}, 'wrong_type'],
    ['group', [{ answers: {} }], 'bad_row'],
    ['group', [{ id: 'a b', answers: {} }], 'bad_row'],
    ['group', [{ id: 'r1', answers: {}, extra: 1 }], 'bad_row'],
    [
      'group',
      [
        { id: 'r1', answers: {} },
        { id: 'r1', answers: {} },
      ],
      'repeated_row',
    ],
    ['group', Array.from({ length: 1_001 }, (_, index) => ({ id: `r${index}`, answers: {} })), 'too_many_rows'],
    ['note', 'x', 'not_answerable'],
    ['calculated', 2, 'not_answerable'],
    ['hidden', 7, 'wrong_type'],
    ['person', 'p1', 'wrong_type'],
    ['person', { id: 'p1' }, 'wrong_type'],
    ['person', { id: '', name: '' }, 'wrong_type'],
    ['person', { id: 'p1', name: '何', admin: true }, 'unknown_property'],
    ['place', { lat: 91, lon: 0 }, 'bad_place'],
    ['place', { lat: '31', lon: 121 }, 'bad_place'],
    ['place', { lat: 31, lon: 121, accuracy: -1 }, 'bad_place'],
    ['place', '31 121', 'wrong_type'],
    ['photo', ref, 'wrong_type'],
    ['photo', [{ ...ref, sha256: 'x' }], 'bad_hash'],
    ['photo', [{ ...ref, url: 'https://example.test' }], 'unknown_property'],
    ['photo', Array.from({ length: 101 }, () => ref), 'too_many_items'],
    ['photo', [{ ...ref, place: { lat: 91, lon: 0 } }], 'bad_place'],
    ['photo', [{ ...ref, marks: [] }], 'wrong_type'],
    ['photo', [{ ...ref, marks: { ...marks, width: 0 } }], 'wrong_type'],
    ['photo', drawn({ ...looks, is: 'line', points: [1, 2, 3] }), 'wrong_type'],
    ['photo', drawn({ ...looks, is: 'line', points: [1, 0.5] }), 'wrong_type'],
    ['photo', drawn({ ...looks, is: 'arrow', from: [1, 2] }), 'wrong_type'],
    ['photo', drawn({ ...looks, is: 'image', href: 'https://example.test' }), 'wrong_type'],
    ['photo', drawn({ ...looks, colour: 'url(#x)', is: 'box', from: [1, 2], to: [3, 4] }), 'wrong_type'],
    ['photo', drawn({ ...looks, is: 'text', at: [1, 2], text: '' }), 'wrong_type'],
    ['photo', drawn({ ...looks, is: 'text', at: [1, 2], text: 'x', onclick: 'y' }), 'wrong_type'],
    ['photo', drawn(...Array.from({ length: 201 }, () => marks.list[1])), 'too_many_items'],
    [
      'photo',
      drawn(...Array.from({ length: 11 }, () => ({ ...looks, is: 'line', points: Array.from({ length: 2_000 }, () => 1) }))),
      'too_many_items',
    ],
    ['signature', [ref], 'wrong_type'],
    ['signature', { ...ref, capturedAt: 'yesterday' }, 'bad_date_time'],
    ['barcode', 6901234567892, 'wrong_type'],
  ])('as %s, case %#', (key, value, code) => {
    const { answers, problems } = parseAnswers(form, { [key]: { value } });
    expect(answers).toEqual({});
    expect(problems).toMatchObject([{ path: key, code, severity: 'error' }]);
  });

  it.each<[unknown, string]>([
    [{}, 'value_missing'],
    [{ value: 'x', na: true }, 'value_ambiguous'],
    [{ na: true, skipped: true }, 'value_ambiguous'],
    [{ na: true }, 'na_not_possible'],
    [{ na: 1 }, 'wrong_type'],
    [{ skipped: false }, 'wrong_type'],
    [{ skipped: true, other: 'x' }, 'unknown_property'],
    [{ value: 'x', comment: 'y' }, 'unknown_property'],
    [{ value: 'x', note: 5 }, 'wrong_type'],
    [{ value: 'x', note: 'x'.repeat(10_001) }, 'text_too_long'],
    [{ value: 'x', photos: ref }, 'wrong_type'],
    [{ value: 'x', other: {} }, 'wrong_type'],
    ['x', 'wrong_type'],
    [null, 'wrong_type'],
    [['x'], 'wrong_type'],
    [JSON.parse('{"__proto__": {"value": "x"}}'), 'unknown_property'],
    [cyclic, 'wrong_type'],
  ])('as the envelope %#: %s', (answer, code) => {
    expect(parseAnswers(form, { text: answer })).toMatchObject({ answers: {}, problems: [{ path: 'text', code }] });
  });

  it('names answers to no question, and names that objects answer to', () => {
    const json = JSON.parse(
      '{"nobody": {"value": 1}, "__proto__": {"value": 1}, "constructor": {"value": 1}, "inside": {"value": 1}}',
    ) as object;
    expect(parseAnswers(form, json)).toEqual({
      answers: {},
      problems: [
        { path: 'nobody', code: 'unknown_question', severity: 'error', details: {} },
        { path: '__proto__', code: 'reserved_key', severity: 'error', details: {} },
        { path: 'constructor', code: 'reserved_key', severity: 'error', details: {} },
        { path: 'inside', code: 'unknown_question', severity: 'error', details: {} },
      ],
    });
  });

  it.each([[null], ['answers'], [[]], [3], [undefined]])('is whatever is no answers at all: %j', (json) => {
    expect(parseAnswers(form, json)).toMatchObject({ answers: {}, problems: [{ code: 'wrong_type' }] });
  });

  it('is one answer in a row, by its path, and the rest of the row stays', () => {
    const rows = [
      { id: 'r1', answers: { inside: { value: 'x' }, deeper: { value: [{ id: 'd1', answers: { deepest: { value: 5 } } }] } } },
      { id: 'r2', answers: { inside: { value: 5 }, outside: { value: 1 } } },
    ];
    const { answers, problems } = parseAnswers(form, { group: { value: rows } });
    expect(problems.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'group[r1].inside: wrong_type',
      'group[r1].deeper[d1].deepest: wrong_type',
      'group[r2].outside: unknown_question',
    ]);
    expect(answers).toEqual({
      group: {
        value: [
          { id: 'r1', answers: { deeper: { value: [{ id: 'd1', answers: {} }] } } },
          { id: 'r2', answers: { inside: { value: 5 } } },
        ],
      },
    });
  });

  it('takes no harm from data that is nested without end', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 10_000; level++) deep = [{ id: 'r', answers: { deeper: { value: deep } } }];
    expect(parseAnswers(form, { group: { value: deep } }).problems).not.toEqual([]);
  });

  it('leaves nothing behind in what all objects share', () => {
    parseAnswers(form, JSON.parse('{"__proto__": {"value": {"polluted": true}}, "matrix": {"value": {"__proto__": "a"}}}'));
    expect({}).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('value');
  });

  it('is among the problems of the evaluation, and its question is not asked for a second time', () => {
    const asked = definition('表', 'Form', [section('one', '一', 'One', [integer('n', '数', 'N', { required: true })])]);
    expect(evaluate(asked, { n: { value: 'five' }, m: { value: 1 } }, usualContext).problems).toMatchObject([
      { path: 'm', code: 'unknown_question' },
      { path: 'n', code: 'wrong_type' },
    ]);
  });
});

describe('not applicable', () => {
  it('is an answer to check items alone, and not to those that forbid it', () => {
    const items = definition('表', 'Form', [
      section('one', '一', 'One', [check('a', '甲', 'A', { naAllowed: false }), check('b', '乙', 'B')]),
    ]);
    const { answers, problems } = parseAnswers(items, { a: { na: true }, b: { na: true, note: '没有' } });
    expect(problems).toEqual([]);
    expect(evaluate(items, answers, usualContext).problems).toMatchObject([{ path: 'a', code: 'na_not_allowed' }]);
  });
});
