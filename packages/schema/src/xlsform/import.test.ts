/** Forms as people write them: odd headers, odd types, groups in groups, several languages; and forms that are broken. */
import { describe, expect, it } from 'vitest';
import { markdownTables } from '../../test/xlsform/markdownTables.ts';
import type { Definition, Question } from '../definition/definition.ts';
import { findQuestion, walkQuestions } from '../definition/walk.ts';
import { printFormula } from '../rules/printFormula.ts';
import { importXlsform } from './import.ts';
import type { XlsformNote } from './note.ts';

function read(form: string, fileName?: string): { definition: Definition; report: XlsformNote[] } {
  const imported = importXlsform(markdownTables(form), fileName === undefined ? {} : { fileName });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported;
}

function refused(form: string): (string | number | undefined)[][] {
  const imported = importXlsform(markdownTables(form));
  if (imported.ok) throw new Error('It was imported.');
  return imported.problems.map(({ sheet, row, column, code }) => [sheet, row, column, code]);
}

const codes = (report: readonly XlsformNote[]) => report.map(({ code }) => code);

describe('types', () => {
  const typesOf = (cells: string[][], header = ['type', 'name', 'label']) => {
    const survey = [['', ...header], ...cells.map((row) => ['', ...row])].map((row) => `|${row.join('|')}|`).join('\n');
    const { definition } = read(`| survey |\n${survey}\n| choices |\n| | list_name | name | label |\n| | l | a | A |\n| | l | b | B |`);
    return [...walkQuestions(definition)].map(({ question }) => question.type);
  };

  it.each<[string, Question['type']]>([
    ['string', 'text'],
    ['Text', 'text'],
    ['INT', 'integer'],
    ['dateTime', 'date_time'],
    ['gps', 'place'],
    ['photo', 'photo'],
    ['video', 'file'],
    ['acknowledge', 'single_choice'],
    ['trigger', 'single_choice'],
    ['range', 'slider'],
    ['select_one l', 'single_choice'],
    ['select one from l', 'single_choice'],
    ['select1 l', 'single_choice'],
    ['Select One l', 'single_choice'],
    ['select_one l or_other', 'single_choice'],
    ['select all that apply from l', 'multiple_choice'],
    ['select_multiple l or specify other', 'multiple_choice'],
    ['add select multiple prompt using l', 'multiple_choice'],
    ['rank l', 'ranking'],
    ['select_one_from_file places.csv', 'text'],
    ['select_multiple_from_file places.geojson', 'text'],
    ['geotrace', 'text'],
    ['osm', 'text'],
    ['start', 'hidden'],
    ['uri:deviceid', 'hidden'],
    ['get phone number', 'hidden'],
  ])('%s', (type, becomes) => {
    expect(typesOf([[type, 'x', 'X']])).toEqual([becomes]);
  });

  it('that the appearance or the parameters tell', () => {
    const cells = [
      ['text', 'a', 'A', 'multiline', ''],
      ['text', 'b', 'B', '', 'rows=5'],
      ['image', 'c', 'C', 'signature', ''],
      ['range', 'd', 'D', 'rating', 'start=1 end=7 step=1'],
      ['range', 'e', 'E', '', 'start=1.5;end=5.5;step=0.5'],
    ];
    expect(typesOf(cells, ['type', 'name', 'label', 'appearance', 'parameters'])).toEqual([
      'long_text',
      'long_text',
      'signature',
      'rating',
      'slider',
    ]);
  });
});

it('reads headers whatever their case, style and slips', () => {
  const { definition, report } = read(`
    | Survey |
    | | Type | NAME | Lable | bind:Relevant | bind:jr:constraintMsg | Constraint | Required Message | required | Hint |
    | | integer | n | N | | No! | . > 1 | Please | yes | number |
    | | text | t | T | \${n} > 3 | | | | no | |
  `);
  const [n, t] = definition.sections[0]!.questions;
  expect(n).toMatchObject({
    required: true,
    constraints: [{ message: { en: 'No!' } }],
    carried: { required_message: 'Please' },
    help: { en: 'number' },
  });
  expect(printFormula(t!.showWhen!)).toBe('n > 3');
  expect(report).toContainEqual({
    sheet: 'Survey',
    row: 1,
    column: 'Lable',
    code: 'column_guessed',
    done: 'assumed',
    details: { column: 'label' },
  });
});

