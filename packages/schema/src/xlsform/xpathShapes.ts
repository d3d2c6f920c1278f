/** Shapes of our expressions that the import gives one word of XPath, and that the export writes as that word again. */
import { canonicalJson } from '../answers/hash.ts';
import type { Expr } from '../rules/expression.ts';
import { isLiteral } from './translating.ts';

/** a - b * truncate(a / b) is what XPath calls a mod b. */
export function divisorOf(of: Expr, taken: Expr): Expr | undefined {
  if (taken.kind !== 'arithmetic' || taken.op !== '*') return undefined;
  const whole: Expr = { kind: 'call', name: 'truncate', args: [{ kind: 'arithmetic', op: '/', left: of, right: taken.left }] };
  return canonicalJson(taken.right) === canonicalJson(whole) ? taken.left : undefined;
}

/** Equal when both are blank, unequal when only one is: as XPath sees what nobody answered. */
export function comparedBlanks({ op, left, right }: Extract<Expr, { kind: 'compare' }>, otherwise: Expr): [Expr, Expr] | undefined {
  const both = op === '!=' && otherwise.kind === 'not' ? otherwise.expr : op === '=' ? otherwise : undefined;
  // Of one and the same, it is said once.
  const said = both?.kind === 'and' ? both.exprs : both ? [both, both] : [];
  const [one, other] = said.map((expr) => (expr.kind === 'call' && expr.name === 'is_blank' ? expr.args[0] : undefined));
  return one && other && left && right ? [one, other] : undefined;
}

export function isNumber(expr: Expr): boolean {
  return isLiteral(expr) && typeof expr.value === 'number';
}

/** The answer that is read as a number. */
export function numbered(expr: Expr): Expr {
  const inner = expr.kind === 'call' && expr.name === 'number' ? expr.args[0] : undefined;
  return inner?.kind === 'question' ? inner : expr;
}

/** Unknown while something else is blank; else what a text that is no number comes to. */
export function isLeftOpen({ op }: Extract<Expr, { kind: 'compare' }>, otherwise: Expr): boolean {
  if (otherwise.kind !== 'call' || otherwise.name !== 'if') return false;
  const [, open, answered] = otherwise.args;
  return open?.kind === 'literal' && open.value === null && answered?.kind === 'literal' && answered.value === (op === '!=');
}

/** The moment whose time a text is. */
export function momentOf(expr: Expr): Expr | undefined {
  const time = expr.kind === 'call' && expr.name === 'text' ? expr.args[0] : undefined;
  return time?.kind === 'call' && time.name === 'time_of' ? time.args[0] : undefined;
}
