/**
 * What a condition can come to at all, whatever is answered: true, false or blank. Every part that is compared with
 * something written out takes the few values that make a difference; what cannot be looked into counts as free. So a
 * condition may be thought possible that is not, but never the other way round.
 */
import type { Choice } from '../definition/choice.ts';
import { otherKey } from '../definition/choice.ts';
import { specOf, type Question } from '../questions/registry.ts';
import { addDays, isDate } from './dates.ts';
import type { Comparison, Expr } from './expression.ts';
import type { Kinds } from './kinds.ts';
import { printFormula } from './printFormula.ts';
import { compare, not, type Value } from './value.ts';
import type { ValueKind } from './valueKind.ts';

export type Outcome = boolean | null;

/** One way something may be answered. */
type Case = { value: Value; blank?: boolean; na?: boolean; skipped?: boolean };
type Variable = { cases: readonly Case[]; now: Case };
type Node = () => Outcome;

/** Above this many combinations nothing is said. */
const mostCombinations = 4_096;
const mostMentioned = 8;

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

const blankCase: Case = { value: null, blank: true };
const freeCases: readonly Case[] = [{ value: true }, { value: false }, { value: null }];
/** the left is less, equal, more; or nothing is known */
const orderCases: readonly Case[] = [{ value: -1 }, { value: 0 }, { value: 1 }, { value: null }];

/** Something that is compared with values written out: a question, or a calculation. */
type Term = { expr: Expr; kind: ValueKind; question?: Question; mentioned: Set<number | string> };

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
      if (expr.name === 'selected') this.mention(expr.args[0]!, expr.args[1]!);
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

function casesOf(term: Term): Case[] {
  const { question } = term;
  // Rows are counted, whether there are any or not.
  if (term.expr.kind === 'rows' && term.expr.fn === 'count') return valueCases(term);
  if (!question) return [...valueCases(term), { value: null }];
  const { holds, takesEvidence } = specOf(question);
  if (holds === 'nothing') return [...valueCases(term), blankCase];
  const naAllowed = takesEvidence && !('naAllowed' in question && question.naAllowed === false);
  return [...valueCases(term), blankCase, { value: null, skipped: true }, ...(naAllowed ? [{ value: null, na: true }] : [])];
}

function valueCases({ kind, question, expr, mentioned }: Term): Case[] {
  switch (kind.is) {
    case 'boolean':
      return [{ value: true }, { value: false }];
    case 'choice':
      return offered(kind.choices, kind.other).map((choice) => ({ value: choice.key }));
    case 'choices':
      return selections(offered(kind.choices, kind.other), mentioned);
    case 'number':
      return numberCases(mentioned, question, isCounting(expr)).map((value) => ({ value }));
    case 'files':
    case 'rows':
    case 'nothing':
    case 'point':
    case 'list':
      // There is something, and no formula can say more about it.
      return [{ value: null }];
    case 'text':
    case 'date':
    case 'time':
    case 'date_time':
    case 'blank':
    case 'unknown':
      return [...numberCases(mentioned, question, false), ...textCases(mentioned)].map((value) => ({ value }));
  }
}

function offered(choices: readonly Choice[], other: boolean | undefined): Pick<Choice, 'key' | 'exclusive'>[] {
  return [...choices.filter((choice) => !choice.removed), ...(other ? [{ key: otherKey }] : [])];
}

/** Every combination of the choices that are spoken of, and whether something else was chosen with them. */
function selections(choices: readonly Pick<Choice, 'key' | 'exclusive'>[], mentioned: ReadonlySet<number | string>): Case[] {
  const spoken = choices.filter(({ key }) => mentioned.has(key)).slice(0, mostMentioned);
  const elses = choices.filter((choice) => !spoken.includes(choice)).slice(0, 1);
  const among = [...spoken, ...elses];
  const sets = Array.from({ length: 2 ** among.length - 1 }, (_, index) => among.filter((_choice, place) => ((index + 1) >> place) & 1));
  return sets
    .filter((set) => set.length === 1 || !set.some(({ exclusive }) => exclusive))
    .map((set) => ({ value: set.map(({ key }) => key) }));
}

/** Each number that is spoken of, what lies between, and beyond; within what can be entered at all. */
function numberCases(mentioned: ReadonlySet<number | string>, question: Question | undefined, isCount: boolean): number[] {
  const numbers = [...mentioned].filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rangeOf(question, isCount);
  const isWhole = isCount || question?.type === 'integer' || question?.type === 'rating';
  const beyond = numbers.length === 0 ? [0] : [numbers[0]! - 1, numbers.at(-1)! + 1];
  const between = numbers.slice(1).flatMap((high, index) => {
    const low = numbers[index]!;
    return isWhole ? [Math.floor(low) + 1, Math.ceil(high) - 1] : [(low + high) / 2];
  });
  const ends = [min, max].filter(Number.isFinite);
  const all = new Set([...numbers, ...between, ...beyond, ...ends]);
  return [...all].filter((value) => value >= min && value <= max && (!isWhole || Number.isInteger(value)));
}

function rangeOf(question: Question | undefined, isCount: boolean): { min?: number; max?: number } {
  if (isCount) return { min: 0 };
  if (question?.type === 'rating') return { min: 1, max: question.max ?? 5 };
  if (question?.type === 'integer' || question?.type === 'decimal' || question?.type === 'slider') {
    return { min: question.min, max: question.max };
  }
  return {};
}

/** Each text or day that is spoken of, what comes just before and after, and something else. */
function textCases(mentioned: ReadonlySet<number | string>): string[] {
  const texts = [...mentioned].filter((value) => typeof value === 'string');
  const days = texts.filter(isDate).flatMap((day) => [addDays(day, -1), addDays(day, 1)]);
  return [...new Set([...texts, ...days.filter((day) => day !== null), ...texts.map((one) => `${one}\u0001`), '\u0001', '\uffff'])];
}

function isCounting(expr: Expr): boolean {
  if (expr.kind === 'rows') return expr.fn === 'count';
  return (
    expr.kind === 'call' &&
    (expr.name === 'length' || expr.name === 'count_selected' || expr.name === 'count_files' || expr.name === 'row_number')
  );
}
