import { choicesOf, findChoice, type Choice, type Choosing } from '../definition/choice.ts';
import type { Definition, Key } from '../definition/definition.ts';
import { findQuestion } from '../definition/walk.ts';
import type { Question } from '../questions/registry.ts';
import type { Expr } from '../rules/expression.ts';

/**
 * The choice that a formula gave back: `if(is_blank(asset.type), type_seen, asset.type)` comes to a choice of type_seen,
 * whichever of the two it took. undefined where what it came to is no choice of a question that it may give back.
 */
export function choiceGiven(
  question: Question,
  value: string,
  definition: Pick<Definition, 'sections' | 'responseSets'>,
): Choice | undefined {
  if (question.type !== 'calculated') return undefined;
  const met = new Set<Key>([question.key]);
  const open = [question.formula];
  for (let expr = open.pop(); expr; expr = open.pop()) {
    const key = expr.kind === 'question' ? expr.key : undefined;
    if (key === undefined) open.push(...mayGive(expr));
    else if (!met.has(key)) {
      met.add(key);
      const asked = findQuestion(definition, key);
      if (asked?.type === 'calculated') open.push(asked.formula);
      else if (asked) {
        const choice = findChoice(choicesOf(asked as Choosing, definition.responseSets), value);
        if (choice) return choice;
      }
    }
  }
  return undefined;
}

/** What an expression may give back as it is. */
function mayGive(expr: Expr): Expr[] {
  if (expr.kind === 'row') return [expr.expr];
  if (expr.kind !== 'call') return [];
  if (expr.name === 'if') return expr.args.slice(1);
  return expr.name === 'coalesce' ? expr.args : [];
}
