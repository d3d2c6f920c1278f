/** A calculated value that is worked out over the rows of a group, as an author chooses it: the sum of [数量] in [登记册]. */
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { emptyTest, readCondition, writeCondition, type OperatorsOf, type Several } from './condition.ts';
import { rowSumIn, rowSums, subjectExpr, sumSubject } from './subject.ts';

export const rowCalculations = [...rowSums, 'count', 'count_where'] as const;

/** Undefined while the author has not chosen. */
export type RowCalculation = {
  fn: (typeof rowCalculations)[number];
  group: Key | undefined;
  /** of which question in the rows, for a sum, a least and a most */
  key: Key | undefined;
  /** what the counted rows have in common */
  inRow: Several;
};

export const emptyCalculation: RowCalculation = { fn: 'sum', group: undefined, key: undefined, inRow: { is: 'all', parts: [emptyTest] } };

/** Undefined for what only a formula says. */
export function readCalculation(expr: Expr | undefined, operatorsOf: OperatorsOf): RowCalculation | undefined {
  const sum = rowSumIn(expr);
  if (sum) return { ...emptyCalculation, ...sum };
  if (expr?.kind !== 'rows' || expr.fn !== 'count') return undefined;
  const { group, expr: inRow } = expr;
  if (!inRow) return { ...emptyCalculation, fn: 'count', group };
  return { ...emptyCalculation, fn: 'count_where', group, inRow: readCondition(inRow, operatorsOf) };
}

/** Undefined while something is still to be chosen. */
export function writeCalculation({ fn, group, key, inRow }: RowCalculation): Expr | undefined {
  if (group === undefined) return undefined;
  if (fn === 'count') return { kind: 'rows', fn: 'count', group };
  if (fn !== 'count_where') return key === undefined ? undefined : subjectExpr(sumSubject({ fn, group, key }));
  const expr = writeCondition(inRow);
  return expr && { kind: 'rows', fn: 'count', group, expr };
}
