import { describe, expect, it } from 'vitest';
import { sampleTemplates } from '../../../../prisma/sample/templates/catalogue.ts';
import {
  check,
  date,
  decimal,
  definition,
  failRaises,
  group,
  integer,
  section,
  singleChoice,
  text,
  calculated,
} from '../definition/build.ts';
import type { Definition } from '../definition/definition.ts';
import { exportXlsform } from './export.ts';
import { importXlsform } from './import.ts';
import { printNote } from './printNote.ts';
import type { Table } from './table.ts';

const vehicle = definition('车', 'Vehicle', [
  section('car', '车辆', 'Car', [
    text('plate', '车牌', 'Plate', { required: true }),
    check('brakes', '{plate} 的制动', 'Brakes of {plate}', { consequences: [failRaises('major', 'vehicle')] }),
    integer('seats', '座位', 'Seats', { min: 1, max: 60, showWhen: "brakes = 'pass' and not is_blank(plate)" }),
    decimal('tread', '花纹', 'Tread', { constraints: [['tread >= 1.6', ['太浅', 'Too shallow']]], unit: ['毫米', 'mm'] }),
    singleChoice('agent', '灭火剂', 'Agent', {
      choices: [
        { key: 'water', label: { 'zh-CN': '水', en: 'Water' }, weight: 2 },
        { key: 'foam', label: { 'zh-CN': '泡沫', en: 'Foam' } },
      ],
    }),
    group('tyres', '轮胎', 'Tyres', [integer('pressure', '气压', 'Pressure')]),
    calculated('all', '合计', 'All', 'sum(tyres, pressure)'),
  ]),
]);

/** One sheet by header. */
function linesOf(tables: readonly Table[], sheet: string): Record<string, string>[] {
  const [headers = [], ...rows] = tables.find((table) => table.sheet === sheet)!.rows;
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, index): [string, string] => [header, row[index]!]).filter(([, cell]) => cell !== '')),
  );
}

