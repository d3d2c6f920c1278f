/**
 * Random definitions for the round trip through XLSForm. `plain` ones hold only what XLSForm has words for, so that nothing
 * may need the column of our own; the others hold whatever a definition can.
 */
import * as fc from 'fast-check';
import type { Choice, Definition, Question, Section, Text } from '../../src/definition/definition.ts';
import { parseFormula } from '../../src/rules/formula.ts';
import type { Expr } from '../../src/rules/expression.ts';

const words = fc.constantFrom(
  '制动是否正常',
  'Brakes',
  'Check & sign',
  '第 1 项',
  'a < b',
  'Ça va ?',
  '“quoted”',
  'It’s',
  '100 %',
  'x {{y',
);
const text: fc.Arbitrary<Text> = fc.oneof(
  words.map((zh) => ({ 'zh-CN': zh })),
  fc.tuple(words, words).map(([zh, en]) => ({ 'zh-CN': zh, en })),
);

function formula(source: string): Expr {
  const parsed = parseFormula(source);
  if (!parsed.ok) throw new Error(source);
  return parsed.expr;
}

const choice = (key: string): fc.Arbitrary<Choice> => text.map((label) => ({ key, label, attributes: { region: `r${key}` } }));
const choices = fc.tuple(choice('a'), choice('b'), choice('1'), choice('never-ever')).map((all) => [...all]);

/** The questions that formulas speak of; every definition has them. */
const anchors = (label: Text): Question[] => [
  { type: 'integer', key: 'count', label },
  { type: 'text', key: 'words', label },
  { type: 'date', key: 'day', label },
  { type: 'single_choice', key: 'one', label, responseSet: 'list' },
  { type: 'multiple_choice', key: 'many', label, responseSet: 'list' },
];

/** As an import would write them: with what XPath says of blanks. */
const conditions = [
  'count > 3',
  "one = 'a'",
  "selected(many, 'b')",
  "not coalesce(selected(many, 'b'), false)",
  'is_blank(words)',
  'not is_blank(words)',
  "count >= 1 and one = 'b' or day <= today()",
  'coalesce(count_selected(many), 0) > 1',
  "coalesce(one != 'a', true)",
  'day > add_days(today(), -30)',
  "contains(words, 'x')",
].map(formula);

const values = [
  'count + 1',
  'count * 2 - 3 / 4',
  'round(count, 2)',
  "if(coalesce(count > 3, false), 'many', 'few')",
  "concat('n ', count)",
  'days(day, today())',
  'coalesce(count, 0)',
  'label(one)',
  'today()',
  'upper(words)',
  'floor(count / 7)',
  'coalesce(length(words), 0)',
].map(formula);

/** What XLSForm has no words for, or other ones. */
const strangeConditions = [
  'person.name = words',
  'last.count > 3',
  "one in ['a', 'b']",
  'is_na(count)',
  'months(day, today()) > 6',
  "one != 'a'",
  "not selected(many, 'a')",
  'any(rows, size > 3)',
].map(formula);

const optional = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> =>
  fc.option<T, Partial<T>>(arbitrary, { nil: {}, freq: 2 });
const merged = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

const required = fc.constantFrom<object>({ required: true }, ...conditions.slice(0, 4).map((requiredWhen) => ({ requiredWhen })));
const shown = fc.constantFrom(...conditions).map((showWhen) => ({ showWhen }));
const readOnly = fc.constantFrom<object>(
  { readOnlyWhen: { kind: 'literal', value: true } },
  ...conditions.slice(0, 3).map((readOnlyWhen) => ({ readOnlyWhen })),
);
const help = text.map((words) => ({ help: words }));
const carried = fc.constantFrom<object>(
  { carried: { appearance: 'minimal' } },
  { carried: { 'media::image': 'a.jpg', 'media::audio::en': 'a.mp3' } },
);
const asked = merged(optional(required), optional(shown), optional(readOnly), optional(help), optional(carried));

