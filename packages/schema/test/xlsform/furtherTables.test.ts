/** What the 194 tables do not try: forms of our own as tables, each by the specification refused at a place or imported and given back equal. */
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../src/definition/check.ts';
import { exportXlsform } from '../../src/xlsform/export.ts';
import { importXlsform } from '../../src/xlsform/import.ts';
import type { XlsformNote } from '../../src/xlsform/note.ts';
import { printNote } from '../../src/xlsform/printNote.ts';
import { markdownTables } from './markdownTables.ts';

const sheet = (name: string, headers: string, ...rows: string[]) =>
  `| ${name} |\n| | ${headers} |\n${rows.map((row) => `| | ${row} |`).join('\n')}\n`;
/** `columns` beside type, name and label. */
const survey = (columns: string, ...rows: string[]) => sheet('survey', `type | name | label${columns && ` | ${columns}`}`, ...rows);
const lists = sheet('choices', 'list_name | name | label', 'yn | yes | Yes', 'yn | no | No', 'n | 1 | One', 'n | 2 | Two');
const placeOf = ({ sheet, row, column, code }: XlsformNote) => [sheet, row, column, code].filter((part) => part !== undefined).join(' ');

describe('is refused, where and why', () => {
  it.each<[string, string, string]>([
    ['no rows at all', survey(''), 'survey no_rows'],
    ['a sheet that is missing', survey('', 'select_one_external c | a | A'), 'external_choices sheet_missing'],
    [
      'a list of external choices that is not there',
      survey('', 'select_one_external d | a | A') + sheet('external_choices', 'list_name | name | label', 'c | 1 | One'),
      'survey 2 type unknown_list',
    ],
    ['a setting twice', survey('', 'text | a | A') + sheet('settings', 'form_title | title', 'T | U'), 'settings 1 title column_twice'],
    ['an external file without a name', survey('', 'csv-external | | '), 'survey 2 name no_name'],
    ['only guidance', sheet('survey', 'type | name | guidance_hint', 'text | a | G'), 'survey 2 label no_label'],
    ['a static default for a formula', survey('default', 'calculate | a | | (x)'), 'survey 2 calculation no_calculation'],
    ['parameters that are none', survey('parameters', 'integer | a | A | hello'), 'survey 2 parameters bad_parameters'],
    ['a column of a file', survey('parameters', 'select_one_from_file f.csv | a | A | value=1id'), 'survey 2 parameters bad_parameter'],
    ['in appearance', survey('appearance', 'text | a | A | w${zz}'), 'survey 2 appearance unknown_reference'],
    [
      'in parameters',
      survey('parameters', 'select_one yn | a | A | randomize=true seed=${zz}') + lists,
      'survey 2 parameters unknown_reference',
    ],
    ['in a type', survey('', 'select_one ${zz} | a | A'), 'survey 2 type unknown_reference'],
    ['in a column for others', survey('bind::odk:x', 'text | a | A | ${zz}'), 'survey 2 bind::odk:x unknown_reference'],
    [
      'a label in a language',
      sheet('survey', 'type | name | label::中文 (zh)', 'text | a | ${甲'),
      'survey 2 label::中文 (zh) bad_reference',
    ],
    [
      'a group that is not closed',
      survey('', 'begin group | g | G', 'begin group | h | H', 'text | a | A', 'end group | | '),
      'survey 2 type unclosed',
    ],
    [
      'a loop over nothing',
      survey('', 'begin loop over zz | g | G', 'text | a | A', 'end loop | | ') + lists,
      'survey 2 type unknown_list',
    ],
    [
      'a repeat in one of its name',
      survey('', 'begin repeat | r | R', 'begin repeat | r | S', 'text | a | A', 'end repeat | | ', 'end repeat | | '),
      'survey 3 name repeat_name_taken',
    ],
    ['a list by another case', survey('', 'select_one YN | a | A') + lists, 'survey 2 type unknown_list'],
    [
      'a list of search() that another select uses',
      survey('appearance', "select_one yn | a | A | search('f')", 'select_one yn | b | B | ') + lists,
      'survey 2 appearance search_shares_list',
    ],
    [
      'a program that is none',
      survey('parameters | appearance', 'image | a | A | app=camera | annotate'),
      'survey 2 parameters bad_parameter',
    ],
    ['entities without a label', survey('', 'text | a | A') + sheet('entities', 'list_name', 'trees'), 'entities 2 label entity_without'],
    [
      'a register of no name',
      survey('', 'text | a | A') + sheet('entities', 'dataset | label', '__t | ${a}'),
      'entities 2 dataset entity_name',
    ],
    [
      'an entity of nothing',
      survey('', 'text | a | A') + sheet('entities', 'list_name | label', 't | ${zz}'),
      'entities 2 label unknown_reference',
    ],
    [
      'a property called name',
      survey('save_to', 'text | a | A | Name') + sheet('entities', 'list_name | label', 't | ${a}'),
      'survey 2 save_to entity_name',
    ],
    [
      'a group that is saved',
      survey('save_to', 'begin group | g | G | p', 'text | a | A | ', 'end group | | | ') +
        sheet('entities', 'list_name | label', 't | ${a}'),
      'survey 2 save_to entity_of_group',
    ],
  ])('%s', (_name, form, place) => {
    const read = importXlsform(markdownTables(form));
    if (read.ok) throw new Error('It was imported.');
    expect(read.problems.map(placeOf)).toContain(place);
    for (const problem of read.problems) expect(printNote(problem, 'zh-CN')).not.toMatch(/undefined|(?<!\$)\{\w+\}/);
  });
});

