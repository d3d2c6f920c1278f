import { describe, expect, it } from 'vitest';
import {
  calculated,
  check,
  choice,
  group,
  integer,
  matrix,
  multipleChoice,
  note,
  photo,
  section,
  text,
  yesNo,
} from '../definition/build.ts';
import type { Definition, Question } from '../definition/definition.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { formOf, formOfSections, usualContext } from '../evaluate/scenario.ts';
import type { Answers } from './answer.ts';
import { columnTitle, exportColumns, exportGroups, exportRow, exportRows } from './flatten.ts';

const ref = (name: string) => ({ file: `id-${name}`, sha256: '0a'.repeat(32), name });
const exportAll = (versions: Definition[], definition: Definition, answers: Answers, locale = 'zh-CN') => {
  const columns = exportColumns(versions);
  const cells = exportRow(columns, { definition, answers, evaluation: evaluate(definition, answers, usualContext) }, locale);
  return Object.fromEntries(columns.map(({ id }, index) => [id, cells[index]]));
};
const idsOf = (...versions: (readonly Question[])[]) => exportColumns(versions.map((questions) => formOf(questions))).map(({ id }) => id);

describe('the columns', () => {
  it('are the answers, with notes and photos where they can be', () => {
    expect(
      idsOf([
        check('exit', '出口', 'Exit'),
        text('plate', '车牌', 'Plate'),
        integer('celsius', '温度', 'Temperature', { consequences: [{ when: 'celsius > 8', then: [{ do: 'require_note' }] }] }),
        photo('proof', '照片', 'Photo', { noteAllowed: true }),
        note('read', '说明', 'Note'),
        calculated('sum', '合计', 'Sum', '1 + 1'),
        matrix('rooms', '房间', 'Rooms', {
          choices: [choice('ok', '好', 'OK')],
          rows: [
            { key: 'a', label: { en: 'A' } },
            { key: 'b', label: { en: 'B' } },
          ],
        }),
        group('register', '登记册', 'Register', [text('spot', '位置', 'Spot')]),
      ]),
    ).toEqual([
      'exit',
      'exit.note',
      'exit.photos',
      'plate',
      'celsius',
      'celsius.note',
      'proof',
      'proof.note',
      'sum',
      'rooms.a',
      'rooms.b',
      'register',
    ]);
  });

  it('of all versions make one table; what is no longer asked stands where it stood', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => text(key, key, key)) as [Question, Question, Question, Question];
    expect(idsOf([a, b, c], [c, a], [a, d])).toEqual(['c', 'a', 'b', 'd']);
    const columns = exportColumns([formOf([a, b]), formOf([text('a', '新名', 'New name')])]);
    expect(columns.map(({ id, removed, label }) => [id, removed, label['zh-CN']])).toEqual([
      ['a', false, '新名'],
      ['b', true, 'b'],
    ]);
  });

  it('are titled in the reader’s language', () => {
    const form = formOf([
      check('exit', '出口', 'Exit'),
      matrix('rooms', '房间', 'Rooms', { rows: [{ key: 'a', label: { 'zh-CN': '甲' } }] }),
    ]);
    expect(exportColumns([form]).map((column) => columnTitle(column, 'en', 'zh-CN'))).toEqual([
      'Exit',
      'Exit · Note',
      'Exit · Photos',
      'Rooms · 甲',
    ]);
  });
});

