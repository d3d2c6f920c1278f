/** What must hold for an answer: a constraint with its message, or the range of a number or a date. */
import type { Constraint } from '../questions/question.ts';
import type { Expr } from '../rules/expression.ts';
import type { Carrying, Form } from './form.ts';
import type { TypePart } from './importType.ts';
import { keep } from './keep.ts';
import type { Node } from './outline.ts';
import { sentence } from './sentences.ts';

export function importConstraint(
  node: Node,
  part: TypePart,
  form: Form,
  carried: Carrying,
): { constraints?: Constraint[]; min?: number; max?: number } {
  const message = form.text(node.line, 'constraint_message');
  const that = form.condition(node, 'constraint', 'lenient');
  if (!that) {
    keep(node, 'constraint', form, carried);
    if (message) Object.assign(carried, form.carry(node.line.all('constraint_message')));
    if (message && !node.line.has('constraint'))
      form.notes.say(node.line.place('constraint_message'), 'message_without_constraint', 'carried');
    return {};
  }
  const range = message || !hasRange.has(part.type) ? undefined : rangeOf(that, node.key);
  if (range) return range;
  return { constraints: [{ that, message: message ?? sentence('constraint_not_met', form.locales.all), severity: 'error' }] };
}

const hasRange: ReadonlySet<string> = new Set(['integer', 'decimal', 'date', 'time', 'date_time']);

/** `. >= 0 and . <= 100` without a message of its own is what the range of a number or a date says. */
function rangeOf(that: Expr, key: string): { min?: number; max?: number } | undefined {
  const range: Partial<Record<'min' | 'max', number | string>> = {};
  for (const one of that.kind === 'and' ? that.exprs : [that]) {
    if (one.kind !== 'compare' || one.left.kind !== 'question' || one.left.key !== key) return undefined;
    const bound = one.op === '>=' ? 'min' : one.op === '<=' ? 'max' : undefined;
    const value = writtenOut(one.right);
    if (!bound || range[bound] !== undefined || value === undefined) return undefined;
    range[bound] = value;
  }
  return range as { min?: number; max?: number };
}

/** 5, or date('2026-01-01') */
function writtenOut(expr: Expr): number | string | undefined {
  if (expr.kind === 'literal') return typeof expr.value === 'number' ? expr.value : undefined;
  const [only] = expr.kind === 'call' && ['date', 'time', 'date_time'].includes(expr.name) ? expr.args : [];
  return only?.kind === 'literal' && typeof only.value === 'string' ? only.value : undefined;
}
