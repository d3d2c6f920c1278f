import { describe, expect, it } from 'vitest';
import type { AnswerValue, Row } from '../answers/answer.ts';
import {
  calculated,
  check,
  choice,
  date,
  decimal,
  failNeeds,
  failNotifies,
  failRaises,
  group,
  hidden,
  integer,
  longText,
  multipleChoice,
  note,
  photo,
  section,
  singleChoice,
  text,
  unit,
  when,
  yesNo,
} from '../definition/build.ts';
import { evaluate } from './evaluate.ts';
import { formOf, formOfSections, scenario, usualContext } from './scenario.ts';

const file = { file: 'f1', sha256: 'a'.repeat(64) };

describe('what is shown', () => {
  it('hangs on other answers, and what hangs on it in turn', () => {
    const form = scenario([
      yesNo('hurt', '有人受伤', 'Anybody hurt'),
      integer('count', '人数', 'How many', { showWhen: 'hurt' }),
      text('who', '谁', 'Who', { showWhen: 'count > 1' }),
    ]);
    expect(form.shown).toEqual(['hurt']);
    expect(form.set('hurt', true).shown).toEqual(['hurt', 'count']);
    expect(form.set('count', 2).shown).toEqual(['hurt', 'count', 'who']);
    expect(form.set('hurt', false).shown).toEqual(['hurt']);
    // The answer stays and counts for nothing.
    expect(form.answers['count']).toEqual({ value: 2 });
    expect(form.set('hurt', true).shown).toEqual(['hurt', 'count', 'who']);
  });

  it('is nothing of a section or a group that is hidden', () => {
    const form = scenario(
      formOfSections([
        section('one', '一', 'One', [yesNo('wet', '有水', 'Wet')]),
        section('two', '二', 'Two', [text('where', '哪里', 'Where'), group('pumps', '水泵', 'Pumps', [integer('flow', '流量', 'Flow')])], {
          showWhen: 'wet',
        }),
      ]),
    ).rows('pumps', { flow: 3 });
    expect(form.shown).toEqual(['wet']);
    expect(form.evaluation.sections).toEqual({ one: { visible: true }, two: { visible: false } });
    form.set('wet', true);
    expect(form.shown).toEqual(['wet', 'where', 'pumps', 'pumps[r1].flow']);
    expect(form.evaluation.sections['two']).toEqual({ visible: true });
  });

  it.each([
    ['a blank is neither', undefined, false, false],
    ['true', true, true, false],
    ['false', false, false, true],
  ] as const)('is not what a blank condition leaves open: %s', (_name, answer, whenTrue, whenFalse) => {
    const form = scenario([
      yesNo('a', '甲', 'A'),
      text('yes', '是', 'Yes', { showWhen: 'a' }),
      text('no', '否', 'No', { showWhen: 'not a' }),
      text('either', '或', 'Either', { showWhen: 'a or true' }),
      text('never', '且', 'Never', { showWhen: 'a and false' }),
    ]).set('a', answer);
    expect(form.state('yes').visible).toBe(whenTrue);
    expect(form.state('no').visible).toBe(whenFalse);
    expect(form.state('either').visible).toBe(true);
    expect(form.state('never').visible).toBe(false);
  });
});