describe('the cells', () => {
  it('are words for people and numbers for sums', () => {
    const form = formOf([
      check('exit', '出口', 'Exit'),
      integer('n', '数', 'N', { unit: ['人', 'people'] }),
      calculated('twice', '倍', 'Twice', 'n * 2'),
      calculated('many', '多', 'Many', 'n > 3'),
      yesNo('hurt', '受伤', 'Hurt'),
      multipleChoice('done', '措施', 'Done', { choices: [choice('help', '救助', 'Help')], other: true }),
      photo('proof', '照片', 'Photo'),
      text('what', '经过', 'What'),
    ]);
    const answers: Answers = {
      exit: { value: 'fail', note: '堆物', photos: [ref('1.jpg'), ref('2.jpg')] },
      n: { value: 4 },
      hurt: { value: false },
      done: { value: ['help', 'other'], other: '围挡' },
      proof: { value: [ref('3.jpg')] },
      what: { value: '=1+1' },
    };
    expect(exportAll([form], form, answers)).toEqual({
      exit: '不合格',
      'exit.note': '堆物',
      'exit.photos': '1.jpg、2.jpg',
      n: 4,
      twice: 8,
      many: '是',
      hurt: '否',
      done: '救助、其他：围挡',
      proof: '3.jpg',
      what: '=1+1',
    });
    expect(exportAll([form], form, { exit: { na: true }, n: { skipped: true } }, 'en')).toMatchObject({
      exit: 'Not applicable',
      n: 'Skipped',
      hurt: null,
    });
  });

  it('of an old answer are in an old version’s words', () => {
    const old = formOf([
      multipleChoice('agent', '类型', 'Agent', { choices: [choice('halon', '卤代烷', 'Halon')] }),
      text('gone', '旧题', 'Gone'),
    ]);
    const now = formOf([multipleChoice('agent', '类型', 'Agent', { choices: [choice('water', '水基型', 'Water')] })]);
    const answers: Answers = { agent: { value: ['halon'] }, gone: { value: '还在' } };
    expect(exportAll([old, now], old, answers)).toEqual({ agent: '卤代烷', gone: '还在' });
    expect(exportAll([old, now], now, { agent: { value: ['water'] } })).toEqual({ agent: '水基型', gone: null });
  });

  it('of what was hidden are empty', () => {
    const form = formOf([yesNo('on', '开', 'On'), text('why', '为何', 'Why', { showWhen: 'on' })]);
    expect(exportAll([form], form, { on: { value: false }, why: { value: '曾经' } })).toEqual({ on: '否', why: null });
  });
});

describe('the rows of a group', () => {
  const beds = group('beds', '床位', 'Beds', [text('name', '姓名', 'Name'), check('rail', '护栏', 'Rail')]);
  const form = formOfSections([section('one', '一', 'One', [group('rooms', '房间', 'Rooms', [text('number', '房号', 'Number'), beds])])]);
  const answers: Answers = {
    rooms: {
      value: [
        {
          id: 'r1',
          answers: {
            number: { value: '101' },
            beds: {
              value: [
                { id: 'b1', answers: { name: { value: '甲' } } },
                { id: 'b2', answers: { rail: { value: 'pass', note: '紧' } } },
              ],
            },
          },
        },
        { id: 'r2', answers: { number: { value: '102' }, beds: { value: [{ id: 'b3', answers: { name: { value: '丙' } } }] } } },
      ],
    },
  };

  it('are one cell in the table of the form', () => {
    expect(exportAll([form], form, answers)['rooms']).toBe(
      '1）房号：101、床位：1）姓名：甲；2）护栏：合格；2）房号：102、床位：1）姓名：丙',
    );
  });

  it('are a table of their own, groups in groups too', () => {
    expect(exportGroups([form]).map(({ key }) => key)).toEqual(['rooms', 'beds']);
    const rooms = exportColumns([form], 'rooms');
    expect(rooms.map(({ id }) => id)).toEqual(['#', 'number', 'beds']);
    expect(exportRows(rooms, 'rooms', { definition: form, answers }, 'zh-CN').map((line) => line.slice(0, 2))).toEqual([
      ['1', '101'],
      ['2', '102'],
    ]);
    const columns = exportColumns([form], 'beds');
    expect(columns.map(({ id }) => id)).toEqual(['#', 'name', 'rail', 'rail.note', 'rail.photos']);
    expect(exportRows(columns, 'beds', { definition: form, answers }, 'zh-CN')).toEqual([
      ['1 · 1', '甲', null, null, null],
      ['1 · 2', null, '合格', '紧', null],
      ['2 · 1', '丙', null, null, null],
    ]);
  });
});
