import {
  check,
  choice,
  date,
  decimal,
  definition,
  formula,
  group,
  integer,
  multipleChoice,
  photo,
  section,
  singleChoice,
  text,
  time,
  yesNo,
} from '@anjian/schema/definition/build.ts';
import { exprSchema } from '@anjian/schema/rules/expression.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../app/catalogue.ts';
import {
  emptyTest,
  readCondition,
  withOperatorChosen,
  withQuestionChosen,
  writeCondition,
  type Condition,
  type TestValue,
} from './condition.ts';
import { operators, operatorsFor, type Operator } from './operators.ts';
import { readableFrom } from './readable.ts';
import { readCalculation, writeCalculation } from './rowCalculation.ts';
import { operatorsAt, sayCondition } from './sayCondition.ts';

const agents = [choice('powder', '干粉', 'Powder'), choice('foam', '泡沫', 'Foam')];
const form = definition('表', 'Form', [
  section('one', '一', 'One', [
    singleChoice('agent', '种类', 'Agent', { choices: agents }),
    multipleChoice('found', '发现', 'Found', { choices: agents }),
    check('brakes', '制动', 'Brakes'),
    yesNo('open', '开着', 'Open'),
    decimal('tread', '花纹', 'Tread'),
    text('plate', '车牌', 'Plate'),
    date('until', '有效期', 'Until'),
    date('made', '出厂日期', 'Made'),
    decimal('width', '宽度', 'Width'),
    time('at', '时间', 'At'),
    photo('picture', '照片', 'Picture'),
    group('register', '登记', 'Register', [
      text('spot', '位置', 'Spot'),
      date('refilled', '换药', 'Refilled'),
      integer('amount', '数量', 'Amount'),
      check('state', '状态', 'State'),
      group('parts', '部件', 'Parts', [integer('worn', '磨损', 'Worn')]),
    ]),
  ]),
]);
const operatorsHere = operatorsAt(form);
const read = (words: string) => readCondition(formula(words), operatorsHere);

