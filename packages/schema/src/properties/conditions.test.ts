/** What is said to be impossible never happens: conditions of every kind, against answers of every kind. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  calculated,
  check,
  choice,
  date,
  decimal,
  definition,
  group,
  integer,
  multipleChoice,
  section,
  singleChoice,
  text,
  yesNo,
} from '../definition/build.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { layOut } from '../evaluate/layout.ts';
import { usualContext } from '../evaluate/scenario.ts';
import type { Expr } from '../rules/expression.ts';
import { parseFormula } from '../rules/formula.ts';
import { Kinds } from '../rules/kinds.ts';
import { outcomesOf } from '../rules/outcomes.ts';
import { answersTo } from './arbitraryForm.ts';
import { assertProperty } from './assertProperty.ts';

const choices = [choice('pass', '甲', 'A'), choice('water', '水', 'W', { exclusive: true }), choice('old', '旧', 'O', { removed: true })];
const asked = [
  check('c', '检', 'C'),
  yesNo('y', '是', 'Y'),
  integer('n', '数', 'N', { min: -5, max: 40 }),
  decimal('d', '小数', 'D'),
  text('t', '文', 'T'),
  date('day', '日', 'Day'),
  singleChoice('s', '单', 'S', { choices }),
  multipleChoice('m', '多', 'M', { choices }),
  group('g', '组', 'G', [integer('i', '内', 'I')]),
];

const numbers = fc.constantFrom('-1', '0', '2', '3.5', '12');
const ops = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const written = (kind: string, key: string): fc.Arbitrary<string> => {
  if (kind === 'number') return fc.tuple(ops, numbers).map(([op, number]) => `${key} ${op} ${number}`);
  if (kind === 'day') return fc.tuple(ops, fc.constantFrom('2024-02-29', '2026-02-28')).map(([op, day]) => `${key} ${op} '${day}'`);
  return fc.tuple(fc.constantFrom('=', '!='), fc.constantFrom('pass', 'fail', 'water', '12')).map(([op, word]) => `${key} ${op} '${word}'`);
};
const parts = fc.oneof(
  written('number', 'n'),
  written('number', 'd'),
  written('number', 'count(g)'),
  written('number', 'sum(g, i)'),
  written('number', 'n * 2'),
  written('day', 'day'),
  written('word', 'c'),
  written('word', 's'),
  written('word', 't'),
  fc.constantFrom(
    'y',
    'n < d',
    'd < n',
    'd = n',
    'd >= n',
    "s in ['pass']",
    'n in [1, 2]',
    'day > today()',
    'day <= today()',
    'any(g, i > 3)',
    'is_blank(g)',
  ),
  fc.constantFrom(
    "selected(m, 'pass')",
    "selected(m, 'water')",
    'is_na(c)',
    'is_skipped(n)',
    'if(y, n > 3, d > 3)',
    "contains(t, 'a')",
    'coalesce(y, true)',
  ),
  fc.constantFrom(...asked.map(({ key }) => `is_blank(${key})`)),
);
const conditions = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    parts,
    tie('any').map((one) => `not (${one})`),
    fc.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
  ),
})).any;

it('whatever is answered, a condition comes to one of the outcomes it is said to have', () => {
  const layout = layOut(definition('表', 'Form', [section('one', '一', 'One', asked)]));
  assertProperty(
    fc.property(conditions, fc.array(answersTo(asked), { minLength: 5, maxLength: 5 }), (condition, tries) => {
      const parsed = parseFormula(condition);
      const outcomes = outcomesOf((parsed as { expr: Expr }).expr, new Kinds(layout, undefined));
      const form = definition('表', 'Form', [section('one', '一', 'One', [...asked, calculated('tried', '试', 'Tried', condition)])]);
      for (const answers of tries) {
        const { values, questions } = evaluate(form, answers, usualContext);
        // Answers that are refused count for nothing: which numbers there can be, the question's range says.
        const isRefused = asked.some(({ key }) => questions[key]!.problems.length > 0);
        const { tried } = values as { tried: boolean | null };
        expect(isRefused || outcomes === undefined || outcomes.has(tried), `${condition} is ${tried} for ${JSON.stringify(answers)}`).toBe(
          true,
        );
      }
    }),
    { numRuns: 1_000 },
  );
});
