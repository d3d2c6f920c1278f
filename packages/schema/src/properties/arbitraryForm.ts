/** Random forms: every question type, rules of any sense or none, groups in groups; and answers to them, right and wrong. */
import fc from 'fast-check';
import type { Answers } from '../answers/answer.ts';
import type { Choice } from '../definition/choice.ts';
import type { ConditionalConsequence } from '../definition/consequence.ts';
import { definition, section } from '../definition/build.ts';
import type { Definition, Question } from '../definition/definition.ts';
import { isGroup } from '../evaluate/layout.ts';
import { questionTypes, type QuestionType } from '../questions/registry.ts';
import type { Constraint } from '../questions/question.ts';
import { formulas } from './arbitraryFormula.ts';

const typeNames = Object.keys(questionTypes) as QuestionType[];
const choices: Choice[] = [
  { key: 'pass', label: { 'zh-CN': '甲', en: 'A' }, weight: 2, attributes: { floor: 1 } },
  { key: 'water', label: { 'zh-CN': '水' }, exclusive: true },
  { key: 'old', label: { 'zh-CN': '旧' }, removed: true },
];

/** What a type cannot do without, and what is worth trying. */
const ownProperties: Partial<Record<QuestionType, fc.Arbitrary<object>>> = {
  check: fc.record({ weight: fc.integer({ min: 0, max: 9 }), critical: fc.boolean(), naAllowed: fc.boolean() }, { requiredKeys: [] }),
  text: fc.record({ maxLength: fc.integer({ min: 1, max: 9 }), pattern: fc.constantFrom('(a+)+b', '[', '\\d{2}') }, { requiredKeys: [] }),
  integer: fc.record({ min: fc.integer({ min: -3, max: 3 }), max: fc.integer({ min: 2, max: 30 }) }, { requiredKeys: [] }),
  single_choice: fc.record({ choices: fc.constant(choices), other: fc.boolean() }),
  multiple_choice: fc.record({ choices: fc.constant(choices), maxSelected: fc.integer({ min: 1, max: 2 }) }),
  ranking: fc.constant({ choices }),
  matrix: fc.constant({
    choices,
    rows: [
      { key: 'row1', label: { en: 'One' } },
      { key: '101', label: { en: 'Two' } },
    ],
  }),
  slider: fc.constant({ min: 0, max: 10, step: 0.5, weight: 3 }),
  group: fc.record({ minRows: fc.integer({ min: 0, max: 2 }), maxRows: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: [] }),
};

type Shape = { type: QuestionType; inside: Shape[] };

const shapes = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'form' },
    fc.constantFrom(...typeNames.filter((type) => type !== 'group')).map((type): Shape => ({ type, inside: [] })),
    fc.array(tie('shape'), { minLength: 1, maxLength: 4 }).map((inside): Shape => ({ type: 'group', inside })),
  ),
})).shape;

export const forms: fc.Arbitrary<Definition> = fc
  .array(shapes, { minLength: 1, maxLength: 8 })
  .chain((all) => {
    const named = nameAll(all);
    const keys = flat(named);
    const groups = keys.filter(({ shape }) => shape.type === 'group').map(({ key }) => key);
    const formula = formulas({ questions: keys.map(({ key }) => key), groups: groups.length > 0 ? groups : ['no_group'] });
    return fc.tuple(...named.map((one) => questionOf(one, formula)), fc.option(formula, { freq: 3, nil: undefined }), fc.boolean());
  })
  .map((parts) => {
    const isScored = parts.at(-1) as boolean;
    const showWhen = parts.at(-2) as Question['showWhen'];
    const questions = parts.slice(0, -2) as Question[];
    const half = Math.ceil(questions.length / 2);
    const second = { ...section('two', '二', 'Two', questions.slice(half)), ...(showWhen ? { showWhen } : {}) };
    const settings = isScored ? { scoring: { notApplicable: 'left_out' as const, passMark: { percent: 60 } } } : {};
    return definition('表', 'Form', [section('one', '一', 'One', questions.slice(0, half)), second], { settings });
  });

type Named = { key: string; shape: Shape; inside: Named[] };

function nameAll(all: readonly Shape[], prefix = 'q'): Named[] {
  return all.map((shape, index) => {
    const key = `${prefix}${index + 1}`;
    return { key, shape, inside: nameAll(shape.inside, `${key}_`) };
  });
}

function flat(named: readonly Named[]): Named[] {
  return named.flatMap((one) => [one, ...flat(one.inside)]);
}