function imported(tables: readonly Table[]) {
  const read = importXlsform(tables);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

describe('the sheets', () => {
  const { tables, report } = exportXlsform(vehicle);
  const survey = linesOf(tables, 'survey').map(({ anjian_more: _more, ...line }) => line);

  it('say in the words of XLSForm what it has words for', () => {
    expect(survey).toEqual([
      { type: 'begin_group', name: 'car', 'label::中文 (zh-CN)': '车辆', 'label::English (en)': 'Car' },
      { type: 'text', name: 'plate', 'label::中文 (zh-CN)': '车牌', 'label::English (en)': 'Plate', required: 'yes' },
      {
        type: 'select_one anjian_check',
        name: 'brakes',
        'label::中文 (zh-CN)': '${plate} 的制动',
        'label::English (en)': 'Brakes of ${plate}',
      },
      {
        type: 'integer',
        name: 'seats',
        'label::中文 (zh-CN)': '座位',
        'label::English (en)': 'Seats',
        relevant: "${brakes} = 'pass' and ${plate} != ''",
        constraint: '. >= 1 and . <= 60',
      },
      {
        type: 'decimal',
        name: 'tread',
        'label::中文 (zh-CN)': '花纹',
        'label::English (en)': 'Tread',
        constraint: '. >= 1.6',
        'constraint_message::中文 (zh-CN)': '太浅',
        'constraint_message::English (en)': 'Too shallow',
      },
      { type: 'select_one agent', name: 'agent', 'label::中文 (zh-CN)': '灭火剂', 'label::English (en)': 'Agent' },
      { type: 'begin_repeat', name: 'tyres', 'label::中文 (zh-CN)': '轮胎', 'label::English (en)': 'Tyres' },
      { type: 'integer', name: 'pressure', 'label::中文 (zh-CN)': '气压', 'label::English (en)': 'Pressure' },
      { type: 'end_repeat', name: 'tyres' },
      {
        type: 'text',
        name: 'all',
        'label::中文 (zh-CN)': '合计',
        'label::English (en)': 'All',
        calculation: 'sum(${pressure})',
        read_only: 'yes',
      },
      { type: 'end_group', name: 'car' },
    ]);
    expect(linesOf(tables, 'settings')[0]).toMatchObject({ form_title: '车', default_language: '中文 (zh-CN)' });
  });

  it('keep the rest beside it, by name', () => {
    expect(report.map((note) => [note.sheet, note.row, note.code, note.details['properties'] ?? note.details['as']])).toEqual([
      ['survey', 4, 'type_approximated', 'select_one anjian_check'],
      ['survey', 4, 'beyond_xlsform', ['type', 'consequences', 'responseSet']],
      ['survey', 6, 'beyond_xlsform', ['unit']],
      ['choices', 2, 'beyond_xlsform', ['weight']],
      ['settings', 2, 'beyond_xlsform', ['title', 'responseSets']],
    ]);
    for (const note of report) expect(printNote(note, 'zh-CN')).toMatch(/^[a-z]+ 第 \d+ 行 .+。$/);
    expect(imported(tables).definition).toEqual(vehicle);
  });
});

describe('a form that was changed by hand since', () => {
  const changed = (change: (tables: Table[]) => void) => {
    const tables = exportXlsform(vehicle).tables;
    change(tables);
    return imported(tables);
  };
  const cell = (tables: Table[], name: string, header: string) => {
    const { rows } = tables[0]!;
    const row = rows.find((one) => one[1] === name)!;
    return { set: (text: string) => (row[rows[0]!.indexOf(header)] = text) };
  };

  it('means what its cells say now', () => {
    const { definition, report } = changed((tables) => cell(tables, 'brakes', 'type').set('text'));
    expect(definition.sections[0]!.questions[1]).toMatchObject({
      type: 'text',
      consequences: vehicle.sections[0]!.questions[1]!.consequences,
    });
    expect(report).toContainEqual(
      expect.objectContaining({ code: 'own_column_stale', row: 4, details: { properties: ['responseSet', 'type'] } }),
    );
  });

  it('keeps the rest', () => {
    const { definition } = changed((tables) => cell(tables, 'tread', 'label::English (en)').set('Depth'));
    expect(definition.sections[0]!.questions[3]).toMatchObject({ label: { en: 'Depth' }, unit: { en: 'mm' } });
  });

  it('names a cell of ours that cannot be read', () => {
    const { report } = changed((tables) => cell(tables, 'tread', 'anjian_more').set('{'));
    expect(report).toContainEqual(expect.objectContaining({ code: 'own_column_unreadable', row: 6 }));
  });
});

it('gives names that XLSForm keeps for itself others, and the keys back', () => {
  const form = definition('表', 'Form', [
    section('data', '节', 'Section', [
      text('meta', '甲', 'A'),
      group('rows', '行', 'Rows', [integer('size', '大小', 'Size', { showWhen: "meta = 'x'" })]),
      integer('rows_count', '数', 'Count'),
    ]),
  ]);
  const rows: Definition = {
    ...form,
    sections: form.sections.map((one) => ({
      ...one,
      questions: one.questions.map((question) => ({ ...question, ...(question.type === 'group' ? { minRows: 2, maxRows: 2 } : {}) })),
    })),
  };
  const { tables } = exportXlsform(rows);
  expect(tables[0]!.rows.map(([, name]) => name)).not.toContain('meta');
  expect(imported(tables).definition).toEqual(rows);
});

it.each(sampleTemplates)('gives back the checklist $key', ({ definition: sample }) => {
  expect(imported(exportXlsform(sample).tables).definition).toEqual(sample);
});

it('gives back a value that is not shown and whose formula XLSForm has no words for', () => {
  const quiet = calculated('made_on', '出厂日期', 'Made on', 'asset.production_date', { silent: true });
  const form = definition('表', 'Form', [section('all', '全部', 'All', [quiet, date('day', '日期', 'Day')])]);
  const { tables } = exportXlsform(form);
  const columnOf = (name: string) => tables[0]!.rows[0]!.indexOf(name);
  expect(tables[0]!.rows[2]![columnOf('type')]).toBe('hidden');
  expect(imported(tables).definition).toEqual(form);
});

it('gives back calls without the argument that is looked for in them, which nobody has checked', () => {
  const bare = (name: string) => ({ kind: 'call' as const, name, args: [] }) as never;
  const form = definition('表', 'Form', [
    section('all', '全部', 'All', [
      { ...date('day', '日期', 'Day'), default: bare('date_of') },
      group('tyres', '轮胎', 'Tyres', [integer('pressure', '气压', 'Pressure')]),
      { ...text('why', '原因', 'Why'), showWhen: { kind: 'rows', fn: 'sum', group: 'tyres', expr: bare('number') } },
    ]),
  ]);
  expect(imported(exportXlsform(form).tables).definition).toEqual(form);
});