it('makes sections of groups at the top, rows of repeats, and dissolves what is between', () => {
  const { definition, report } = read(`
    | survey |
    | | type | name | label | relevant | repeat_count | appearance |
    | | begin_group | car | Car | | | field-list |
    | | text | plate | Plate | | | |
    | | begin group | tyres | Tyres | \${plate} != '' | | |
    | | begin repeat | tyre | Tyre | | 4 | |
    | | begin group | inner | | \${deep} = 1 | | |
    | | integer | tread | Tread | . > 0 | | |
    | | end group | | | | | |
    | | integer | deep | Deep | | | |
    | | end repeat | | | | | |
    | | text | note | Remark | \${plate} = 'A' | | |
    | | end group | | | | | |
    | | end_group | car | | | | |
    | | text | name | Your name | | | |
    | settings |
    | | form_title |
    | | Cars |
  `);
  const place = [...walkQuestions(definition)].map(({ question, section, groups }) =>
    [section.key, ...groups, question.key, question.type].join(' '),
  );
  expect(place).toEqual([
    'car plate text',
    'car tyres note',
    'car tyre group',
    'car tyre tread integer',
    'car tyre deep integer',
    'car note text',
    'section_2 name text',
  ]);
  expect(definition.sections.map(({ title }) => title['en'])).toEqual(['Car', 'Cars']);
  expect(definition.sections[0]!.carried).toEqual({ appearance: 'field-list' });
  const shown = (key: string) => printFormula(findQuestion(definition, key)!.showWhen!);
  expect([shown('tyre'), shown('tread'), shown('note')]).toEqual([
    'not is_blank(plate)',
    'deep = 1 and tread > 0',
    "not is_blank(plate) and plate = 'A'",
  ]);
  expect(findQuestion(definition, 'tyre')).toMatchObject({ minRows: 4, maxRows: 4 });
  expect(codes(report)).toEqual(expect.arrayContaining(['group_as_heading', 'group_dissolved', 'appearance']));
});

it('makes names unique and follows them wherever they are named', () => {
  const { definition, report } = read(`
    | survey |
    | | type | name | label | relevant |
    | | text | name | Name | |
    | | begin repeat | child | Child | |
    | | text | name | Name | |
    | | end repeat | | | |
    | | text | constructor | Built by \${child} | |
    | | text | x | \${constructor} {y} | \${constructor} = 'me' |
  `);
  expect([...walkQuestions(definition)].map(({ question }) => question.key)).toEqual(['name', 'child', 'child_name', 'constructor_2', 'x']);
  const x = findQuestion(definition, 'x')!;
  expect(x.label).toEqual({ en: '{constructor_2} {{y}' });
  expect(printFormula(x.showWhen!)).toBe("constructor_2 = 'me'");
  expect(report.filter(({ done }) => done === 'renamed').map(({ row, details }) => [row, details])).toEqual([
    [4, { from: 'name', to: 'child_name' }],
    [6, { from: 'constructor', to: 'constructor_2' }],
  ]);
});

it('reads languages by name and by code, and says what it assumes', () => {
  const { definition, report } = read(`
    | survey |
    | | type | name | label::Français | label::Local language | label::zh_CN | label::Swahili (sw) | hint |
    | | text | a | Nom | Na | 名称 | Jina | Full |
    | choices |
    | | list_name | name | label::French (fr) |
    | | l | 1 | Un |
    | settings |
    | | default_language |
    | | Swahili (sw) |
  `);
  expect(definition.locales).toEqual(['sw', 'fr', 'und-Locallan', 'zh-CN']);
  expect(definition.sections[0]!.questions[0]).toMatchObject({
    label: { fr: 'Nom', 'und-Locallan': 'Na', 'zh-CN': '名称', sw: 'Jina' },
    help: { sw: 'Full' },
  });
  expect(report).toContainEqual(expect.objectContaining({ code: 'unknown_language', column: 'label::Local language' }));
  expect(report).toContainEqual(expect.objectContaining({ code: 'text_of_other_language', details: { locale: 'fr', main: 'sw' } }));
  expect(read('| survey |\n| | type | name | label |\n| | text | a | 姓名 |').definition.locales).toEqual(['zh-CN']);
});