function typed(key: string): fc.Arbitrary<object> {
  const constraint = (that: string) =>
    optional(text.map((message) => ({ constraints: [{ that: formula(that), message, severity: 'error' }] })));
  return fc.oneof(
    merged(
      fc.constant({ type: 'text' }),
      optional(fc.constantFrom('x', 'hello world', '2 + 2', "'q'").map((value) => ({ default: { kind: 'literal', value } }))),
      constraint(`matches(${key}, '[a-z]+')`),
    ),
    fc.constant({ type: 'long_text' }),
    merged(
      fc.constant({ type: 'integer' }),
      optional(fc.constant({ min: 0 })),
      optional(fc.constant({ max: 90 })),
      optional(fc.constant({ default: { kind: 'literal', value: 7 } })),
    ),
    merged(fc.constant({ type: 'decimal' }), constraint(`${key} >= count`)),
    merged(
      fc.constant({ type: 'date' }),
      optional(fc.constant({ default: formula('today()') })),
      optional(fc.constant({ min: '2026-01-01' })),
    ),
    merged(fc.constant({ type: 'time' }), optional(fc.constant({ default: formula("time('08:30')") }))),
    merged(fc.constant({ type: 'date_time' }), optional(fc.constant({ default: formula('now()') }))),
    merged(
      fc.constant({ type: 'single_choice', responseSet: 'list' }),
      optional(fc.constantFrom<object>({ other: true }, { choiceFilter: formula('choice.region = words') })),
      optional(fc.constant({ default: { kind: 'literal', value: 'b' } })),
    ),
    merged(
      fc.constant({ type: 'multiple_choice', responseSet: 'list' }),
      optional(fc.constant({ default: { kind: 'literal', value: 'a b' } })),
      constraint(`count_selected(${key}) <= 2`),
    ),
    fc.constant({ type: 'ranking', responseSet: 'list' }),
    fc.constantFrom<object>({ type: 'slider', min: 0, max: 10 }, { type: 'slider', min: 1.5, max: 5.5, step: 0.5 }),
    fc.constant({ type: 'rating', max: 5 }),
    fc.constantFrom<object>(
      { type: 'place' },
      { type: 'photo', maxCount: 1 },
      { type: 'audio', maxCount: 1 },
      { type: 'file', maxCount: 1 },
      { type: 'signature' },
      { type: 'barcode' },
    ),
  );
}

function plainQuestion(key: string): fc.Arbitrary<Question> {
  const label = text.map((words) => ({ key, label: words }));
  return fc.oneof(
    { weight: 6, arbitrary: merged(label, asked, typed(key)) },
    { weight: 1, arbitrary: merged(label, optional(shown), optional(help), fc.constant({ type: 'note' })) },
    {
      weight: 1,
      arbitrary: merged(
        label,
        optional(shown),
        fc.constantFrom(...values).map((value) => ({ type: 'calculated', formula: value })),
        optional(fc.constant({ silent: true })),
      ),
    },
    {
      weight: 1,
      arbitrary: merged(
        label,
        fc.constant({ type: 'single_choice' }),
        choices.map((all) => ({ choices: all })),
      ),
    },
    {
      weight: 1,
      arbitrary: merged(
        label,
        optional(shown),
        optional(fc.constantFrom<object>({ minRows: 2, maxRows: 2 })),
        fc.constant({ type: 'group', questions: [{ type: 'integer', key: `${key}_size`, label: { 'zh-CN': '数量' } }] }),
      ),
    },
  ) as fc.Arbitrary<Question>;
}

