import { describe, expect, it } from 'vitest';
import { definitionProblemText } from '../problems/texts.ts';
import {
  asset,
  calculated,
  check,
  choice,
  date,
  dateTime,
  decimal,
  definition,
  group,
  integer,
  matrix,
  multipleChoice,
  note,
  photo,
  section,
  singleChoice,
  text,
  yesNo,
} from './build.ts';
import { checkDefinition } from './check.ts';
import type { Definition, Question } from './definition.ts';

const agents = [
  choice('water', '水基型', 'Water'),
  choice('powder', '干粉', 'Powder'),
  choice('halon', '卤代烷', 'Halon', { removed: true }),
];

/** One question of every kind that formulas treat differently; rules are tried on a further one. */
const asked: Question[] = [
  check('brakes', '制动', 'Brakes'),
  yesNo('injured', '有人受伤', 'Anybody hurt'),
  text('place', '地点', 'Place'),
  integer('count', '数量', 'Count', { min: 0, max: 10 }),
  decimal('pressure', '压力', 'Pressure'),
  date('made_on', '出厂日期', 'Made on'),
  dateTime('seen_at', '发现时间', 'Seen at'),
  singleChoice('agent', '类型', 'Agent', { choices: agents }),
  multipleChoice('lights', '灯光', 'Lights', {
    choices: [choice('left', '左', 'Left'), choice('right', '右', 'Right'), choice('none', '都好', 'None', { exclusive: true })],
  }),
  matrix('rooms', '房间', 'Rooms', { rows: [{ key: 'a101', label: { 'zh-CN': '101', en: '101' } }], choices: agents }),
  photo('photos', '照片', 'Photos'),
  asset('car', '车辆', 'Car'),
  group('register', '登记册', 'Register', [integer('amount', '数量', 'Amount'), text('spot', '位置', 'Spot')]),
];

function withRule(showWhen: string): Definition {
  return definition('表', 'Form', [section('one', '一', 'One', [...asked, text('tried', '试', 'Tried', { showWhen })])]);
}

function codesOf(form: Definition): string[] {
  return checkDefinition(form).map(
    ({ question, code, severity }) => `${question ?? ''}: ${code}${severity === 'error' ? '' : ` (${severity})`}`,
  );
}