it('keeps choices with what filters look at, and gives names that are no keys others', () => {
  const { definition, report } = read(`
    | survey |
    | | type | name | label | choice_filter |
    | | select_one area | area | Area | |
    | | select_one town | home | Home | area = \${area} |
    | | select_one town | work | Work | |
    | | note | n | \${home} | |
    | | select_one yn or_other | why | Why | |
    | choices |
    | | list name | name | label | area | media::image |
    | | area | North & East | N | | n.png |
    | | area | South | S | | |
    | | town | 1 | One | North & East | |
    | | town | 2 | Two | South | |
    | | yn | yes | Yes | | |
    | | yn | other | Else | | |
  `);
  const area = findQuestion(definition, 'area')!;
  expect(area).toMatchObject({ choices: [{ key: 'North_East', carried: { 'media::image': 'n.png' } }, { key: 'South' }] });
  expect(findQuestion(definition, 'home')).toMatchObject({ responseSet: 'town' });
  expect(definition.responseSets!['town']!.choices.map(({ attributes }) => attributes)).toEqual([
    { area: 'North_East' },
    { area: 'South' },
  ]);
  expect(findQuestion(definition, 'why')).toMatchObject({ other: true, choices: [{ key: 'yes' }] });
  expect(codes(report)).toEqual(expect.arrayContaining(['choice_renamed', 'media', 'other_there_already']));
});

it('reads the choices of select_one_external from their own sheet', () => {
  const { definition } = read(`
    | survey |
    | | type | name | label | choice_filter |
    | | text | state | State | |
    | | select_one_external city | city | City | state = \${state} |
    | external_choices |
    | | list_name | name | label | state |
    | | city | a | A | x |
  `);
  expect(findQuestion(definition, 'city')).toMatchObject({ type: 'single_choice', choices: [{ key: 'a', attributes: { state: 'x' } }] });
});

it('asks the same of every choice of a loop', () => {
  const { definition } = read(`
    | survey |
    | | type | name | label |
    | | begin loop over tools | tools | |
    | | integer | count | How many %(label)s |
    | | end loop | | |
    | choices |
    | | list_name | name | label |
    | | tools | saw | Saws |
    | | tools | axe | Axes |
  `);
  const questions = [...walkQuestions(definition)].map(({ question }) => [question.key, question.label['en']]);
  expect(questions).toEqual([
    ['saw', 'Saws'],
    ['count', 'How many Saws'],
    ['axe', 'Axes'],
    ['axe_count', 'How many Axes'],
  ]);
});

it('takes the title from the settings, else from the file', () => {
  const survey = '| survey |\n| | type | name | label |\n| | text | a | A |';
  expect(read(survey, 'Vehicle check.xlsx').definition.title).toEqual({ en: 'Vehicle check' });
  expect(read(`${survey}\n| settings |\n| | title | version |\n| | Cars | 7 |`, 'x.xlsx').definition).toMatchObject({
    title: { en: 'Cars' },
    carried: { version: '7' },
  });
});

it('makes what is worked out a calculated value, and a default of what is worked out once', () => {
  const { definition, report } = read(`
    | survey |
    | | type | name | label | calculation | default | required | trigger |
    | | integer | a | A | | | | |
    | | calculate | b | | \${a} * 2 | | | |
    | | integer | c | C | \${b} + 1 | | yes | \${a} |
    | | calculate | d | | once(today()) | | | |
    | | calculate | e | | uuid() | | | |
    | | note | n | \${e} | | | | |
  `);
  expect([...walkQuestions(definition)].map(({ question }) => question.type)).toEqual([
    'integer',
    'calculated',
    'calculated',
    'hidden',
    'hidden',
    'note',
  ]);
  expect(printFormula(findQuestion(definition, 'd')!.default!)).toBe('today()');
  expect(findQuestion(definition, 'e')!.carried).toEqual({ calculation: 'uuid()' });
  const at = report.filter(({ row }) => row === 4 || row === 6).map(({ row, column, code, done }) => [row, column, code, done]);
  expect(at).toEqual([
    [4, 'trigger', 'trigger_ignored', 'carried'],
    [4, 'calculation', 'question_calculated', 'approximated'],
    [4, 'required', 'nothing_to_answer', 'left_out'],
    [6, 'calculation', 'unsupported_function', 'carried'],
  ]);
});

