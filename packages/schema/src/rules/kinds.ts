/** What kind of value each question has, calculated ones included: their formula says it. */
import type { ResponseSets } from '../definition/choice.ts';
import type { Key } from '../definition/key.ts';
import type { Item, Layout } from '../evaluate/layout.ts';
import { specOf } from '../questions/registry.ts';
import { checkFormula } from './checkFormula.ts';
import { childrenOf, type Expr } from './expression.ts';
import type { ValueKind } from './valueKind.ts';

const unknown: ValueKind = { is: 'unknown' };

export class Kinds {
  readonly layout: Layout;
  readonly responseSets: ResponseSets | undefined;
  private readonly known = new Map<Item, ValueKind>();
  /** how many combinations of answers may still be tried on conditions: a check takes no longer, whatever it is given */
  triesLeft = 1_000_000;

  constructor(layout: Layout, responseSets: ResponseSets | undefined) {
    this.layout = layout;
    this.responseSets = responseSets;
  }

  of(item: Item): ValueKind {
    const known = this.known.get(item);
    if (known) return known;
    // Formulas may hang on one another in a row longer than calls can be nested: what is read is worked out first.
    const open = [this.open(item)];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.reads.pop();
      if (next && !this.known.has(next)) open.push(this.open(next));
      if (next) continue;
      open.pop();
      this.known.set(top.item, this.workOut(top.item));
    }
    return this.known.get(item)!;
  }

  /** Whoever is asked again while being worked out hangs on itself; the check for cycles says so. */
  private open(item: Item): { item: Item; reads: Item[] } {
    this.known.set(item, unknown);
    const { question } = item;
    const keys = question.type === 'calculated' ? valuesRead(question.formula) : [];
    return { item, reads: keys.flatMap((key) => this.layout.byKey.get(key) ?? []).toReversed() };
  }

  private workOut({ question, level }: Item): ValueKind {
    if (question.type === 'calculated') return checkFormula(question.formula, { kinds: this, level }).kind;
    return specOf(question).kind(question, this.responseSets);
  }
}

function valuesRead(expr: Expr): Key[] {
  if (expr.kind === 'question') return [expr.key];
  return expr.kind === 'surrounding' ? [expr.name] : childrenOf(expr).flatMap(valuesRead);
}