describe('a condition', () => {
  it.each([
    "brakes = 'fail'",
    "brakes != 'fail' or count > 3",
    'injured',
    "not injured and place != ''",
    "agent in ['water', 'powder'] and pressure < 1.2",
    "selected(lights, 'left') and not selected(lights, 'right')",
    "rooms.a101 = 'water'",
    'count_files(photos) > 1',
    'is_blank(photos)',
    'is_blank(register) or count(register) > 3',
    "count(register, amount > 3 and spot = 'x') >= 2",
    'sum(register, amount) + count > pressure * 2',
    'made_on <= today() and days(made_on, today()) > 30',
    "made_on < '2026-01-01'",
    "seen_at > '2026-01-01T00:00+08:00'",
    'hours(seen_at, now()) > 24 and date_of(seen_at) = made_on',
    "unit.kind = 'lab' or asset.seats > 30 or car.id = 'x'",
    "last.brakes = 'fail' and last.count < count",
    "matches(place, '[A-Z]\\d+')",
    'row(register, 1, spot) = place',
    'is_na(brakes) or is_skipped(count)',
    'if(injured, count > 2, pressure > 2)',
    'count >= 10 and count <= 10',
    'count > 3 and count < 5',
    'pressure > 3 and pressure < 3.1',
    "coalesce(place, 'none') = 'none'",
  ])('is fine: %s', (rule) => {
    expect(codesOf(withRule(rule))).toEqual([]);
  });

  it.each([
    // names
    ["braks = 'fail'", 'unknown_question'],
    ['amount > 3', 'question_out_of_reach'],
    ['count(place) > 1', 'not_a_group'],
    ['count(registr) > 1', 'unknown_question'],
    ["rooms.b202 = 'water'", 'unknown_part'],
    ["car.colour = 'red'", 'unknown_part'],
    ['this.amount > 3', 'question_out_of_reach'],
    ['last.amount > 3', 'last_of_row'],
    ["choice.region = 'north'", 'choice_outside_filter'],
    ['row_number() = 1', 'row_number_outside_group'],
    // kinds
    ['count', 'condition_expected'],
    ["concat(place, 'x')", 'condition_expected'],
    ["count = 'three'", 'incomparable'],
    ['injured > 3', 'incomparable'],
    ['injured < true', 'not_ordered'],
    ["agent < 'water'", 'not_ordered'],
    ["lights = 'left'", 'use_selected'],
    ["lights in ['left']", 'use_selected'],
    ["place in 'x'", 'list_expected'],
    ["count in ['1', '2']", 'incomparable'],
    ['place = blank', 'compared_with_blank'],
    ['photos = 3', 'no_value'],
    ["rooms = 'water'", 'no_value'],
    ["register = 'x'", 'no_value'],
    ['place + 1 > 3', 'wrong_operand'],
    ['-place = 3', 'wrong_operand'],
    ['not count', 'wrong_operand'],
    ['count and injured', 'wrong_operand'],
    ['any(register, amount)', 'wrong_operand'],
    ['sum(register, spot) > 1', 'wrong_operand'],
    ['years(place, today()) > 1', 'wrong_argument'],
    ['length(count) > 1', 'wrong_argument'],
    ["is_na('brakes')", 'wrong_argument'],
    ['count_selected(place) > 1', 'wrong_argument'],
    ['days(made_on) > 1', 'wrong_argument_count'],
    ['today(1) > made_on', 'wrong_argument_count'],
    ['sum(register) > 1', 'wrong_argument_count'],
    ['date(place) = made_on', 'wrong_argument'],
    ["made_on = date('2026-02-30')", 'bad_date_written'],
    ["made_on > '2026-13-01'", 'bad_date_written'],
    ["seen_at > '2026-01-01'", 'bad_date_written'],
    ['matches(place, place)', 'wrong_argument'],
    ["matches(place, '(')", 'pattern_unfinished'],
    ["matches(place, '(a)\\1')", 'pattern_unsupported'],
    // choices
    ["agent = 'watr'", 'unknown_choice_compared'],
    ["agent in ['water', 'foam']", 'unknown_choice_compared'],
    ["selected(lights, 'middle')", 'unknown_choice_compared'],
    ["brakes = 'failed'", 'unknown_choice_compared'],
    ["agent = 'halon'", 'removed_choice_compared'],
    ["rooms.a101 = 'halon'", 'removed_choice_compared'],
    // what can never hold
    ["brakes = 'pass' and brakes = 'fail'", 'never_holds'],
    ['count > 5 and count < 3', 'never_holds'],
    ['count > 4 and count < 5', 'never_holds'],
    ['count > 10', 'never_holds'],
    ['count < 0', 'never_holds'],
    ['pressure > 3 and not (pressure > 2)', 'never_holds'],
    ["is_blank(place) and place = 'x'", 'never_holds'],
    ["is_na(brakes) and brakes = 'fail'", 'never_holds'],
    ['injured and not injured', 'never_holds'],
    ['made_on > today() and made_on <= today()', 'never_holds'],
    ["made_on < '2026-01-01' and made_on > '2026-06-01'", 'never_holds'],
    ['count(register) < 0', 'never_holds'],
    ["selected(lights, 'none') and selected(lights, 'left')", 'never_holds'],
    ['place != place', 'never_holds'],
    ['1 > 2', 'never_holds'],
    ['count(register, amount > 3 and amount < 2) > 1', 'never_holds'],
    ['if(injured, false, count > 20)', 'never_holds'],
  ])('is refused: %s (%s)', (rule, code) => {
    expect(codesOf(withRule(rule))).toEqual([`tried: ${code}`]);
  });

  it.each([
    ['is_blank(place) or not is_blank(place)', 'always_holds (warning)'],
    ['1 < 2', 'always_holds (warning)'],
    ["place = 'x' or place != 'x'", 'holds_once_answered (info)'],
    ['count(register) >= 0', 'always_holds (warning)'],
    ['seen_at > made_on', 'incomparable (warning)'],
    ["coalesce(place, count) = 'x'", 'branches_differ (warning)'],
    ['false', 'never_holds (warning)'],
  ])('is warned about: %s (%s)', (rule, code) => {
    expect(codesOf(withRule(rule))).toEqual([`tried: ${code}`]);
  });

  it('lets what stands around the form be true or false, a number or a text', () => {
    expect(codesOf(withRule("unit.kind = 'place' and asset.mobile = true"))).toEqual([]);
    expect(codesOf(withRule('asset.mobile != false and asset.seats > 4'))).toEqual([]);
    expect(codesOf(withRule('asset.mobile = true and asset.mobile = false'))).toEqual(['tried: never_holds']);
  });

  it('tells where in the formula it goes wrong, and what may have been meant', () => {
    const [problem] = checkDefinition(withRule("injured and braks = 'fail'"));
    expect(problem).toMatchObject({
      path: 'sections[0].questions[13].showWhen',
      section: 'one',
      question: 'tried',
      property: 'showWhen',
      from: 12,
      to: 17,
      details: { name: 'braks', suggestion: 'brakes' },
    });
    expect(definitionProblemText(problem!, 'zh-CN')).toBe('没有标识为“braks”的题目，是不是“brakes”？');
    expect(definitionProblemText(problem!, 'en')).toBe('There is no question with the key “braks”; is “brakes” meant?');
  });
});