describe('what is demanded', () => {
  it('is an answer where one is required, by rule or always', () => {
    const form = scenario([
      text('always', '必填', 'Always', { required: true }),
      text('sometimes', '有时', 'Sometimes', { requiredWhen: "always = 'x'" }),
      text('hidden_one', '隐', 'Hidden', { required: true, showWhen: "always = 'y'" }),
    ]);
    expect(form.problems).toEqual(['always: required']);
    expect(form.set('always', 'x').problems).toEqual(['sometimes: required']);
    expect(form.set('sometimes', ' ').problems).toEqual(['sometimes: required']);
    expect(form.set('sometimes', 'z').evaluation.complete).toBe(true);
  });

  it('is not what was skipped, and skipping does not help', () => {
    const form = scenario([text('a', '甲', 'A', { required: true }), text('b', '乙', 'B')]);
    form.set('a', { answer: { skipped: true } }).set('b', { answer: { skipped: true } });
    expect(form.problems).toEqual(['a: required']);
    expect(form.state('b').answered).toBe(true);
  });

  it('is not what cannot be filled', () => {
    const form = scenario([unit('place', '单位', 'Unit', { required: true, readOnlyWhen: 'true' })]);
    expect(form.problems).toEqual([]);
    expect(form.state('place')).toMatchObject({ required: true, readOnly: true });
  });

  it('is a reading at another question, while the first is shown', () => {
    const form = scenario([
      yesNo('open', '开放', 'Open'),
      check('fridge', '冰箱', 'Fridge', { showWhen: 'open', consequences: [{ then: [{ do: 'require_reading', question: 'celsius' }] }] }),
      decimal('celsius', '温度', 'Temperature'),
    ]);
    form.set('open', true).set('fridge', 'fail');
    expect(form.problems).toEqual(['celsius: required']);
    expect(form.set('celsius', 9).problems).toEqual([]);
    expect(form.set('celsius', undefined).set('open', false).problems).toEqual([]);
  });

  it('is a note and a photo where an item fails', () => {
    const form = scenario([check('exit', '出口', 'Exit', { consequences: [failNeeds('note', 'photo')] })]).set('exit', 'pass');
    expect(form.problems).toEqual([]);
    expect(form.set('exit', 'fail').problems).toEqual(['exit: note_required', 'exit: photo_required']);
    expect(form.state('exit')).toMatchObject({ noteRequired: true, photoRequired: true });
    form.set('exit', { answer: { value: 'fail', note: '堆物', photos: [file] } });
    expect(form.problems).toEqual([]);
  });

  it('is a photo that the answer of a photo question is itself', () => {
    const form = scenario([photo('proof', '照片', 'Photo', { consequences: [when('true', { then: [{ do: 'require_photo' }] })] })]);
    expect(form.problems).toEqual(['proof: photo_required']);
    expect(form.set('proof', [file]).problems).toEqual([]);
  });
});

describe('what is refused, warned of and remarked', () => {
  const form = () =>
    scenario([
      integer('seats', '座位', 'Seats', { min: 1, max: 60 }),
      integer('riders', '乘客', 'Riders', {
        constraints: [
          ['riders <= seats', ['超员', 'Too many riders']],
          ['riders <= seats - 2', ['快满了', 'Nearly full'], 'warning'],
          ['riders > 0', ['空车', 'Nobody on board'], 'info'],
        ],
      }),
    ]);

  it.each([
    [undefined, undefined, []],
    [undefined, 70, []],
    [50, 51, ['riders: constraint', 'riders: constraint (warning)']],
    [50, 49, ['riders: constraint (warning)']],
    [50, 0, ['riders: constraint (info)']],
    [61, 3, ['seats: out_of_range']],
  ])('comes across questions: %s seats, %s riders', (seats, riders, problems) => {
    const filled = form().set('seats', seats).set('riders', riders);
    expect(filled.problems).toEqual(problems);
    expect(filled.evaluation.complete).toBe(!problems.some((one) => !one.includes('(')));
  });

  it('says so in the words of the author', () => {
    const [problem] = form().set('seats', 2).set('riders', 3).evaluation.problems;
    expect(problem).toMatchObject({ path: 'riders', severity: 'error', message: { 'zh-CN': '超员', en: 'Too many riders' } });
  });

  it('comes row by row, and between rows', () => {
    const register = scenario([
      group(
        'register',
        '登记册',
        'Register',
        [
          text('spot', '位置', 'Spot', {
            required: true,
            constraints: [['count(register, spot = this.spot) = 1', ['重复', 'Twice']]],
          }),
          date('made_on', '出厂', 'Made on', { constraints: [['made_on <= today()', ['太晚', 'Too late']]] }),
        ],
        { minRows: 1, maxRows: 3 },
      ),
    ]);
    expect(register.problems).toEqual(['register: too_few_rows']);
    register.rows('register', { spot: 'A', made_on: '2027-01-01' }, { spot: 'B' }, { spot: 'A' }, {});
    expect(register.problems).toEqual([
      'register: too_many_rows',
      'register[r1].spot: constraint',
      'register[r1].made_on: constraint',
      'register[r3].spot: constraint',
      'register[r4].spot: required',
    ]);
    register.set('register[r3].spot', 'C').set('register[r1].made_on', '2026-01-01').set('register[r4].spot', 'D');
    expect(register.problems).toEqual(['register: too_many_rows']);
  });

  it('lists problems in the order of the form, whatever was answered first', () => {
    const both = scenario([text('a', '甲', 'A', { required: true }), text('b', '乙', 'B', { required: true, maxLength: 2 })]);
    expect(both.set('b', 'long').problems).toEqual(['a: required', 'b: too_long']);
    expect(both.anew.problems).toEqual(both.evaluation.problems);
  });
});