function questionOf({ key, shape, inside }: Named, formula: ReturnType<typeof formulas>): fc.Arbitrary<Question> {
  const rule = fc.option(formula, { freq: 3, nil: undefined });
  const constraint: fc.Arbitrary<Constraint> = fc.record({
    that: formula,
    message: fc.constant({ 'zh-CN': '不行' }),
    severity: fc.constantFrom('error', 'warning', 'info'),
  });
  const consequence: fc.Arbitrary<ConditionalConsequence> = fc.record({
    when: formula,
    then: fc.oneof(
      fc.constant({ do: 'require_note' as const }),
      fc.constant({ do: 'require_photo' as const }),
      fc.constant({ do: 'require_reading' as const, question: 'q1' }),
      fc.constant({ do: 'raise_hazard' as const, severity: 'minor' as const, category: 'fire', title: { 'zh-CN': '{q1} 与 {q2}' } }),
      fc.constant({ do: 'notify' as const, role: 'leader' as const }),
    ),
  });
  return fc
    .record({
      showWhen: rule,
      requiredWhen: rule,
      readOnlyWhen: rule,
      required: fc.boolean(),
      constraints: fc.array(constraint, { maxLength: 2 }),
      consequences: fc.array(consequence, { maxLength: 2 }),
      own: ownProperties[shape.type] ?? fc.constant({}),
      formula: shape.type === 'calculated' ? formula : fc.constant(undefined),
      choiceFilter: shape.type === 'single_choice' ? rule : fc.constant(undefined),
      questions: shape.type === 'group' ? fc.tuple(...inside.map((one) => questionOf(one, formula))) : fc.constant(undefined),
    })
    .map(({ own, ...properties }) => {
      const said = Object.entries({ ...properties, ...own }).filter(([, value]) => value !== undefined);
      return { type: shape.type, key, label: { 'zh-CN': key, en: key }, ...Object.fromEntries(said) } as Question;
    });
}

const fileRef = { file: 'f', sha256: 'ab'.repeat(32) };
/** A value that every type takes, or close to it. */
const values: Record<QuestionType, fc.Arbitrary<unknown>> = {
  check: fc.constantFrom('pass', 'fail'),
  yes_no: fc.boolean(),
  text: fc.constantFrom('', 'aaaaaaaab', '12', '很长的一段文字'),
  long_text: fc.string(),
  integer: fc.integer({ min: -5, max: 40 }),
  decimal: fc.constantFrom(0.1, 0.2, -3.5, 1e15),
  date: fc.constantFrom('2026-02-28', '2024-02-29', '0001-01-01'),
  time: fc.constantFrom('08:30', '23:59'),
  date_time: fc.constantFrom('2026-11-25T08:30+08:00', '2026-11-25T00:30Z'),
  single_choice: fc.constantFrom('pass', 'water', 'old'),
  multiple_choice: fc.subarray(['pass', 'water', 'old']),
  ranking: fc.shuffledSubarray(['pass', 'water']),
  rating: fc.integer({ min: 1, max: 5 }),
  slider: fc.constantFrom(0, 2.5, 10),
  matrix: fc.constantFrom({ row1: 'pass' }, { row1: 'pass', 101: 'old' }),
  group: fc.constant([]),
  note: fc.constant('x'),
  calculated: fc.constant(3),
  hidden: fc.string(),
  person: fc.constant({ id: 'p', name: '何' }),
  unit: fc.constant({ id: 'u', name: '处' }),
  asset: fc.constant({ id: 'a', name: '车' }),
  place: fc.constant({ lat: 31.2, lon: 121.5, accuracy: 8 }),
  photo: fc.constant([fileRef]),
  file: fc.constant([fileRef]),
  audio: fc.constant([fileRef]),
  signature: fc.constant(fileRef),
  barcode: fc.constant('6901234567892'),
};

/** One change of a form: where, and what is answered then. */
export type Change = { path: string; answer: unknown };

const rowIds = ['r1', 'r2', 'r3'];

export function answersTo(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const each = Object.fromEntries(questions.map((question) => [question.key, answerTo(question)]));
  return fc.record(each, { requiredKeys: [] }) as fc.Arbitrary<Answers>;
}

export function answerTo(question: Question): fc.Arbitrary<unknown> {
  const value = isGroup(question) ? rowsOf(question.questions) : values[question.type];
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ value, note: fc.constant('看过'), photos: fc.constant([fileRef]) }, { requiredKeys: ['value'] }) },
    { weight: 1, arbitrary: fc.constant({ na: true }) },
    { weight: 1, arbitrary: fc.constant({ skipped: true }) },
    { weight: 1, arbitrary: fc.anything() },
  );
}

function rowsOf(questions: readonly Question[]): fc.Arbitrary<unknown> {
  return fc.shuffledSubarray(rowIds).chain((ids) => fc.tuple(...ids.map((id) => answersTo(questions).map((answers) => ({ id, answers })))));
}

/** Changes one after the other, of the form itself and inside rows, some of which may not be there. */
export function changesTo({ sections }: Definition): fc.Arbitrary<Change[]> {
  const places = sections.flatMap(({ questions }) => placesIn(questions, ''));
  const change = fc
    .constantFrom(...places)
    .chain(({ path, question }) =>
      fc
        .oneof({ weight: 6, arbitrary: answerTo(question) }, { weight: 1, arbitrary: fc.constant(undefined) })
        .map((answer) => ({ path, answer })),
    );
  return fc.array(change, { maxLength: 12 });
}

function placesIn(questions: readonly Question[], prefix: string): { path: string; question: Question }[] {
  return questions.flatMap((question) => {
    const path = `${prefix}${question.key}`;
    const inside = isGroup(question) ? rowIds.flatMap((id) => placesIn(question.questions, `${path}[${id}].`)) : [];
    return [{ path, question }, ...inside];
  });
}