describe('a circle', () => {
  it.each<[string, Question[], string[]]>([
    ['a value that reads itself', [calculated('a', '甲', 'A', 'a + 1')], ['a', 'a']],
    [
      'two values that read each other',
      [calculated('a', '甲', 'A', 'b + 1'), calculated('b', '乙', 'B', 'a + 1'), calculated('c', '丙', 'C', 'a + b')],
      ['a', 'b', 'a'],
    ],
    ['a question that is shown by its own answer', [yesNo('a', '甲', 'A', { showWhen: 'a' })], ['a', 'a']],
    [
      'rows that decide whether their group is shown',
      [group('g', '组', 'G', [integer('n', '数', 'N')], { showWhen: 'count(g) > 1' })],
      ['g', 'g'],
    ],
    ['a total that adds itself up', [group('g', '组', 'G', [calculated('t', '计', 'T', 'sum(g, t)')])], ['t', 't']],
  ])('is named: %s', (_name, questions, keys) => {
    const problems = checkDefinition(definition('表', 'Form', [section('one', '一', 'One', questions)]));
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'cycle', details: { keys } }]);
  });

  it('through a section is named as well', () => {
    const form = definition('表', 'Form', [section('one', '一', 'One', [yesNo('a', '甲', 'A')], { showWhen: 'a' })]);
    expect(checkDefinition(form)).toMatchObject([{ code: 'cycle', path: 'sections[0].showWhen', details: { keys: ['one', 'a', 'one'] } }]);
  });

  it('is none when a row reads the row before it', () => {
    const balance = calculated('balance', '结余', 'Balance', 'coalesce(row(book, row_number() - 1, balance), 0) + change');
    const form = definition('表', 'Form', [
      section('one', '一', 'One', [group('book', '账', 'Book', [integer('change', '变动', 'Change'), balance])]),
    ]);
    expect(codesOf(form)).toEqual([]);
  });
});

