/** Consequences as their author sees them: what follows, gathered under the condition it follows from. Pure. */
import type { Consequence, ConditionalConsequence } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';

export type Gathered = { when: Expr; then: Consequence[] };
export type Doing = Consequence['do'];

export const doings = ['require_note', 'require_photo', 'require_reading', 'raise_hazard', 'notify'] as const satisfies readonly Doing[];

export function isSameExpr(a: Expr, b: Expr): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function gatherByCondition(list: readonly ConditionalConsequence[]): Gathered[] {
  const gathered: Gathered[] = [];
  for (const { when, then } of list) {
    const known = gathered.find((one) => isSameExpr(one.when, when));
    if (known) known.then.push(then);
    else gathered.push({ when, then: [then] });
  }
  return gathered;
}

/** What follows from one condition, each kind once; the order under the condition is kept. */
export function withConsequence(list: readonly ConditionalConsequence[], when: Expr, then: Consequence): ConditionalConsequence[] {
  const at = list.findIndex((one) => isSameExpr(one.when, when) && one.then.do === then.do);
  if (at >= 0) return list.with(at, { when: list[at]!.when, then });
  const last = list.findLastIndex((one) => isSameExpr(one.when, when));
  return last < 0 ? [...list, { when, then }] : list.toSpliced(last + 1, 0, { when, then });
}

export function withoutConsequence(list: readonly ConditionalConsequence[], when: Expr, doing: Doing): ConditionalConsequence[] {
  return list.filter((one) => !isSameExpr(one.when, when) || one.then.do !== doing);
}

export function withCondition(list: readonly ConditionalConsequence[], before: Expr, after: Expr): ConditionalConsequence[] {
  return list.map((one) => (isSameExpr(one.when, before) ? { ...one, when: after } : one));
}

export function withoutCondition(list: readonly ConditionalConsequence[], when: Expr): ConditionalConsequence[] {
  return list.filter((one) => !isSameExpr(one.when, when));
}