describe('is imported, names what has no place, and comes back equal', () => {
  it.each<[string, string, string[]]>([
    ['parameters in any case', survey('parameters', 'audio | a | A | Quality=Low'), ['survey 2 parameters parameters_without_meaning']],
    [
      'osm with a list of tags',
      survey('', 'osm tags | a | A') + sheet('osm', 'list_name | name | label', 'tags | building | B'),
      ['survey 2 type unsupported_type', 'osm sheet_without_meaning'],
    ],
    [
      'a program for a signature',
      survey('parameters | appearance', 'image | a | A | app=camera | signature'),
      ['survey 2 parameters parameters_without_meaning'],
    ],
    [
      'a list of search() twice',
      survey('appearance', "select_one yn | a | A | search('f')", "select_one yn | b | B | search('g')") + lists,
      ['survey 2 type choices_from_file', 'survey 3 type choices_from_file'],
    ],
    ['a ranking with other', survey('', 'rank n or_other | a | A') + lists, ['survey 2 type other_of_ranking']],
    ['a default that is worked out', survey('default', 'date | a | A | today() + 1'), []],
    ['a default that only looks like it', survey('default', 'text | a | A | page (s) and f(x) maybe'), []],
    ['no and yes', survey('relevant | calculation', 'text | a | A | no | ', 'calculate | b | | yes | yes'), []],
    ['a choice of one, counted', survey('calculation', 'select_one yn | a | A | ', 'calculate | b | | count-selected(${a})') + lists, []],
    ['settings in two rows', survey('', 'text | a | A') + sheet('settings', 'form_title', 'T', 'U'), ['settings 3 row_not_read']],
    [
      'cells without a header',
      sheet('survey', 'type | name | label | | hint', 'text | a | A | lost | H'),
      ['survey 2 D cells_without_header'],
    ],
    [
      'cells of choices without a header',
      survey('', 'select_one l | a | A') + sheet('choices', 'list_name | name | label | ', 'l | 1 | One | ', 'l | 2 | Two | lost'),
      ['choices 3 D cells_without_header'],
    ],
    ['an image alone', sheet('survey', 'type | name | media::image', 'text | a | a.png'), ['survey 2 media::image media']],
    [
      'a list in a text',
      survey('calculation', 'select_multiple yn | a | A | ', 'calculate | b | | concat(${a})') + lists,
      ['survey 3 calculation separator_changed'],
    ],
    [
      'a trigger of several',
      survey('trigger | calculation', 'text | a | A | | ', 'text | b | B | | ', 'dateTime | c | C | ${a}, ${b} | now()'),
      ['survey 4 trigger trigger_ignored'],
    ],
    [
      'a count of rows in rows',
      survey(
        'repeat_count',
        'begin repeat | r | R | 2',
        'integer | k | K | ',
        'begin repeat | q | Q | ${k}',
        'text | a | A | ',
        'end repeat | | | ',
        'end repeat | | | ',
      ),
      ['survey 4 repeat_count rows_checked_only'],
    ],
    [
      'an update of entities',
      survey('', 'text | a | A') + sheet('entities', 'list_name | entity_id', 'trees | ${a}'),
      ['entities sheet_without_meaning'],
    ],
  ])('%s', (_name, form, named) => {
    const read = importXlsform(markdownTables(form));
    if (!read.ok) throw new Error(read.problems.map((problem) => printNote(problem, 'en')).join('\n'));
    expect(read.report.map(placeOf)).toEqual(expect.arrayContaining(named));
    const again = importXlsform(exportXlsform(read.definition).tables);
    expect(again.ok && again.definition).toEqual(read.definition);
    expect(checkDefinition(read.definition).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

it.each([
  ['a formula that reads itself', survey('calculation', 'calculate | a | | ${a} + 1'), 'survey 2 calculation cycle'],
  ['two that read each other', survey('calculation', 'calculate | a | | ${b}', 'calculate | b | | ${a}'), 'survey 2 calculation cycle'],
  [
    'a group shown by what it holds',
    survey('relevant', "begin group | g | G | ${a} = ''", 'text | a | A | ', 'end group | | | '),
    'survey 2 relevant cycle',
  ],
])('%s is named where it begins, and cannot be published', (_name, form, place) => {
  const read = importXlsform(markdownTables(form));
  expect(read.ok && read.report.map(placeOf)).toContain(place);
  expect(read.ok && checkDefinition(read.definition).map(({ code }) => code)).toContain('cycle');
});

describe('in no row anything is dropped in silence: either it changes what the row becomes, or it is named there', () => {
  const columns = {
    hint: 'H',
    guidance_hint: 'G',
    required: 'yes',
    required_message: 'M',
    relevant: "${z} = 'x'",
    constraint: ". != 'q'",
    constraint_message: 'C',
    calculation: "'a'",
    choice_filter: "name != 'yes'",
    read_only: 'yes',
    default: 'x',
    appearance: 'minimal',
    parameters: 'foo=1',
    repeat_count: '3',
    trigger: '${z}',
    rows: '4',
    'media::image': 'a.png',
    'bind::odk:length': '5',
    autoplay: 'audio',
    no_app_message: 'M',
    'label::French': 'Q',
  };
  const last = ['text', 'z', 'Z', ''];
  const inBlock = (kind: string, name: string, label: string) => (cell: string) => [
    [`begin ${kind}`, name, label, cell],
    ['text', 'a', 'A', ''],
    [`end ${kind}`, '', '', ''],
    last,
  ];
  const inGroup = (label: string) => (cell: string) => [
    ['begin group', 'o', 'O', ''],
    ...inBlock('group', 'g', label)(cell).slice(0, -1),
    ['end group', '', '', ''],
    last,
  ];
  const types = ['text', 'integer', 'date', 'geopoint', 'geotrace', 'image', 'video', 'barcode', 'acknowledge', 'note', 'hidden', 'range']
    .concat(['select_one yn', 'select_multiple yn', 'rank yn', 'select_one_from_file f.csv', 'start', 'deviceid', 'start-geopoint'])
    .map((type): [string, (cell: string) => string[][], number] => [type, (cell) => [[type, 'a', 'A', cell], last], 2]);

  it.each<[string, (cell: string) => string[][], number]>([
    ...types,
    ['a group', inBlock('group', 'g', 'G'), 2],
    ['a repeat', inBlock('repeat', 'g', 'G'), 2],
    ['a group in a group', inGroup('G'), 3],
    ['a group without a heading in a group', inGroup(''), 3],
    ['the end of a group', (cell) => [...inBlock('group', 'g', 'G')('').slice(0, 2), ['end group', '', '', cell], last], 4],
  ])('%s', (_name, rowsWith, row) => {
    const choices = {
      sheet: 'choices',
      rows: [
        ['list_name', 'name', 'label'],
        ['yn', 'yes', 'Yes'],
        ['yn', 'no', 'No'],
      ],
    };
    const read = (column: string, cell: string) =>
      importXlsform([{ sheet: 'survey', rows: [['type', 'name', 'label', column], ...rowsWith(cell)] }, choices]);
    const silent = Object.entries(columns).filter(([column, cell]) => {
      const [without, withIt] = [read(column, ''), read(column, cell)];
      const said = withIt.ok ? withIt.report : withIt.problems;
      if (said.some((note) => note.row === row && note.column === column)) return false;
      return !withIt.ok || !without.ok || JSON.stringify(withIt.definition) === JSON.stringify(without.definition);
    });
    expect(silent).toEqual([]);
  });
});
