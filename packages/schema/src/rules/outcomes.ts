/**
 * What a condition can come to at all, whatever is answered: true, false or blank. Every part that is compared with
 * something written out takes the few values that make a difference; what cannot be looked into counts as free. So a
 * condition may be thought possible that is not, but never the other way round.
 */
import { specOf } from '../questions/registry.ts';
import { casesOf, isCounting, type Case, type Term } from './cases.ts';
import type { Comparison, Expr } from './expression.ts';
import type { Kinds } from './kinds.ts';
import { printFormula } from './printFormula.ts';
import { compare, not } from './value.ts';
import type { ValueKind } from './valueKind.ts';

export type Outcome = boolean | null;

type Variable = { cases: readonly Case[]; now: Case };
type Node = () => Outcome;

/** Above this many combinations nothing is said. */
const mostCombinations = 4_096;

/** undefined when there is too much to try. */
export function outcomesOf(expr: Expr, kinds: Kinds): ReadonlySet<Outcome> | undefined {
  const conditions = new Conditions(kinds);
  conditions.collect(expr);
  const node = conditions.read(expr);
  const variables = conditions.variables();
  const combinations = variables.reduce((count, { cases }) => count * cases.length, 1);
  if (combinations > mostCombinations || combinations > kinds.triesLeft) return undefined;
  kinds.triesLeft -= combinations;
  const found = new Set<Outcome>();
  const tryAll = (index: number): void => {
    const variable = variables[index];
    if (!variable) {
      found.add(node());
      return;
    }
    for (const one of variable.cases) {
      variable.now = one;
      tryAll(index + 1);
    }
  };
  tryAll(0);
  return found;
}

const freeCases: readonly Case[] = [{ value: true }, { value: false }, { value: null }];
/** the left is less, equal, more; or nothing is known */
const orderCases: readonly Case[] = [{ value: -1 }, { value: 0 }, { value: 1 }, { value: null }];

class Conditions {
  private readonly kinds: Kinds;
  private readonly terms = new Map<string, Term>();
  private readonly known = new Map<string, Variable>();

  constructor(kinds: Kinds) {
    this.kinds = kinds;
  }

  variables(): Variable[] {
    return [...this.known.values()];
  }

  /** First all that is compared with a term has to be known; only then its cases are. */
  collect(expr: Expr): void {
    if (expr.kind === 'and' || expr.kind === 'or') for (const part of expr.exprs) this.collect(part);
    else if (expr.kind === 'not') this.collect(expr.expr);
    else if (expr.kind === 'compare') {
      this.mention(expr.left, expr.right);
      this.mention(expr.right, expr.left);
    } else if (expr.kind === 'in' && expr.list.kind === 'list') {
      for (const value of expr.list.items) this.term(expr.item)?.mentioned.add(value);
    } else if (expr.kind === 'call') {
      const [list, choice] = expr.args;
      if (expr.name === 'selected' && list && choice) this.mention(list, choice);
      if (expr.name === 'if') for (const part of expr.args) this.collect(part);
    }
  }

  read(expr: Expr): Node {
    switch (expr.kind) {
      case 'literal': {
        const value = typeof expr.value === 'boolean' ? expr.value : null;
        return () => value;
      }
      case 'and':
      case 'or': {
        const parts = expr.exprs.map((part) => this.read(part));
        const decisive = expr.kind === 'or';
        return () => {
          const outcomes = parts.map((part) => part());
          if (outcomes.includes(decisive)) return decisive;
          return outcomes.includes(null) ? null : !decisive;
        };
      }
      case 'not': {
        const inner = this.read(expr.expr);
        return () => not(inner()) as Outcome;
      }
      case 'compare':
        return this.readComparison(expr);
      case 'in':
        return this.readIn(expr);
      case 'call':
        return this.readCall(expr);
      case 'question':
        return this.kindOf(expr).is === 'boolean' ? this.asking(expr, ({ value }) => value as Outcome) : this.free(expr);
      case 'list':
      case 'part':
      case 'surrounding':
      case 'negative':
      case 'arithmetic':
      case 'rows':
      case 'row':
        return this.free(expr);
    }
  }

  private readComparison({ op, left, right }: Extract<Expr, { kind: 'compare' }>): Node {
    const [a, b] = [writtenIn(left), writtenIn(right)];
    if (a !== undefined && b !== undefined) {
      const outcome = compare(op, a, b) as Outcome;
      return () => outcome;
    }
    if (b !== undefined && this.isTerm(left)) return this.asking(left, ({ value }) => compare(op, value, b) as Outcome);
    if (a !== undefined && this.isTerm(right)) return this.asking(right, ({ value }) => compare(op, a, value) as Outcome);
    return this.readOrder(op, printFormula(left), printFormula(right));
  }

