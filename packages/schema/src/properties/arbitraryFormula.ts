/** Random expressions, with the names that a formula could use, and with names that nothing has. */
import fc from 'fast-check';
import { arithmetics, comparisons, rowFunctions, surroundings, type Expr } from '../rules/expression.ts';
import { functionNames } from '../rules/functions.ts';

export type Names = { questions: readonly string[]; groups: readonly string[] };

const words = fc.oneof(
  fc.constantFrom('', 'pass', 'fail', 'water', "it's", '2026-02-28', '08:30', '2026-11-25T08:30+08:00', '(a+)+', '🦺'),
  fc.string(),
);
const numbers = fc.oneof(
  fc.integer({ min: -5, max: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1e300, 0.1, -0),
);

/** -0 and 0 are one number, in JSON and in formulas. */
const plainNumbers = numbers.map((number) => number + 0);
const anyKey = fc.constantFrom('and', 'true', '数量', 'x.y', 'sum', 'today', 'unit', 'last', 'no_such', 'a-b');

export function formulas({ questions, groups }: Names): fc.Arbitrary<Expr> {
  const key = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...questions) }, { weight: 1, arbitrary: anyKey });
  const group = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...groups) }, { weight: 1, arbitrary: key });
  const { expr } = fc.letrec<{ expr: Expr }>((tie) => {
    const inner = tie('expr');
    return {
      expr: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'formula' },
        fc.record({ kind: fc.constant('literal' as const), value: fc.oneof(fc.boolean(), plainNumbers, words, fc.constant(null)) }),
        fc.record({ kind: fc.constant('question' as const), key }),
        fc.record({ kind: fc.constant('part' as const), key, part: fc.constantFrom('id', 'lat', 'row1', '101') }),
        fc.record({ kind: fc.constant('surrounding' as const), of: fc.constantFrom(...surroundings), name: key }),
        fc.record({ kind: fc.constant('list' as const), items: fc.array(fc.oneof(plainNumbers, words), { maxLength: 3 }) }),
        fc.record({ kind: fc.constant('not' as const), expr: inner }),
        fc.record({ kind: fc.constant('negative' as const), expr: inner }),
        fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), exprs: fc.array(inner, { minLength: 2, maxLength: 3 }) }),
        fc.record({ kind: fc.constant('compare' as const), op: fc.constantFrom(...comparisons), left: inner, right: inner }),
        fc.record({ kind: fc.constant('in' as const), item: inner, list: inner }),
        fc.record({ kind: fc.constant('arithmetic' as const), op: fc.constantFrom(...arithmetics), left: inner, right: inner }),
        fc.record({ kind: fc.constant('call' as const), name: fc.constantFrom(...functionNames), args: fc.array(inner, { maxLength: 3 }) }),
        fc.record({ kind: fc.constant('rows' as const), fn: fc.constantFrom(...rowFunctions), group, expr: inner }),
        fc.record({ kind: fc.constant('rows' as const), fn: fc.constantFrom(...rowFunctions), group }),
        fc.record({ kind: fc.constant('row' as const), group, at: inner, expr: inner }),
      ) as fc.Arbitrary<Expr>,
    };
  });
  return expr;
}