/** Properties that nothing in XLSForm says. */
const beyond = fc.constantFrom<object>(
  { clause: { 'zh-CN': '第五条' } },
  { carryForward: true },
  { noteAllowed: false },
  { consequences: [{ when: formula("one = 'a'"), then: { do: 'raise_hazard', severity: 'major', category: 'fire' } }] },
  ...strangeConditions.map((showWhen) => ({ showWhen })),
  { constraints: [{ that: formula('count > 1'), message: { 'zh-CN': '请核对' }, severity: 'warning' }] },
  { label: { 'zh-CN': '见 {one} 与 {nobody}，{{x}}' } },
  { label: {} },
  { help: { 'zh-CN': ' 前后有空格 ', en: '${count} costs {' } },
);

function strangeQuestion(key: string): fc.Arbitrary<Question> {
  const own = fc.constantFrom<object>(
    { type: 'check', naAllowed: false, weight: 2, critical: true },
    { type: 'yes_no', good: false },
    { type: 'person' },
    { type: 'asset' },
    { type: 'matrix', rows: [{ key: 'r1', label: { 'zh-CN': '行' } }], responseSet: 'list' },
    { type: 'text', pattern: '[0-9]+', patternMessage: { 'zh-CN': '数字' }, maxLength: 20 },
    { type: 'decimal', unit: { 'zh-CN': 'mm' }, decimals: 1 },
    { type: 'photo' },
    { type: 'slider', min: 3, max: 3 },
    { type: 'multiple_choice', choices: [], other: true, minSelected: 1 },
    { type: 'single_choice', responseSet: 'list', other: true, choiceFilter: formula("choice.region = 'ra'") },
    { type: 'hidden', default: formula('person.name') },
  );
  return merged(
    text.map((label) => ({ key, label })),
    own,
    optional(beyond),
  ) as fc.Arbitrary<Question>;
}

function definitionOf(question: (key: string) => fc.Arbitrary<Question>, sectionMore: fc.Arbitrary<object>): fc.Arbitrary<Definition> {
  const rows: Question = {
    type: 'group',
    key: 'rows',
    label: { 'zh-CN': '登记' },
    questions: [{ type: 'integer', key: 'size', label: { 'zh-CN': '大小' } }],
  };
  const section = (index: number): fc.Arbitrary<Section> =>
    fc
      .tuple(
        text,
        sectionMore,
        fc.array(fc.nat(), { maxLength: 6 }).chain((all) => fc.tuple(...all.map((_one, at) => question(`q${index}_${at}`)))),
      )
      .map(([title, more, questions]): Section => ({ key: `s${index}`, title, ...more, questions }));
  return fc
    .tuple(
      text,
      text,
      choices,
      fc.constantFrom(1, 2, 3).chain((count) => fc.tuple(...Array.from({ length: count }, (_one, index) => section(index)))),
    )
    .map(([title, label, list, sections]): Definition => ({
      format: 1,
      locales: ['zh-CN', 'en'],
      title: { 'zh-CN': title['zh-CN']! },
      settings: { signOff: 'none' },
      responseSets: { list: { label: { 'zh-CN': 'list' }, choices: list } },
      sections: [{ key: 'anchors', title: label, questions: [...anchors(label), rows] }, ...sections],
    }));
}

export const plainDefinition = definitionOf(plainQuestion, optional(merged(optional(shown), optional(help))));

export const anyDefinition = definitionOf(
  (key) => fc.oneof(plainQuestion(key), strangeQuestion(key), merged(plainQuestion(key), beyond) as fc.Arbitrary<Question>),
  optional(merged(optional(fc.constant({ weight: 3 })), optional(fc.constantFrom(...strangeConditions).map((showWhen) => ({ showWhen }))))),
).chain((definition) =>
  optional(
    fc.constantFrom<Partial<Definition>>(
      { settings: { signOff: 'two', passTheRest: true } },
      { title: { 'zh-CN': '表', en: 'Form' }, description: { 'zh-CN': '说明' } },
      { tests: [{ name: 'tried', answers: { count: { value: 3 } }, expect: { complete: true } }] },
      { carried: { form_id: 'x', version: '3' } },
    ),
  ).map((more) => ({ ...definition, ...more })),
);
