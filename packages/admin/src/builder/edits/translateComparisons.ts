import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';

/** How an answer is spoken of after its question changed: `= 'fail'` as `= false`, `= 'water'` as `selected(…, 'water')`. */
export type Translation =
  | { from: string | boolean; to: string | boolean; as: 'same' | 'in_list' }
  /** whatever the answer: a comparison becomes a look into the list, or the other way round */
  | { any: true; as: 'in_list' | 'alone' };

type Comparing = { is: boolean; value: string | boolean };

/** The same object when nothing in it speaks of the question. */
export function translateComparisons(expr: Expr, key: Key, translations: readonly Translation[]): Expr {
  if (translations.length === 0) return expr;
  const again = (inner: Expr) => translateComparisons(inner, key, translations);
  const comparing = readComparing(expr, key);
  if (comparing) return writeComparing(comparing, key, translations) ?? expr;
  switch (expr.kind) {
    case 'not':
    case 'negative':
      return keepSame(expr, { ...expr, expr: again(expr.expr) });
    case 'and':
    case 'or':
      return keepSame(expr, { ...expr, exprs: expr.exprs.map(again) });
    case 'call':
      return keepSame(expr, { ...expr, args: expr.args.map(again) });
    case 'rows':
      return expr.expr ? keepSame(expr, { ...expr, expr: again(expr.expr) }) : expr;
    case 'row':
      return keepSame(expr, { ...expr, at: again(expr.at), expr: again(expr.expr) });
    case 'compare':
    case 'arithmetic':
      return keepSame(expr, { ...expr, left: again(expr.left), right: again(expr.right) });
    default:
      return expr;
  }
}

function keepSame(before: Expr, after: Expr): Expr {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

function readComparing(expr: Expr, key: Key): Comparing | undefined {
  const isIt = (inner: Expr | undefined) => inner?.kind === 'question' && inner.key === key;
  if (expr.kind === 'compare' && (expr.op === '=' || expr.op === '!=') && isIt(expr.left) && expr.right.kind === 'literal') {
    const { value } = expr.right;
    return typeof value === 'string' || typeof value === 'boolean' ? { is: expr.op === '=', value } : undefined;
  }
  if (expr.kind === 'not') {
    const inside = readComparing(expr.expr, key);
    return inside && { ...inside, is: !inside.is };
  }
  if (expr.kind !== 'call' || expr.name !== 'selected' || !isIt(expr.args[0]) || expr.args[1]?.kind !== 'literal') return undefined;
  const { value } = expr.args[1];
  return typeof value === 'string' ? { is: true, value } : undefined;
}

function writeComparing({ is, value }: Comparing, key: Key, translations: readonly Translation[]): Expr | undefined {
  const translation = translations.find((one) => 'any' in one || one.from === value);
  if (!translation) return undefined;
  const to = 'any' in translation ? value : translation.to;
  const question: Expr = { kind: 'question', key };
  const literal: Expr = { kind: 'literal', value: to };
  if (translation.as !== 'in_list') return { kind: 'compare', op: is ? '=' : '!=', left: question, right: literal };
  const selected: Expr = { kind: 'call', name: 'selected', args: [question, literal] };
  return is ? selected : { kind: 'not', expr: selected };
}