describe('choices', () => {
  const rooms = [
    choice('a1', '甲101', 'A1', { attributes: { floor: 1 } }),
    choice('b2', '乙201', 'B2', { attributes: { floor: 2 } }),
    choice('c2', '丙202', 'C2', { attributes: { floor: 2 }, removed: true }),
  ];
  it('are those that a filter leaves, and one that fell out is named', () => {
    const form = scenario([
      integer('floor', '楼层', 'Floor'),
      singleChoice('room', '房间', 'Room', { choices: rooms, choiceFilter: 'choice.floor = floor' }),
    ]);
    expect(form.state('room').offered).toEqual([]);
    expect(form.set('floor', 2).state('room').offered).toEqual(['b2']);
    expect(form.set('room', 'b2').problems).toEqual([]);
    expect(form.set('floor', 1).problems).toEqual(['room: choice_not_offered']);
  });

  it('that were removed stay readable and are not taken anew', () => {
    const form = scenario([multipleChoice('rooms', '房间', 'Rooms', { choices: rooms, other: true, minSelected: 2 })]);
    expect(form.set('rooms', ['c2', 'a1']).problems).toEqual(['rooms: choice_not_offered']);
    expect(form.set('rooms', ['other']).problems).toEqual(['rooms: other_text_required', 'rooms: too_few_choices']);
    expect(form.set('rooms', { answer: { value: ['a1', 'other'], other: '天台' } }).problems).toEqual([]);
  });
});

