import type { Comparison, Expr } from '@anjian/schema/rules/expression.ts';

const opposites: Readonly<Record<Comparison, Comparison>> = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

/**
 * The same condition with every "not" as far inside as it goes, where sentences are. With a blank the one is as blank as the
 * other: not (a or b) is not a and not b, not (a < b) is a >= b, and blank stays blank under "not".
 */
export function pushNot(expr: Expr, isNegated = false): Expr {
  if (expr.kind === 'not') return pushNot(expr.expr, !isNegated);
  if (expr.kind === 'and' || expr.kind === 'or') {
    const kind = isNegated ? (expr.kind === 'and' ? 'or' : 'and') : expr.kind;
    return { kind, exprs: expr.exprs.map((part) => pushNot(part, isNegated)) };
  }
  if (!isNegated) return expr;
  return expr.kind === 'compare' ? { ...expr, op: opposites[expr.op] } : { kind: 'not', expr };
}
