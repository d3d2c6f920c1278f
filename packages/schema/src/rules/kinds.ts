/** What kind of value each question has, calculated ones included: their formula says it. */
import type { ResponseSets } from '../definition/choice.ts';
import type { Item, Layout } from '../evaluate/layout.ts';
import { specOf } from '../questions/registry.ts';
import { checkFormula } from './checkFormula.ts';
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
    // Whoever is asked again while being worked out hangs on itself; the check for cycles says so.
    this.known.set(item, unknown);
    const { question, level } = item;
    const kind =
      question.type === 'calculated'
        ? checkFormula(question.formula, { kinds: this, level }).kind
        : specOf(question).kind(question, this.responseSets);
    this.known.set(item, kind);
    return kind;
  }
}