describe('a condition', () => {
  it.each<[words: string, key: string, operator: Operator, value: TestValue | undefined]>([
    ["agent = 'powder'", 'agent', 'is', 'powder'],
    ["agent in ['powder', 'foam']", 'agent', 'is_one_of', ['powder', 'foam']],
    ["brakes = 'fail'", 'brakes', 'is', 'fail'],
    ["unit.kind in ['place', 'vehicle']", '@unit.kind', 'is_one_of', ['place', 'vehicle']],
    ["person.name = '周小燕'", '@person.name', 'reads', '周小燕'],
    ['asset.seats > 9', '@asset.seats', 'more', 9],
    ["asset.kind = 'powder'", '@asset.kind', 'reads', 'powder'],
    ['add_years(asset.made, 5) < today()', '@asset.made', 'years_over', 5],
    ["last.agent = 'foam'", '@last.agent', 'is', 'foam'],
    ['not is_blank(last.tread)', '@last.tread', 'answered', undefined],
    ['is_na(brakes)', 'brakes', 'not_applicable', undefined],
    ["selected(found, 'foam')", 'found', 'includes', 'foam'],
    ["not selected(found, 'foam')", 'found', 'includes_not', 'foam'],
    ['open = true', 'open', 'is_yes', undefined],
    ['tread < 1.6', 'tread', 'less', 1.6],
    ["plate = 'x'", 'plate', 'reads', 'x'],
    ["contains(plate, '京')", 'plate', 'contains', '京'],
    ['until < today()', 'until', 'before_today', undefined],
    ['add_months(until, 6) < today()', 'until', 'months_over', 6],
    ['count_selected(found) >= 2', 'found', 'selected_at_least', 2],
    ['days(today(), until) <= 30', 'until', 'due_within', 30],
    ["until > date('2026-11-24')", 'until', 'after', '2026-11-24'],
    ["at < time('08:00')", 'at', 'earlier', '08:00'],
    ['count_files(picture) = 0', 'picture', 'no_files', undefined],
    ['count(register) >= 2', 'register', 'rows_at_least', 2],
    ['count(register) = 3', 'register', 'rows_equal', 3],
    ['sum(register, amount) > 100', '@sum:register:amount', 'more', 100],
    ['max(register, refilled) < today()', '@max:register:refilled', 'before_today', undefined],
    ['is_blank(min(register, amount))', '@min:register:amount', 'blank', undefined],
    ['not is_blank(tread)', 'tread', 'answered', undefined],
  ])('reads %s, and writes the same', (words, key, operator, value) => {
    const condition = read(words);
    expect(condition).toEqual({ is: 'all', parts: [{ is: 'test', key, operator, value }] });
    expect(printFormula(writeCondition(condition)!)).toBe(words);
  });

  it.each<[words: string, means: string]>([
    ['open', 'open = true'],
    ['not open', 'open = false'],
    ['not tread < 1.6', 'tread >= 1.6'],
    ["not (tread < 1 or tread > 5 or brakes = 'fail')", "tread >= 1 and tread <= 5 and brakes != 'fail'"],
    ["not (open and not selected(found, 'foam'))", "open = false or selected(found, 'foam')"],
    ['not not is_blank(tread)', 'is_blank(tread)'],
  ])('reads %s as a sentence, and writes what means the same', (words, means) => {
    expect(JSON.stringify(read(words))).not.toContain('formula');
    expect(printFormula(writeCondition(read(words))!)).toBe(means);
  });

  it('holds an answer against another question’s', () => {
    const test = read('until >= made').parts[0]!;
    expect(test).toEqual({ is: 'test', key: 'until', operator: 'not_before', value: { question: 'made' } });
    expect(printFormula(writeCondition(test)!)).toBe('until >= made');
    expect(read('tread < width').parts).toEqual([{ is: 'test', key: 'tread', operator: 'less', value: { question: 'width' } }]);
  });

  it.each<[words: string, operator: Operator, value: TestValue | undefined, inRow: unknown[]]>([
    ["any(register, state = 'fail')", 'any_row', undefined, [{ key: 'state', operator: 'is', value: 'fail' }]],
    ["all(register, state = 'pass' and amount > 0)", 'every_row', undefined, [{ key: 'state' }, { key: 'amount', value: 0 }]],
    ['not any(register, is_blank(spot))', 'no_row', undefined, [{ key: 'spot', operator: 'blank' }]],
    ["count(register, state = 'fail') >= 3", 'rows_where_at_least', 3, [{ key: 'state' }]],
    ['any(register, sum(parts, worn) > 2)', 'any_row', undefined, [{ key: '@sum:parts:worn', value: 2 }]],
    ['any(register, any(parts, worn > 2))', 'any_row', undefined, [{ key: 'parts', inRow: { parts: [{ key: 'worn' }] } }]],
    ['count(register, spot = this.spot) = 1', 'rows_where_equal', 1, [{ is: 'formula' }]],
  ])('reads %s as a sentence on rows, and writes the same', (words, operator, value, inRow) => {
    const condition = read(words);
    expect(condition.parts).toMatchObject([{ is: 'test', key: 'register', operator, value, inRow: { parts: inRow } }]);
    expect(printFormula(writeCondition(condition)!)).toBe(words);
  });

  it('holds what rows come to against another question’s answer', () => {
    for (const words of ['sum(register, amount) > tread', 'count(register) = tread', 'days(today(), until) <= tread']) {
      expect(read(words).parts).toMatchObject([{ is: 'test', value: { question: 'tread' } }]);
      expect(printFormula(writeCondition(read(words))!)).toBe(words);
    }
  });

  it.each([
    ['sum(register, amount)', { fn: 'sum', group: 'register', key: 'amount' }],
    ['max(register, refilled)', { fn: 'max', group: 'register', key: 'refilled' }],
    ['count(register)', { fn: 'count', group: 'register' }],
    ["count(register, state = 'fail')", { fn: 'count_where', group: 'register', inRow: { parts: [{ key: 'state' }] } }],
  ])('reads the calculation %s, and writes the same', (words, calculation) => {
    const found = readCalculation(formula(words), operatorsHere);
    expect(found).toMatchObject(calculation);
    expect(printFormula(writeCalculation(found!)!)).toBe(words);
  });

  it.each(['sum(register, amount * 2)', 'sum(register, amount) + 1', 'list(register, spot)', 'tread'])(
    'leaves the calculation %s to its formula',
    (words) => {
      expect(readCalculation(formula(words), operatorsHere)).toBeUndefined();
    },
  );

  it.each([
    ["any(register, state = 'fail' or amount < 1)", '[登记] 里有任何一行 （[状态] 是 [不合格] 或 [数量] 小于 1）'],
    ['sum(register, amount) > 100', '[登记] 里 [数量] 的合计 大于 100'],
    ['max(register, refilled) < today()', '[登记] 里最晚的 [换药] 已过期（早于今天）'],
    ['count(register, amount > 0) <= 2', '[登记] 里至多有 2 行 [数量] 大于 0'],
  ])('says %s', (words, sentence) => {
    const say = polyglotI18nProvider(() => catalogues['zh-CN'], 'zh-CN').translate;
    expect(sayCondition(formula(words), { definition: form, translate: say, read: (one) => one?.['zh-CN'] ?? '' })).toBe(sentence);
  });

  it('reads and writes nested all and any', () => {
    const words = "brakes = 'fail' and (tread < 1.6 or open = true)";
    expect(read(words)).toMatchObject({ is: 'all', parts: [{ is: 'test' }, { is: 'any', parts: [{ key: 'tread' }, { key: 'open' }] }] });
    expect(printFormula(writeCondition(read(words))!)).toBe(words);
  });

  it.each(['tread * 2 < 3', 'tread + width < 3', "agent = 'powder' and round(tread) = 1", 'gone = 1', 'plate = 3'])(
    'keeps %s as it is, although no sentence says it',
    (words) => {
      expect(JSON.stringify(read(words))).toContain('"is":"formula"');
      expect(printFormula(writeCondition(read(words))!)).toBe(words);
    },
  );

  it('writes nothing while something is to be chosen', () => {
    const half: Condition = { is: 'all', parts: [{ is: 'test', key: 'tread', operator: 'less', value: undefined }] };
    expect(writeCondition(half)).toBeUndefined();
    expect(writeCondition({ is: 'any', parts: [] })).toBeUndefined();
    expect(writeCondition(emptyTest)).toBeUndefined();
  });

  it('keeps what still fits when the question or the operator is another', () => {
    const test = withQuestionChosen(emptyTest, 'tread', operatorsHere);
    expect(test).toEqual({ is: 'test', key: 'tread', operator: 'less', value: undefined });
    expect(withOperatorChosen({ ...test, value: 3 }, 'more').value).toBe(3);
    expect(withOperatorChosen({ ...test, value: 3 }, 'blank').value).toBeUndefined();
    expect(withQuestionChosen({ ...test, operator: 'blank' }, 'agent', operatorsHere).operator).toBe('blank');
  });

  it('writes every operator as an expression that is stored and read back', () => {
    const values = { nothing: undefined, choice: 'powder', choices: ['foam'], number: 3, text: 'x', date: '2026-11-24', time: '08:00' };
    const inRow = read('amount > 0');
    for (const [name, spec] of Object.entries(operators)) {
      const { takes } = spec;
      const operator = name as Operator;
      const key = form.sections[0]!.questions.find((question) => operatorsHere(question.key).includes(operator))!.key;
      const condition: Condition = {
        is: 'all',
        parts: [{ is: 'test', key, operator, value: values[takes], ...('looksInRows' in spec ? { inRow } : {}) }],
      };
      const expr = writeCondition(condition)!;
      expect(exprSchema.safeParse(expr).success).toBe(true);
      expect(readCondition(expr, operatorsHere)).toEqual(condition);
    }
    expect(Object.values(operatorsFor).flat()).toEqual(expect.arrayContaining(Object.keys(operators)));
  });
});

describe('what a rule can read', () => {
  const keysFrom = (owner: string | undefined) => readableFrom(form, owner).map(({ key }) => key);

  it('are the questions outside of groups, and those in the rows around it', () => {
    expect(keysFrom('plate')).toContain('register');
    expect(keysFrom('plate')).not.toContain('spot');
    expect(keysFrom('spot')).toEqual(expect.arrayContaining(['agent', 'spot', 'refilled']));
    expect(keysFrom(undefined)).not.toContain('spot');
  });
});