describe('a question', () => {
  it.each<[string, Question[], string[]]>([
    ['a key used twice, in a group too', [text('a', '甲', 'A'), group('g', '组', 'G', [text('a', '乙', 'B')])], ['a: duplicate_key']],
    ['a group of nothing', [group('g', '组', 'G', [])], ['g: group_empty']],
    ['nothing to choose from', [singleChoice('a', '甲', 'A')], ['a: no_choices']],
    ['only removed choices', [singleChoice('a', '甲', 'A', { choices: [choice('x', '旧', 'Old', { removed: true })] })], ['a: no_choices']],
    [
      'a choice twice',
      [singleChoice('a', '甲', 'A', { choices: [choice('x', '一', '1'), choice('x', '二', '2')] })],
      ['a: duplicate_choice'],
    ],
    ['a choice without text', [singleChoice('a', '甲', 'A', { choices: [choice('x', '', 'X')] })], ['a: choice_without_label']],
    ['a response set that is not there', [singleChoice('a', '甲', 'A', { responseSet: 'agents' })], ['a: unknown_response_set']],
    [
      'a choice in the place of "other"',
      [singleChoice('a', '甲', 'A', { choices: [choice('other', '其他', 'Other')], other: true })],
      ['a: reserved_choice'],
    ],
    ['a range the wrong way round', [integer('a', '甲', 'A', { min: 5, max: 3 })], ['a: range_reversed']],
    ['no text', [text('a', '', 'A')], ['a: missing_label']],
    ['a pattern that is none', [text('a', '甲', 'A', { pattern: '[a-' })], ['a: pattern_unfinished']],
    ['a default of another kind', [integer('a', '甲', 'A', { default: "'x'" })], ['a: default_misfit']],
    [
      'a constraint that refuses every answer',
      [integer('a', '甲', 'A', { constraints: [['a > 3 and a < 2', '不行']] })],
      ['a: never_holds', 'a: missing_text (warning)'],
    ],
    [
      'a constraint that refuses nothing',
      [integer('a', '甲', 'A', { min: 0, constraints: [['a >= 0', ['行', 'Fine']]] })],
      ['a: never_fails (warning)'],
    ],
    [
      'a question that what it looks at keeps from being shown',
      [
        check('a', '甲', 'A'),
        check('b', '乙', 'B', { showWhen: "a = 'pass'" }),
        text('c', '丙', 'C', { showWhen: "b = 'fail' and a = 'fail'" }),
        text('d', '丁', 'D', { showWhen: "is_blank(b) and a = 'fail'" }),
        group('g', '组', 'G', [text('e', '戊', 'E', { showWhen: "a = 'fail'" })], { showWhen: "a = 'pass'" }),
      ],
      ['c: never_shown (warning)', 'e: never_shown (warning)'],
    ],
    [
      'a rule that never holds while its question is shown',
      [check('a', '甲', 'A'), text('b', '乙', 'B', { showWhen: "a = 'fail'", requiredWhen: "a = 'pass'", readOnlyWhen: 'is_blank(b)' })],
      ['b: never_holds_while_shown (warning)'],
    ],
    [
      'formulas without arguments, also where a question is shown at times',
      [check('a', '甲', 'A'), text('b', '乙', 'B', { showWhen: "a = 'fail'", requiredWhen: 'selected()', readOnlyWhen: 'is_blank()' })],
      ['b: wrong_argument_count', 'b: wrong_argument_count'],
    ],
    ['a note that is required', [note('a', '说明', 'Note', { required: true })], ['a: nothing_to_require (warning)']],
    [
      'a label that names no question',
      [text('plate', '车牌', 'Plate'), text('a', '{plte} 的制动', 'Brakes of {plate}')],
      ['a: unknown_in_text (warning)'],
    ],
    ['a text in one language alone', [text('a', '甲', 'A', { help: '怎么看' })], ['a: missing_text (warning)']],
    [
      'a reading of a question that is not there',
      [check('a', '甲', 'A', { consequences: [{ then: [{ do: 'require_reading', question: 'b' }] }] })],
      ['a: unknown_question'],
    ],
  ])('is told of %s', (_name, questions, codes) => {
    expect(codesOf(definition('表', 'Form', [section('one', '一', 'One', questions)]))).toEqual(codes);
  });

  it('may filter its choices by what they are marked with, and by nothing else', () => {
    const rooms = [choice('a', '甲', 'A', { attributes: { floor: 1 } }), choice('b', '乙', 'B', { attributes: { floor: 2 } })];
    const form = (choiceFilter: string) =>
      definition('表', 'Form', [
        section('one', '一', 'One', [
          integer('floor', '楼层', 'Floor'),
          singleChoice('room', '房间', 'Room', { choices: rooms, choiceFilter }),
        ]),
      ]);
    expect(codesOf(form('choice.floor = floor'))).toEqual([]);
    expect(codesOf(form('choice.flor = floor'))).toEqual(['room: unknown_attribute']);
  });
});

describe('a form as a whole', () => {
  it('is checked in a moment, however many conditions it has', () => {
    const choices = Array.from({ length: 14 }, (_, index) => choice(`c${index}`, '选', 'C'));
    const read = [0, 1, 2].map((index) => singleChoice(`q${index}`, '题', 'Q', { choices }));
    const rule = (turn: number) => [0, 1, 2].map((index) => `q${index} = 'c${(turn + index) % 14}'`).join(' or ');
    const ruled = Array.from({ length: 1_000 }, (_, turn) => {
      const constraints = Array.from({ length: 20 }, () => [rule(turn), ['不行', 'No']] as const);
      return integer(`n${turn}`, '数', 'N', { showWhen: rule(turn), constraints });
    });
    const start = Date.now();
    expect(codesOf(definition('表', 'Form', [section('one', '一', 'One', [...read, ...ruled])]))).toEqual([]);
    expect(Date.now() - start).toBeLessThan(10_000);
  }, 30_000);

  it('is told when it asks nothing, or a section does', () => {
    expect(codesOf(definition('表', 'Form', []))).toEqual([': no_questions']);
    expect(
      codesOf(definition('表', 'Form', [section('one', '一', 'One', [text('a', '甲', 'A')]), section('two', '二', 'Two', [])])),
    ).toEqual([': section_empty (warning)']);
  });

  it('is told when its pass mark is out of reach', () => {
    const scored = (points: number) =>
      definition('表', 'Form', [section('one', '一', 'One', [check('a', '甲', 'A', { weight: 2 }), check('b', '乙', 'B')])], {
        settings: { scoring: { notApplicable: 'full', passMark: { points } } },
      });
    expect(codesOf(scored(3))).toEqual([]);
    expect(codesOf(scored(4))).toEqual([': pass_mark_unreachable']);
  });
});
