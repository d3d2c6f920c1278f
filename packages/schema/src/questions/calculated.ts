/** Calculated value 计算值: worked out from the other answers, never stored with them */
import * as z from 'zod/mini';
import { isSame } from '../definition/isSame.ts';
import type { Text } from '../definition/text.ts';
import { textSchema } from '../definition/textSchema.ts';
import { exprSchema, type Expr } from '../rules/expression.ts';
import { defineQuestionType, type Difference } from './question.ts';

export type CalculatedProperties = {
  formula: Expr;
  unit?: Text;
  /** digits after the point when it is shown; the value itself is not rounded */
  decimals?: number;
  /** Worked out for other formulas, and not shown to whoever fills the form in. */
  silent?: boolean;
};

export const calculated = defineQuestionType<'calculated', CalculatedProperties, never>({
  type: 'calculated',
  holds: 'nothing',
  properties: () => ({
    formula: exprSchema,
    unit: z.optional(textSchema),
    decimals: z.optional(z.int().check(z.gte(0), z.lte(10))),
    silent: z.optional(z.boolean()),
  }),
  texts: ({ unit }) => (unit ? [['unit', unit]] : []),
  formulas: ({ formula }) => [['formula', formula]],
  read: (_json, _question, reading) => reading.refuse('not_answerable'),
  // What kind it is, its formula says: see rules/checkFormula.ts.
  kind: () => ({ is: 'unknown' }),
  valueOf: () => null,
  print: () => '',
  differences: (before, after) => {
    const found: Difference[] = [];
    if (!isSame(before.formula, after.formula)) found.push({ property: 'formula', code: 'formula_changed', verdict: 'breaking' });
    if (!isSame(before.unit, after.unit)) found.push({ property: 'unit', code: 'unit_changed', verdict: 'breaking' });
    return found;
  },
});