  /** Two things that are only compared with each other: less, equal or more. */
  private readOrder(op: Comparison, left: string, right: string): Node {
    if (left === right) {
      const same = this.variable(`same ${left}`, () => [{ value: 0 }, { value: null }]);
      return () => compare(op, same.now.value, 0) as Outcome;
    }
    const isTurned = left > right;
    const order = this.variable(isTurned ? `order ${right} ${left}` : `order ${left} ${right}`, () => orderCases);
    return () => {
      const { value } = order.now;
      if (value === null) return null;
      return (isTurned ? compare(op, 0, value) : compare(op, value, 0)) as Outcome;
    };
  }

  private readIn(expr: Extract<Expr, { kind: 'in' }>): Node {
    const { item, list } = expr;
    if (list.kind !== 'list' || !this.isTerm(item)) return this.free(expr);
    const among = new Set(list.items.map(String));
    return this.asking(item, ({ value }) => (value === null || typeof value === 'object' ? null : among.has(String(value))));
  }

  private readCall(expr: Extract<Expr, { kind: 'call' }>): Node {
    const [first, second, third] = expr.args;
    if (!first) return this.free(expr);
    if (expr.name === 'if' && second && third) {
      const [when, yes, no] = [this.read(first), this.read(second), this.read(third)];
      return () => {
        const holds = when();
        return holds === null ? null : holds ? yes() : no();
      };
    }
    if (!this.isTerm(first)) return this.free(expr);
    if (expr.name === 'is_blank') return this.asking(first, (one) => one.blank ?? (first.kind !== 'question' && one.value === null));
    if (first.kind !== 'question') return this.free(expr);
    if (expr.name === 'is_na') return this.asking(first, (one) => one.na ?? false);
    if (expr.name === 'is_skipped') return this.asking(first, (one) => one.skipped ?? false);
    const key = second && writtenIn(second);
    if (expr.name !== 'selected' || typeof key !== 'string') return this.free(expr);
    return this.asking(first, ({ value }) => (value === null ? null : typeof value === 'object' ? value.includes(key) : value === key));
  }

  private asking(expr: Expr, ask: (one: Case) => Outcome): Node {
    const term = this.term(expr)!;
    const variable = this.variable(`value ${printFormula(expr)}`, () => casesOf(term));
    return () => ask(variable.now);
  }

  private free(expr: Expr): Node {
    const variable = this.variable(`free ${printFormula(expr)}`, () => freeCases);
    return () => variable.now.value as Outcome;
  }

  private variable(name: string, cases: () => readonly Case[]): Variable {
    const known = this.known.get(name);
    if (known) return known;
    const made = cases();
    const variable: Variable = { cases: made, now: made[0]! };
    this.known.set(name, variable);
    return variable;
  }

  private mention(expr: Expr, written: Expr): void {
    const value = writtenIn(written);
    if (value !== undefined && typeof value !== 'boolean') this.term(expr)?.mentioned.add(value);
  }

  private isTerm(expr: Expr): boolean {
    return this.term(expr) !== undefined;
  }

  private term(expr: Expr): Term | undefined {
    if (expr.kind === 'literal' || expr.kind === 'list') return undefined;
    const name = printFormula(expr);
    const known = this.terms.get(name);
    if (known) return known;
    const item = expr.kind === 'question' ? this.kinds.layout.byKey.get(expr.key) : undefined;
    const term: Term = { expr, kind: this.kindOf(expr), question: item?.question, mentioned: new Set() };
    this.terms.set(name, term);
    return term;
  }

  private kindOf(expr: Expr): ValueKind {
    const item = expr.kind === 'question' ? this.kinds.layout.byKey.get(expr.key) : undefined;
    if (item) return this.kinds.of(item);
    if (expr.kind !== 'part') return { is: isCounting(expr) ? 'number' : 'unknown' };
    const whole = this.kinds.layout.byKey.get(expr.key);
    const parts = whole && specOf(whole.question).parts?.(whole.question, this.kinds.responseSets);
    return (parts && Object.hasOwn(parts, expr.part) && parts[expr.part]) || { is: 'unknown' };
  }
}

/** The value itself, where it is written out. */
function writtenIn(expr: Expr): boolean | number | string | undefined {
  if (expr.kind === 'literal') return expr.value ?? undefined;
  const [only] = expr.kind === 'call' && (expr.name === 'date' || expr.name === 'time' || expr.name === 'date_time') ? expr.args : [];
  return only?.kind === 'literal' && typeof only.value === 'string' ? only.value : undefined;
}
