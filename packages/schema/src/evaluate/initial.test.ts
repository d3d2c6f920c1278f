import { describe, expect, it } from 'vitest';
import {
  check,
  choice,
  date,
  decimal,
  file,
  group,
  hidden,
  integer,
  multipleChoice,
  photo,
  signature,
  singleChoice,
  text,
} from '../definition/build.ts';
import type { Question } from '../definition/definition.ts';
import type { Answers } from '../answers/answer.ts';
import { initialAnswers, initialRow } from './initial.ts';
import { formOf, usualContext } from './scenario.ts';

const begin = (questions: readonly Question[], last?: Answers, given?: Answers) =>
  initialAnswers(formOf(questions), { ...usualContext, unit: { name: '保卫处' }, ...(last ? { last } : {}) }, given);
const choices = [choice('a', '甲', 'A'), choice('b', '乙', 'B', { removed: true })];

describe('a new form begins', () => {
  it('with its defaults, one after the other', () => {
    expect(
      begin([
        date('day', '日期', 'Day', { default: 'today()' }),
        date('due', '截止', 'Due', { default: 'add_days(day, 7)' }),
        hidden('where', '单位', 'Unit', { default: 'unit.name' }),
        multipleChoice('kinds', '类型', 'Kinds', { choices, default: "'a b'" }),
        text('plain', '文', 'Text'),
      ]),
    ).toEqual({ day: { value: '2026-11-25' }, due: { value: '2026-12-02' }, where: { value: '保卫处' }, kinds: { value: ['a'] } });
  });

  it('without a default that makes no answer', () => {
    expect(
      begin([
        integer('n', '数', 'N', { default: "'x'" }),
        singleChoice('c', '选', 'C', { choices, default: "'b'" }),
        decimal('d', '数', 'D', { default: '1 / 0' }),
      ]),
    ).toEqual({});
  });

  it('with what is carried forward, before any default', () => {
    const questions = [
      integer('km', '里程', 'Km', { carryForward: true, default: '0' }),
      text('driver', '司机', 'Driver', { carryForward: true }),
      text('today_only', '今天', 'Today'),
      photo('proof', '照片', 'Photo', { carryForward: true }),
      singleChoice('c', '选', 'C', { choices, carryForward: true }),
      group('tools', '工具', 'Tools', [text('name', '名', 'Name')], { carryForward: true }),
    ];
    const last: Answers = {
      km: { value: 1200 },
      driver: { skipped: true },
      today_only: { value: 'x' },
      proof: { value: [{ file: 'f', sha256: 'ab'.repeat(32) }] },
      c: { value: 'b' },
      tools: { value: [{ id: 'r1', answers: { name: { value: '锤' } } }] },
    };
    expect(begin(questions, last)).toEqual({ km: { value: 1200 }, tools: last['tools'] });
    expect(begin(questions, { km: { value: 'many' } })).toEqual({ km: { value: 0 } });
  });

  it('with the value alone of what is carried forward, in rows as well', () => {
    const photos = [{ file: 'f', sha256: 'ab'.repeat(32) }];
    const questions = [
      check('brakes', '制动', 'Brakes', { carryForward: true }),
      check('horn', '喇叭', 'Horn', { carryForward: true }),
      singleChoice('fuel', '燃料', 'Fuel', { choices, other: true, carryForward: true }),
      signature('signed', '签名', 'Signature', { carryForward: true }),
      file('plan', '方案', 'Plan', { carryForward: true }),
      group('rooms', '房间', 'Rooms', [text('name', '名', 'Name'), check('door', '门', 'Door'), photo('proof', '照片', 'Photo')], {
        carryForward: true,
      }),
    ];
    const last: Answers = {
      brakes: { value: 'fail', note: '软', photos },
      horn: { na: true, note: '没有' },
      fuel: { value: 'other', other: '氢', note: '新' },
      signed: { value: photos[0]! },
      plan: { value: photos },
      rooms: {
        note: '三楼',
        value: [
          {
            id: 'r1',
            answers: {
              name: { value: '301', note: '东侧' },
              door: { value: 'pass', photos },
              proof: { value: photos },
            },
          },
          { id: 'r2', answers: { name: { value: '302' }, door: { na: true, photos } } },
        ],
      },
    };
    expect(begin(questions, last)).toEqual({
      brakes: { value: 'fail' },
      fuel: { value: 'other', other: '氢' },
      rooms: {
        value: [
          { id: 'r1', answers: { name: { value: '301' }, door: { value: 'pass' } } },
          { id: 'r2', answers: { name: { value: '302' } } },
        ],
      },
    });
  });

  it('with what was given, whatever else there is', () => {
    expect(
      begin([text('a', '甲', 'A', { default: "'x'" }), check('b', '乙', 'B')], undefined, { a: { value: 'y' }, b: { na: true } }),
    ).toEqual({
      a: { value: 'y' },
      b: { na: true },
    });
  });
});

describe('a new row begins', () => {
  const form = formOf([
    text('site', '地点', 'Site'),
    group('register', '登记册', 'Register', [
      integer('number', '编号', 'Number', { default: 'row_number()' }),
      text('spot', '位置', 'Spot', { default: "concat(site, '-', number)" }),
      group('checks', '检查', 'Checks', [integer('turn', '次', 'Turn', { default: 'number * 10 + row_number()' })]),
    ]),
  ]);
  const answers: Answers = { site: { value: '东门' }, register: { value: [{ id: 'r1', answers: { number: { value: 1 } } }] } };

  it('with its defaults, as what stands around it says', () => {
    expect(initialRow(form, usualContext, answers, 'register', 'r2')).toEqual({
      id: 'r2',
      answers: { number: { value: 2 }, spot: { value: '东门-2' } },
    });
  });

  it('in a row as well', () => {
    expect(initialRow(form, usualContext, answers, 'register[r1].checks', 'c1')).toEqual({ id: 'c1', answers: { turn: { value: 11 } } });
  });

  it('empty where there is no such group', () => {
    expect(initialRow(form, usualContext, answers, 'nowhere', 'r2')).toEqual({ id: 'r2', answers: {} });
    expect(initialRow(form, usualContext, answers, 'register[gone].checks', 'r2')).toEqual({ id: 'r2', answers: {} });
  });
});
