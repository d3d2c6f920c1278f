/** XLSForm's functions about what was chosen. */
import type { Expr } from '../rules/expression.ts';
import { numeric, textual } from './coerce.ts';
import type { Translator } from './translate.ts';
import { call, isLiteral, literal, typed, type Typed } from './translating.ts';
import { orZero, unsupported, type Args } from './translatingCalls.ts';

export function selected([list, choice]: Args, t: Translator): Typed {
  if (!list || !choice) return unsupported('selected');
  const among = t.value(list);
  const wanted = textual(t.value(choice));
  if (among.kind.is === 'text' || among.kind.is === 'attribute') {
    const spaced = (expr: Expr) =>
      isLiteral(expr) ? literal(` ${String(expr.value)} `) : call('concat', literal(' '), expr, literal(' '));
    return typed(call('contains', spaced(among.expr), spaced(wanted.expr)), 'boolean', false);
  }
  if (among.kind.is !== 'choice' && among.kind.is !== 'choices') {
    return typed({ kind: 'compare', op: '=', left: textual(among).expr, right: wanted.expr }, 'boolean');
  }
  const { keys } = among.kind.list ?? {};
  if (isLiteral(wanted.expr) && !t.hasChoice({ ...among.kind, is: 'choice' }, String(wanted.expr.value)))
    return typed(literal(false), 'boolean', false);
  const named = isLiteral(wanted.expr)
    ? literal(keys?.get(String(wanted.expr.value).trim()) ?? String(wanted.expr.value).trim())
    : wanted.expr;
  return typed(call('selected', among.expr, named), 'boolean');
}

export function choiceName([question]: Args, t: Translator): Typed {
  const target = question && t.targetOf(question);
  if (!target || target.block || target.standIn) return unsupported('jr:choice-name');
  return t.reach(target, typed(call('label', { kind: 'question', key: target.key }), 'text'));
}

export function countSelected([arg]: Args, t: Translator): Typed {
  const value = arg ? t.value(arg) : unsupported('count-selected');
  if (value.kind.is === 'choice') return typed(call('if', call('is_blank', value.expr), literal(0), literal(1)), 'number', false);
  if (value.kind.is !== 'choices') return unsupported('count-selected');
  return orZero(typed(call('count_selected', value.expr), 'number'), t);
}

/** XPath counts from 0, ours from 1. */
export function selectedAt([list, at]: Args, t: Translator): Typed {
  if (!list || !at) return unsupported('selected-at');
  const { expr, kind } = t.value(list);
  if (kind.is !== 'choices') return unsupported('selected-at');
  const { expr: place } = numeric(t.value(at));
  const isOneLess = place.kind === 'arithmetic' && place.op === '-' && isLiteral(place.right) && place.right.value === 1;
  const fromOne: Expr =
    isLiteral(place) && typeof place.value === 'number'
      ? literal(place.value + 1)
      : isOneLess
        ? place.left
        : { kind: 'arithmetic', op: '+', left: place, right: literal(1) };
  return { expr: call('selected_at', expr, fromOne), kind: { ...kind, is: 'choice' }, blank: true };
}