describe('values', () => {
  it('are sums, products and counts over rows, and follow every row', () => {
    const form = scenario([
      group('stock', '库存', 'Stock', [
        integer('amount', '数量', 'Amount'),
        decimal('price', '单价', 'Price'),
        calculated('cost', '金额', 'Cost', 'amount * price'),
        calculated('share', '占比', 'Share', 'round(cost / sum(stock, cost) * 100)'),
      ]),
      calculated('total', '合计', 'Total', 'sum(stock, cost)'),
      calculated('lines', '行数', 'Lines', 'count(stock)'),
      calculated('dear', '贵的', 'Dear', 'count(stock, price > 10)'),
      calculated('most', '最多', 'Most', 'max(stock, amount)'),
      calculated('all_known', '都填了', 'All known', 'all(stock, amount > 0)'),
      calculated('any_zero', '有零', 'Any zero', 'any(stock, amount = 0)'),
    ]);
    expect(form.evaluation.values).toEqual({ total: 0, lines: 0, dear: 0, most: null, all_known: true, any_zero: false });
    form.rows('stock', { amount: 3, price: 0.1 }, { amount: 1, price: 0.2 }, { amount: 2 });
    expect(form.evaluation.values).toEqual({
      'stock[r1].cost': 0.3,
      'stock[r2].cost': 0.2,
      'stock[r3].cost': null,
      'stock[r1].share': 60,
      'stock[r2].share': 40,
      'stock[r3].share': null,
      total: 0.5,
      lines: 3,
      dear: 0,
      most: 3,
      all_known: true,
      any_zero: false,
    });
    form.set('stock[r3].price', 20).set('stock[r1].amount', undefined);
    expect(form.evaluation.values).toMatchObject({ total: 40.2, dear: 1, most: 2, all_known: null, any_zero: null });
    expect(form.evaluation).toEqual(form.anew);
  });

  it('of one row can hang on the row before it', () => {
    const balance = calculated('balance', '结余', 'Balance', 'coalesce(row(book, row_number() - 1, balance), 0) + change');
    const form = scenario([group('book', '账', 'Book', [integer('change', '变动', 'Change'), balance])]);
    form.rows('book', { change: 5 }, { change: -2 }, { change: 4 });
    expect(Object.values(form.evaluation.values)).toEqual([5, 3, 7]);
    form.set('book[r1].change', 10);
    expect(Object.values(form.evaluation.values)).toEqual([10, 8, 12]);
    expect(form.evaluation).toEqual(form.anew);
  });

  it('of groups in groups are those of the row that is gone through', () => {
    const beds = group('beds', '床位', 'Beds', [integer('age', '年龄', 'Age')]);
    const form = scenario([
      group('rooms', '房间', 'Rooms', [beds, calculated('own', '本间', 'Own', 'count(beds)')]),
      calculated('all', '全部', 'All', 'count(beds)'),
      calculated('full', '满的', 'Full', 'count(rooms, count(beds) >= 2)'),
      calculated('oldest', '最大', 'Oldest', 'sum(rooms, max(beds, age))'),
      calculated('pairs', '对', 'Pairs', 'sum(rooms, count(rooms))'),
    ]);
    const row = (id: string, ...ages: number[]) => ({
      id,
      answers: { beds: { value: ages.map((age, index) => ({ id: `${id}${index}`, answers: { age: { value: age } } })) } },
    });
    form.set('rooms', [row('a', 18, 20), row('b', 30), row('c', 1, 2, 3)]);
    expect(form.evaluation.values).toMatchObject({ all: 6, full: 2, oldest: 53, pairs: 9, 'rooms[c].own': 3 });
    form.set('rooms[b].beds[b0].age', 40);
    expect(form.evaluation.values).toMatchObject({ oldest: 63 });
    form.set('rooms[b]', undefined).set('rooms[b].beds', []);
    expect(form.evaluation.values).toMatchObject({ all: 5, oldest: 23, 'rooms[b].own': 0 });
    expect(form.evaluation).toEqual(form.anew);
  });

  it('read what surrounds the form, and blank where it does not say', () => {
    const form = scenario(
      [
        calculated('a', '甲', 'A', 'unit.kind'),
        calculated('b', '乙', 'B', 'asset.seats * 2'),
        calculated('c', '丙', 'C', 'person.name'),
        calculated('d', '丁', 'D', 'last.km'),
        calculated('e', '戊', 'E', 'unit.constructor'),
        integer('km', '里程', 'Km'),
      ],
      { context: { unit: { kind: 'lab' }, asset: { seats: 30 }, last: { km: { value: 1200 } } } },
    );
    expect(form.evaluation.values).toEqual({ a: 'lab', b: 60, c: null, d: 1200, e: null });
  });

  it('of what is hidden are blank for everybody else', () => {
    const form = scenario([
      yesNo('on', '开', 'On'),
      integer('n', '数', 'N', { showWhen: 'on' }),
      calculated('double', '倍', 'Double', 'n * 2'),
      calculated('known', '已知', 'Known', 'not is_blank(n)'),
    ]).set('on', true);
    expect(form.set('n', 4).evaluation.values).toEqual({ double: 8, known: true });
    expect(form.set('on', false).evaluation.values).toEqual({ double: null, known: false });
  });

  it('tell blank, not applicable and skipped apart', () => {
    const form = scenario([
      check('exit', '出口', 'Exit'),
      calculated('blank', '空', 'Blank', 'is_blank(exit)'),
      calculated('na', '不适用', 'N/A', 'is_na(exit)'),
      calculated('skipped', '跳过', 'Skipped', 'is_skipped(exit)'),
    ]);
    const seen = () => ['blank', 'na', 'skipped'].map((key) => form.value(key));
    expect(seen()).toEqual([true, false, false]);
    form.na('exit');
    expect(seen()).toEqual([false, true, false]);
    form.set('exit', { answer: { skipped: true } });
    expect(seen()).toEqual([false, false, true]);
    form.set('exit', 'pass');
    expect(seen()).toEqual([false, false, false]);
  });

  it('in a circle come to an end, and are the same each time', () => {
    const form = scenario([
      calculated('a', '甲', 'A', 'coalesce(b, 0) + 1'),
      calculated('b', '乙', 'B', 'coalesce(a, 0) + 1'),
      integer('n', '数', 'N'),
    ]);
    expect(form.set('n', 1).evaluation.values).toEqual(form.anew.values);
  });
});