it('leaves nothing out without saying so', () => {
  const { report } = read(`
    | survey |
    | | type | name | label | remarks | instance::odk:length | body::accuracyThreshold | autoplay | disabled |
    | | audit | audit | | | | | | |
    | | csv-external | places | | | | | | |
    | | background-audio | bg | | | | | | |
    | | text | a | A | ask twice | 10 | 5 | audio | |
    | | | | | only a remark | | | | |
    | | text | b | B | | | | | yes |
    | entities |
    | | list_name | label |
    | | trees | x |
    | settings |
    | | public_key | style |
    | | abc | pages |
  `);
  expect(
    report.filter(({ code }) => code !== 'language_assumed').map(({ sheet, row, column, code, done }) => [sheet, row, column, code, done]),
  ).toEqual([
    ['entities', undefined, undefined, 'sheet_without_meaning', 'left_out'],
    ['settings', 2, 'public_key', 'setting_without_meaning', 'carried'],
    ['settings', 2, 'style', 'setting_without_meaning', 'carried'],
    ['survey', 3, 'type', 'external_data', 'left_out'],
    ['survey', 6, undefined, 'row_without_type', 'left_out'],
    ['survey', 7, 'disabled', 'row_disabled', 'left_out'],
    ['survey', 1, 'remarks', 'unknown_column', 'left_out'],
    ['survey', 2, 'type', 'meta_left_out', 'left_out'],
    ['survey', 4, 'type', 'unsupported_type', 'left_out'],
    ['survey', 5, 'instance::odk:length', 'column_without_meaning', 'carried'],
    ['survey', 5, 'body::accuracyThreshold', 'column_without_meaning', 'carried'],
    ['survey', 5, 'autoplay', 'column_without_meaning', 'carried'],
  ]);
});

describe('a broken form is refused, with the place', () => {
  const survey = (...lines: string[]) =>
    `| survey |\n| | type | name | label | relevant |\n${lines.map((line) => `| | ${line} |`).join('\n')}`;
  it.each<[string, string, (string | number | undefined)[]]>([
    ['no sheet', '| servey |\n| | type | name |\n| | text | a |', ['survey', undefined, undefined, 'sheet_missing']],
    ['no column', '| survey |\n| | type | label |\n| | text | a |', ['survey', 1, 'name', 'column_missing']],
    ['an unknown type', survey('foo | a | A |'), ['survey', 2, 'type', 'unknown_type']],
    ['a type without a list', survey('select_one | a | A |'), ['survey', 2, 'type', 'no_list']],
    ['no choices', survey('select_one l | a | A |'), ['choices', undefined, undefined, 'sheet_missing']],
    ['no type', survey('| a | A |'), ['survey', 2, 'type', 'no_type']],
    ['no name', survey('text | | A |'), ['survey', 2, 'name', 'no_name']],
    ['a name with a space', survey('text | a b | A |'), ['survey', 2, 'name', 'bad_name']],
    ['a broken expression', survey('text | a | A |', 'text | b | B | ${a} = ('), ['survey', 3, 'relevant', 'bad_expression']],
    ['a reference that is not closed', survey('text | a | ${b A |'), ['survey', 2, 'label', 'bad_reference']],
    ['an empty reference', survey('text | a | ${} A |'), ['survey', 2, 'label', 'bad_reference']],
    [
      'groups crossed',
      survey('begin group | g | G |', 'begin repeat | r | R |', 'end group | | |', 'end repeat | | |'),
      ['survey', 4, 'type', 'unopened'],
    ],
    [
      'a filter with or_other',
      '| survey |\n| | type | name | label | choice_filter |\n| | select_one l or_other | a | A | x = 1 |\n| choices |\n| | list_name | name | label | x |\n| | l | b | B | 1 |',
      ['survey', 2, 'choice_filter', 'or_other_with_filter'],
    ],
  ])('%s', (_name, form, problem) => {
    expect(refused(form)).toContainEqual(problem);
  });

  it('with everything that is broken at once', () => {
    expect(
      refused(survey('text | a | ${x} |', 'text | a | A |', 'foo | c | C |'))
        .map(([, row]) => row)
        .toSorted((a, b) => Number(a) - Number(b)),
    ).toEqual([2, 3, 4]);
  });
});

