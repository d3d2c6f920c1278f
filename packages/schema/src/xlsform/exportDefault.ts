/** A default as a cell: a value as it stands, or a formula. */
import type { Question } from '../definition/definition.ts';
import type { Expr } from '../rules/expression.ts';
import { isDynamicDefault } from './importDefault.ts';
import { toXPath, type Naming } from './toXPath.ts';
import { isLiteral } from './translating.ts';

export function writeDefault({ type }: Question, expr: Expr, naming: Naming): string | undefined {
  const value = valueOf(expr);
  if (value !== undefined) {
    const isAmbiguous = typeof value === 'string' && (isDynamicDefault(value) || /^['"]/.test(value) || value !== value.trim());
    return isAmbiguous ? `'${value}'` : String(value);
  }
  // The day of now() is what a date begins with anyway.
  const inner =
    expr.kind === 'call' && ((type === 'date' && expr.name === 'date_of') || (type === 'time' && expr.name === 'time_of'))
      ? (expr.args[0] ?? expr)
      : expr;
  const text = toXPath(inner, naming);
  return text !== undefined && !isDynamicDefault(text) ? undefined : text;
}

function valueOf(expr: Expr): string | number | undefined {
  if (isLiteral(expr)) return typeof expr.value === 'string' || typeof expr.value === 'number' ? expr.value : undefined;
  const [only] = expr.kind === 'call' && ['date', 'time', 'date_time'].includes(expr.name) ? expr.args : [];
  return only && isLiteral(only) && typeof only.value === 'string' ? only.value : undefined;
}