describe('consequences', () => {
  const rules = [
    check('brakes', '制动', 'Brakes', {
      consequences: [
        failRaises('major', 'vehicle', ['{plate} 制动不合格', 'Brakes of {plate} failed']),
        failNotifies('leader'),
        when("brakes = 'fail' and km > 100", failRaises('minor', 'other')),
      ],
    }),
    text('plate', '车牌', 'Plate'),
    integer('km', '里程', 'Mileage', { unit: ['公里', 'km'] }),
  ];

  it('are what the server is to do, with titles made from the answers in every language', () => {
    const form = scenario(rules).set('brakes', 'pass').set('plate', '京A12345');
    expect(form.evaluation.consequences).toEqual([]);
    form.set('brakes', 'fail').set('km', 120);
    expect(form.evaluation.consequences).toEqual([
      {
        do: 'raise_hazard',
        path: 'brakes',
        question: 'brakes',
        severity: 'major',
        category: 'vehicle',
        title: { 'zh-CN': '京A12345 制动不合格', en: 'Brakes of 京A12345 failed' },
      },
      { do: 'notify', path: 'brakes', question: 'brakes', role: 'leader' },
      {
        do: 'raise_hazard',
        path: 'brakes',
        question: 'brakes',
        severity: 'minor',
        category: 'other',
        title: { 'zh-CN': '制动：不合格', en: 'Brakes: Fail' },
      },
    ]);
  });

  it('follow a change of what the title names', () => {
    const form = scenario(rules).set('brakes', 'fail').set('plate', 'X1').set('plate', 'Y{km}\n2');
    const [hazard] = form.evaluation.consequences;
    // What was answered is not looked through for braces, and stays on one line.
    expect(hazard).toMatchObject({ title: { en: 'Brakes of Y{km} 2 failed' } });
    expect(form.evaluation).toEqual(form.anew);
  });

  it('print the rows of a group as they are, without what is hidden in them', () => {
    const form = scenario([
      group('rooms', '房间', 'Rooms', [
        text('name', '名', 'Name'),
        text('why', '原因', 'Why', { showWhen: "name = 'A'" }),
        group('beds', '床', 'Beds', [integer('age', '年龄', 'Age')]),
      ]),
      yesNo('bad', '不好', 'Bad', { consequences: [when('bad', failRaises('minor', 'fire', ['{rooms}', '{rooms}']))] }),
    ]);
    const title = () => form.evaluation.consequences.map((one) => (one.do === 'raise_hazard' ? one.title['en'] : ''));
    form.rows('rooms', { name: 'A', why: 'x', beds: [{ id: 'b1', answers: { age: { value: 18 } } }] }).set('bad', true);
    expect(title()).toEqual(['1) Name: A, Why: x, Beds: 1) Age: 18']);
    form.set('rooms[r1].beds[b1].age', 20).set('rooms[r1].name', 'B');
    expect(title()).toEqual(['1) Name: B, Beds: 1) Age: 20']);
    expect(form.evaluation).toEqual(form.anew);
  });

  it('come from rows too, each with its path', () => {
    const register = group('register', '登记册', 'Register', [
      integer('age', '年限', 'Age', { consequences: [when('age > 10', failRaises('serious', 'fire'))] }),
    ]);
    const form = scenario([register]).rows('register', { age: 12 }, { age: 3 }, { age: 20 });
    expect(form.evaluation.consequences.map(({ path }) => path)).toEqual(['register[r1].age', 'register[r3].age']);
  });

  it('do not come from what is hidden', () => {
    const form = scenario([
      yesNo('open', '开放', 'Open'),
      check('exit', '出口', 'Exit', { showWhen: 'open', consequences: [failRaises('major', 'fire')] }),
    ]);
    form.set('open', true).set('exit', 'fail').set('open', false);
    expect(form.evaluation.consequences).toEqual([]);
  });
});