it('tells which question a row became, also where it had to be called otherwise', () => {
  const imported = importXlsform(
    markdownTables(
      '| survey |\n| | type | name | label |\n| | text | name | A |\n| | begin_repeat | pets | P |\n| | text | name | B |\n| | select_one yn | sick | S |\n| | end_repeat | | |\n| choices |\n| | list_name | name | label |\n| | yn | y | Y |',
    ),
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  const keysOn = (sheet: string) => [...(imported.places.get(sheet) ?? [])];
  expect(keysOn('survey')).toEqual([
    [2, 'name'],
    [3, 'pets'],
    [4, 'pets_name'],
    [5, 'sick'],
  ]);
  expect(keysOn('choices')).toEqual([[2, 'sick']]);
});

it('is not stopped by a sheet that is hostile', () => {
  const cell = '${'.repeat(2_000);
  expect(() =>
    importXlsform([
      {
        sheet: 'survey',
        rows: [
          ['type', 'name', 'label', '__proto__'],
          ['text', '__proto__', cell, 'x'],
          ['text', 'a', '((((', '=1+1'],
        ],
      },
    ]),
  ).not.toThrow();
  expect(importXlsform([]).ok).toBe(false);
  expect(importXlsform([{ sheet: 'survey', rows: [] }]).ok).toBe(false);
});

describe('what readers of XLSForm refuse in the cells of one row', () => {
  const one = (header: string, row: string) => `| survey |\n| | type | name | label | ${header} |\n| | text | t | T | | |\n| | ${row} |`;
  const lists = '\n| choices |\n| | list_name | name | label |\n| | l | 1 | One |\n| | l | 2 | Two |';
  it.each<[string, string, string]>([
    ['relevant | relevance', 'text | a | A | ${t} | ${t}', 'column_twice'],
    ['parameters | appearance', 'range | a | A | tick_interval=2 | picker', 'bad_parameter'],
    ['parameters | appearance', 'range | a | A | step=20 |', 'bad_parameter'],
    ['parameters | appearance', 'range | a | A | step=x |', 'bad_parameter'],
    ['parameters | appearance', 'range | a | A | tick_labelset=none |', 'unknown_list'],
    ['parameters | appearance', 'geotrace | a | A | incremental=false |', 'bad_parameter'],
    ['parameters | appearance', 'image | a | A | app=camera |', 'bad_parameter'],
    ['parameters | appearance', 'select_one l | a | A | randomize=maybe |', 'bad_parameter'],
    ['parameters | appearance', 'select_one l | a | A | seed=7 |', 'bad_parameter'],
    ['parameters | appearance', 'text | a | A | lines |', 'bad_parameters'],
    ['trigger | calculation', 'text | a | A | t | 1', 'bad_reference'],
    ['parameters | appearance', 'text | a | A | rows==2 |', 'bad_parameters'],
    ['parameters | appearance', 'text | a | A | =2 |', 'bad_parameters'],
    ['parameters | appearance', 'geopoint | a | A | reference-geometry=L |', 'bad_parameter'],
    ['parameters | appearance', 'geopoint | a | A | reference-geometry=${t} |', 'bad_parameter'],
    ['parameters | appearance', 'audit | who | | |', 'audit_name'],
    ['parameters | appearance', 'audit | | | location-min-interval=1 location-max-age=2 |', 'parameters_missing'],
    ['parameters | appearance', 'audit | | | location-priority=balanced location-min-interval=2 location-max-age=1 |', 'bad_parameter'],
    ['parameters | appearance', 'audit | | | location-priority=balanced location-min-interval=-1 location-max-age=1 |', 'bad_parameter'],
    ['parameters | appearance', 'audit | | | location-priority=some location-min-interval=1 location-max-age=2 |', 'bad_parameter'],
    ['parameters | appearance', 'audit | | | track-changes-reasons=always |', 'bad_parameter'],
    ['trigger | calculation', 'background-geopoint | a | | |', 'trigger_missing'],
    ['trigger | calculation', 'background-geopoint | a | | ${t} | 1 + 1', 'calculation_out_of_place'],
    ['trigger | calculation', 'csv-external | l | | |', 'instance_name_taken'],
    ['trigger | calculation', "calculate | c | | | pulldata('l', 'a', 'b', 'c')", 'instance_name_taken'],
    ['save_to | calculation', 'integer | a | A | height |', 'entities_missing'],
  ])('%s: %s', (header, row, code) => {
    expect(refused(one(header, row) + lists).map(([, , , found]) => found)).toContain(code);
  });
});

describe('what readers of XLSForm refuse across rows', () => {
  const rows = (...lines: string[]) =>
    `| survey |\n| | type | name | label | appearance | required | trigger | calculation |\n${lines.map((line) => `| | ${line} |`).join('\n')}
| choices |\n| | list_name | name | label |\n| | l | 1 | One |\n| | m | 1 | One |`;
  it.each<[string, string[], [number, string, string]]>([
    [
      'a file twice, in different groups',
      ['csv-external | f', 'begin group | g | G', 'xml-external | f', 'end group'],
      [4, 'name', 'instance_name_taken'],
    ],
    [
      'two files of one name',
      ['select_one_from_file f.csv | a | A', 'select_one_from_file f.xml | b | B'],
      [3, 'type', 'instance_name_taken'],
    ],
    [
      'a file inside a repeat',
      ['begin repeat | r | R', 'csv-external | f', 'text | a | A', 'end repeat'],
      [3, 'type', 'instance_in_repeat'],
    ],
    ['a group that is required', ['begin group | g | G | | yes', 'text | a | A', 'end group'], [2, 'required', 'required_group']],
    [
      'a table of two lists',
      ['begin group | g | G | table-list', 'select_one l | a | A', 'select_one m | b | B', 'end group'],
      [2, 'appearance', 'table_of_lists'],
    ],
    [
      'a trigger that has a formula and is not shown',
      ['integer | a | | | | | 1 + 1', 'dateTime | b | | | | ${a} | now()'],
      [3, 'trigger', 'trigger_unseen'],
    ],
  ])('%s', (_name, lines, [row, column, code]) => {
    expect(refused(rows(...lines))).toContainEqual(['survey', row, column, code]);
  });

  it.each<[string, string]>([
    ['pairs with spaces around the sign', 'range | a | A | start = 1 , end = 10 ; step = 2'],
    ['a reference with spaces', 'select_one l | a | A | randomize=true seed=${ t }'],
    ['true() for yes', 'geoshape | a | A | incremental=true()'],
    ['the list that points come from', 'geopoint | a | A | reference-geometry=l'],
    ['all three of the location', 'audit | audit | | location-priority=balanced, location-min-interval=60, location-max-age=300'],
  ])('and not %s', (_name, row) => {
    const form = `| survey |\n| | type | name | label | parameters |\n| | text | t | T | |\n| | ${row} |\n| choices |\n| | list_name | name | label |\n| | l | 1 | One |`;
    expect(importXlsform(markdownTables(form))).toMatchObject({ ok: true });
  });
});

describe('the language of texts that do not say theirs', () => {
  const localesOf = (headers: string, cells: string, choices = '') =>
    read(`| survey |\n| | type | name | ${headers} |\n| | text | a | ${cells} |\n${choices}`).definition.locales;

  it.each<[string, string, string, string[]]>([
    ['label', 'Name', '', ['en']],
    ['label', '姓名', '', ['zh-CN']],
    ['label | label::English', 'Name | Name', '', ['und', 'en']],
    ['label | label::French', 'Name | Nom', '', ['en', 'fr']],
    ['label | label::English', '| Name', '', ['en']],
    ['label | hint::English', 'Name | Full', '', ['en']],
    ['label::French | hint', 'Nom | tout', '', ['fr']],
    ['label::English | label::English (en)', 'A | B', '', ['en', 'und-English']],
    ['label', 'Name', '| choices |\n| | list_name | name | label::English (en) |\n| | l | 1 | One |', ['en']],
    ['label::French (fr)', 'Nom', '| choices |\n| | list_name | name | label |\n| | l | 1 | Un |', ['fr']],
  ])('%s: %s', (headers, cells, choices, locales) => {
    expect(localesOf(headers, cells, choices)).toEqual(locales);
  });
});