describe('however much there is to work out', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, answers: { n: { value: index } } }));
  const timed = <T>(work: () => T): { took: number; result: T } => {
    const start = Date.now();
    const result = work();
    return { took: Date.now() - start, result };
  };

  it('a register of a thousand rows that are compared with each other is worked out', () => {
    const form = formOf([
      group('g', '组', 'G', [integer('n', '数', 'N', { constraints: [['count(g, n = this.n) = 1', '重复']] })], { maxRows: 1000 }),
    ]);
    const { took, result } = timed(() => evaluate(form, { g: { value: rows(1000) } }, usualContext));
    expect(result.complete).toBe(true);
    expect(took).toBeLessThan(5_000);
  });

  it.each([
    ['rows that go through rows that go through rows', 'sum(g, sum(g, sum(g, n)))', rows(1000)],
    ['and deeper', 'sum(g, sum(g, sum(g, sum(g, sum(g, sum(g, n))))))', rows(1000)],
  ])('comes to an end: %s', (_name, formula, value) => {
    const form = formOf([
      group('g', '组', 'G', [integer('n', '数', 'N'), calculated('c', '算', 'C', formula)], { maxRows: 1000 }),
      calculated('d', '算', 'D', formula),
    ]);
    const { took, result } = timed(() => evaluate(form, { g: { value } }, usualContext));
    expect(result.problems).toMatchObject([{ path: '', code: 'too_much_work', severity: 'error' }]);
    expect(took).toBeLessThan(10_000);
  });

  describe('in registers within registers', () => {
    const many = { maxRows: 1000 };
    const numbers = group('inner', '内', 'I', [integer('n', '数', 'N')], many);
    const counting = group('inner', '内', 'I', [integer('n', '数', 'N'), calculated('c', '算', 'C', 'sum(outer, sum(inner, n))')], many);
    const elsewhere = group('rest', '余', 'R', [integer('m', '数', 'M'), calculated('c', '算', 'C', 'count(inner)')], many);
    const wanting = check('m', '查', 'M', { consequences: [{ then: [{ do: 'require_reading', question: 'n' }] }] });
    const nested = (value: Row[]): Row[] => Array.from({ length: 120 }, (_, index) => ({ id: `r${index}`, answers: { inner: { value } } }));
    const others = (value: AnswerValue): Row[] =>
      Array.from({ length: 1000 }, (_, index) => ({ id: `r${index}`, answers: { m: { value } } }));

    it.each([
      ['rows that each read all the others', [group('outer', '外', 'O', [counting], many)], []],
      ['rows that each gather all rows elsewhere', [group('outer', '外', 'O', [numbers], many), elsewhere], others(1)],
      [
        'rows that may each be wanted by all rows elsewhere',
        [group('outer', '外', 'O', [numbers], many), group('rest', '余', 'R', [wanting], many)],
        others('pass'),
      ],
    ])(
      'comes to an end: %s',
      (_name, questions, rest) => {
        const answers = { outer: { value: nested(rows(120)) }, ...(rest.length > 0 ? { rest: { value: rest } } : {}) };
        const { took, result } = timed(() => evaluate(formOf(questions), answers, usualContext));
        expect(result.problems[0]).toMatchObject({ path: '', code: 'too_much_work', severity: 'error' });
        expect(took).toBeLessThan(10_000);
      },
      30_000,
    );
  });

  it('comes to an end: a long text against many large patterns', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      calculated(`c${index}`, '算', 'C', `matches(t, '(a?){${index + 1}}(a?){300}b')`),
    );
    const form = formOf([longText('t', '文', 'T', { maxLength: 10_000 }), ...many]);
    const { took, result } = timed(() => evaluate(form, { t: { value: 'a'.repeat(90_000) } }, usualContext));
    expect(result.problems[0]).toMatchObject({ code: 'too_much_work' });
    expect(took).toBeLessThan(10_000);
  });

  it('is worked out again when there is less', () => {
    const form = scenario([
      group('g', '组', 'G', [integer('n', '数', 'N')], { maxRows: 1000 }),
      calculated('c', '算', 'C', 'sum(g, sum(g, sum(g, n)))'),
    ]);
    expect(form.set('g', rows(300)).problems).toEqual([': too_much_work']);
    expect(form.set('g', rows(3)).problems).toEqual([]);
    expect(form.value('c')).toBe(27);
    expect(form.evaluation).toEqual(form.anew);
  });
});

it('counts progress over what is asked', () => {
  const form = scenario([
    text('a', '甲', 'A'),
    text('b', '乙', 'B', { showWhen: "a = 'x'" }),
    note('n', '说明', 'Note'),
    hidden('h', '隐', 'Hidden'),
    calculated('c', '计', 'C', '1 + 1'),
    group('g', '组', 'G', [longText('t', '文', 'T')]),
  ]);
  expect(form.evaluation.progress).toEqual({ answered: 0, total: 1 });
  form.set('a', 'x').rows('g', { t: 'x' }, {});
  expect(form.evaluation.progress).toEqual({ answered: 2, total: 4 });
});
