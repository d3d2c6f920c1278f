/**
 * Whether a formula makes sense where it stands, before any answer is there: names, kinds, numbers of arguments, choices.
 * What it finds is found for the author; evaluation is total whatever is found.
 */
import { otherKey, type Choice } from '../definition/choice.ts';
import type { Key } from '../definition/key.ts';
import { isInside, type Item, type Level } from '../evaluate/layout.ts';
import type { DefinitionCode } from '../problems/definitionTexts.ts';
import type { Details, Severity } from '../problems/problem.ts';
import { specOf } from '../questions/registry.ts';
import { isDate, isMoment, isTime } from './dates.ts';
import type { Comparison, Expr, RowFunction } from './expression.ts';
import { functions, type ArgumentKind, type FunctionName } from './functions.ts';
import type { Kinds } from './kinds.ts';
import {
  boolean,
  commonKind,
  hasNoValue,
  isLoose,
  isSeveral,
  kindOf,
  number,
  resultOf,
  takesKind,
  text,
  unknown,
} from './kindsTogether.ts';
import { readPattern } from './pattern.ts';
import { suggestion } from './suggestion.ts';
import { isTextual, type ValueKind } from './valueKind.ts';

export type Standing = {
  kinds: Kinds;
  /** of the question whose rule it is */
  level: Level;
  /** in a choice filter: what it goes through */
  choices?: readonly Choice[];
};

/** `at` is the part of the tree that is meant; where it stands in a text, spans say. */
export type ExprProblem = { at: Expr; code: DefinitionCode; severity: Severity; details: Details };

export type CheckedFormula = { kind: ValueKind; problems: ExprProblem[] };

export function checkFormula(expr: Expr, standing: Standing): CheckedFormula {
  const checker = new FormulaChecker(standing);
  const kind = checker.kindOf(expr, { level: standing.level });
  return { kind, problems: checker.problems };
}

/** Where an expression is read: in the rows that are gone through, if any. */
type Place = { level: Level };

class FormulaChecker {
  readonly problems: ExprProblem[] = [];
  private readonly standing: Standing;

  constructor(standing: Standing) {
    this.standing = standing;
  }

  kindOf(expr: Expr, place: Place): ValueKind {
    switch (expr.kind) {
      case 'literal':
        return kindOf(
          expr.value === null ? 'blank' : typeof expr.value === 'string' ? 'text' : (typeof expr.value as 'number' | 'boolean'),
        );
      case 'list':
        return kindOf('list');
      case 'question':
        return this.kindOfQuestion(expr, expr.key, place);
      case 'part':
        return this.kindOfPart(expr, place);
      case 'surrounding':
        return this.kindOfSurrounding(expr);
      case 'not':
        this.want('boolean', expr.expr, place);
        return boolean;
      case 'negative':
        this.want('number', expr.expr, place);
        return number;
      case 'and':
      case 'or':
        for (const part of expr.exprs) this.want('boolean', part, place);
        return boolean;
      case 'compare':
        this.checkComparison(expr, place);
        return boolean;
      case 'in':
        this.checkIn(expr, place);
        return boolean;
      case 'arithmetic':
        this.want('number', expr.left, place);
        this.want('number', expr.right, place);
        return number;
      case 'call':
        return this.kindOfCall(expr, expr.name, expr.args, place);
      case 'rows':
        return this.kindOfRows(expr);
      case 'row': {
        this.want('number', expr.at, place);
        const group = this.findGroup(expr, expr.group);
        return group ? this.valueOf(expr.expr, { level: group }) : unknown;
      }
    }
  }

  private note(at: Expr, code: DefinitionCode, details: Details = {}, severity: Severity = 'error'): void {
    this.problems.push({ at, code, severity, details });
  }

  /** Its kind, when it has a value that can be worked with. */
  private valueOf(expr: Expr, place: Place): ValueKind {
    const kind = this.kindOf(expr, place);
    if (!hasNoValue(kind)) return kind;
    this.note(expr, 'no_value', { name: 'key' in expr ? expr.key : '' });
    return unknown;
  }

  private want(is: 'boolean' | 'number', expr: Expr, place: Place): void {
    const kind = this.valueOf(expr, place);
    if (kind.is !== is && !isLoose(kind)) this.note(expr, 'wrong_operand', { expected: is, found: kind.is });
  }

  /** Found where it can be read from; undefined after a note about it. */
  private find(at: Expr, key: Key, levels: readonly Level[]): Item | undefined {
    const { layout } = this.standing.kinds;
    const item = layout.byKey.get(key);
    if (!item) {
      this.note(at, 'unknown_question', { name: key, ...suggestion(key, layout.byKey.keys()) });
      return undefined;
    }
    if (levels.some((level) => isInside(level, item.level))) return item;
    this.note(at, 'question_out_of_reach', { name: key });
    return undefined;
  }

  private kindOfQuestion(at: Expr, key: Key, { level }: Place): ValueKind {
    const item = this.find(at, key, [level, this.standing.level]);
    return item ? this.standing.kinds.of(item) : unknown;
  }

  private kindOfPart(expr: Extract<Expr, { kind: 'part' }>, { level }: Place): ValueKind {
    const item = this.find(expr, expr.key, [level, this.standing.level]);
    if (!item) return unknown;
    const parts = specOf(item.question).parts?.(item.question, this.standing.kinds.responseSets) ?? {};
    if (Object.hasOwn(parts, expr.part)) return parts[expr.part]!;
    this.note(expr, 'unknown_part', { name: expr.key, part: expr.part, ...suggestion(expr.part, Object.keys(parts)) });
    return unknown;
  }

  private kindOfSurrounding(expr: Extract<Expr, { kind: 'surrounding' }>): ValueKind {
    const { kinds, choices, level } = this.standing;
    if (expr.of === 'this') {
      const item = this.find(expr, expr.name, [level]);
      return item ? kinds.of(item) : unknown;
    }
    if (expr.of === 'last') {
      const item = this.find(
        expr,
        expr.name,
        kinds.layout.items.map((one) => one.level),
      );
      if (item && item.level.depth > 0) this.note(expr, 'last_of_row', { name: expr.name });
      return item ? kinds.of(item) : unknown;
    }
    if (expr.of !== 'choice') return unknown;
    if (!choices) {
      this.note(expr, 'choice_outside_filter');
      return unknown;
    }
    if (expr.name === 'key') return { is: 'choice', choices };
    const names = new Set(choices.flatMap(({ attributes }) => Object.keys(attributes ?? {})));
    if (!names.has(expr.name)) this.note(expr, 'unknown_attribute', { name: expr.name, ...suggestion(expr.name, ['key', ...names]) });
    return unknown;
  }

  private checkComparison(expr: Extract<Expr, { kind: 'compare' }>, place: Place): void {
    const { op, left, right } = expr;
    const [a, b] = [this.valueOf(left, place), this.valueOf(right, place)];
    if (a.is === 'blank' || b.is === 'blank') return this.note(expr, 'compared_with_blank');
    if (a.is === 'unknown' || b.is === 'unknown') return;
    if (isSeveral(a) || isSeveral(b)) {
      if (isSeveral(a) && isSeveral(b)) return isEquality(op) ? undefined : this.note(expr, 'not_ordered', { found: a.is });
      const isOneOfThem = isTextual(isSeveral(a) ? b : a);
      return this.note(expr, isOneOfThem ? 'use_selected' : 'incomparable', { left: a.is, right: b.is });
    }
    if (isTextual(a) !== isTextual(b) || (!isTextual(a) && a.is !== b.is)) {
      return this.note(expr, 'incomparable', { left: a.is, right: b.is });
    }
    const unordered = [a, b].find(({ is }) => is === 'boolean' || is === 'choice' || is === 'point');
    if (!isEquality(op) && unordered) return this.note(expr, 'not_ordered', { found: unordered.is });
    if (!isTextual(a)) return;
    if (left.kind === 'literal') return this.checkWritten(left, b, nameOf(right));
    if (right.kind === 'literal') return this.checkWritten(right, a, nameOf(left));
    const isMixed = a.is !== b.is && a.is !== 'text' && b.is !== 'text' && !(a.is === 'choice' && b.is === 'choice');
    if (isMixed) this.note(expr, 'incomparable', { left: a.is, right: b.is }, 'warning');
  }

  /** A text written out beside a choice, a date or a time has to be one. */
  private checkWritten(at: Expr & { kind: 'literal' }, kind: ValueKind, name: string): void {
    if (typeof at.value === 'string') this.checkWrittenValue(at, at.value, kind, name);
  }

  private checkWrittenValue(at: Expr, value: string, kind: ValueKind, name: string): void {
    if (kind.is === 'choice' || kind.is === 'choices') this.checkChoice(at, value, kind, name);
    const isWritten = { date: isDate, time: isTime, date_time: isMoment }[kind.is as 'date'];
    if (isWritten && !isWritten(value)) this.note(at, 'bad_date_written', { value });
  }

  private checkChoice(at: Expr, key: string, { choices, other }: Extract<ValueKind, { choices: unknown }>, name: string): void {
    const choice = choices.find((one) => one.key === key);
    if (choice?.removed) this.note(at, 'removed_choice_compared', { name, choice: key });
    if (choice || (other && key === otherKey)) return;
    const offered = choices.filter((one) => !one.removed).map((one) => one.key);
    this.note(at, 'unknown_choice_compared', { name, choice: key, ...suggestion(key, offered) });
  }

  private checkIn({ item, list, ...expr }: Extract<Expr, { kind: 'in' }>, place: Place): void {
    const whole = { item, list, ...expr } as Expr;
    const [wanted, among] = [this.valueOf(item, place), this.valueOf(list, place)];
    if (!isSeveral(among) && among.is !== 'unknown') this.note(list, 'list_expected', { found: among.is });
    if (isSeveral(wanted)) return this.note(whole, 'use_selected');
    if (list.kind !== 'list') return;
    for (const value of list.items) {
      const isFit = wanted.is === 'number' ? typeof value === 'number' : wanted.is !== 'boolean';
      if (!isFit && !isLoose(wanted))
        return this.note(list, 'incomparable', { left: wanted.is, right: typeof value === 'number' ? 'number' : 'text' });
      if (isTextual(wanted)) this.checkWrittenValue(list, String(value), wanted, nameOf(item));
    }
  }

  private kindOfCall(at: Expr, name: FunctionName, args: readonly Expr[], place: Place): ValueKind {
    const { takes, atLeast = takes.length, variadic, gives } = functions[name];
    if (args.length < atLeast || (!variadic && args.length > takes.length)) {
      this.note(at, 'wrong_argument_count', { name, min: atLeast, ...(variadic ? {} : { max: takes.length }) });
      return resultOf(gives, []);
    }
    if (name === 'row_number' && !place.level.group) this.note(at, 'row_number_outside_group');
    const kinds = args.map((arg, index) => this.kindOfArgument(name, arg, takes[Math.min(index, takes.length - 1)]!, index, place));
    const [first, second] = args;
    if (name === 'selected' && first && second?.kind === 'literal') this.checkWritten(second, kinds[0]!, nameOf(first));
    if (name === 'if') return this.branches(at, kinds.slice(1));
    if (name === 'coalesce') return this.branches(at, kinds);
    return resultOf(gives, kinds);
  }

  private kindOfArgument(name: FunctionName, arg: Expr, wanted: ArgumentKind, index: number, place: Place): ValueKind {
    const wrong = (found: string) => this.note(arg, 'wrong_argument', { name, position: index + 1, expected: wanted, found });
    if (wanted === 'question') {
      if (arg.kind !== 'question') wrong(this.kindOf(arg, place).is);
      return arg.kind === 'question' ? this.kindOf(arg, place) : unknown;
    }
    if (wanted === 'written' || wanted === 'pattern') {
      if (arg.kind === 'literal' && typeof arg.value === 'string') this.checkWrittenOut(name, arg, arg.value);
      else wrong(this.kindOf(arg, place).is);
      return text;
    }
    const kind = name === 'is_blank' ? this.kindOf(arg, place) : this.valueOf(arg, place);
    if (!isLoose(kind) && !takesKind(name, wanted, kind, arg)) wrong(kind.is);
    return kind;
  }

  private checkWrittenOut(name: FunctionName, at: Expr, value: string): void {
    if (name === 'matches') {
      const read = readPattern(value);
      if (!read.ok) this.note(at, read.code);
      return;
    }
    this.checkWrittenValue(at, value, kindOf(name as 'date' | 'time' | 'date_time'), '');
  }

  /** The kind that several outcomes have in common. */
  private branches(at: Expr, kinds: readonly ValueKind[]): ValueKind {
    return kinds.reduce((all, one) => {
      const common = commonKind(all, one);
      if (!common) this.note(at, 'branches_differ', { left: all.is, right: one.is }, 'warning');
      return common ?? unknown;
    });
  }

  private findGroup(at: Expr, key: Key): Level | undefined {
    const { layout } = this.standing.kinds;
    const item = layout.byKey.get(key);
    if (!item) {
      const groups = layout.items.filter(({ inner }) => inner).map(({ question }) => question.key);
      this.note(at, 'unknown_question', { name: key, ...suggestion(key, groups) });
    } else if (!item.inner) this.note(at, 'not_a_group', { name: key });
    return item?.inner;
  }

  private kindOfRows(at: Extract<Expr, { kind: 'rows' }>): ValueKind {
    const { fn, group, expr } = at;
    const level = this.findGroup(at, group);
    if (!expr && fn !== 'count') this.note(at, 'wrong_argument_count', { name: fn, min: 2, max: 2 });
    if (!level || !expr) return rowResults[fn] ?? unknown;
    const kind = this.valueOf(expr, { level });
    const wanted = fn === 'sum' ? 'number' : fn === 'count' || fn === 'any' || fn === 'all' ? 'boolean' : undefined;
    if (wanted && kind.is !== wanted && !isLoose(kind)) this.note(expr, 'wrong_operand', { expected: wanted, found: kind.is });
    return rowResults[fn] ?? kind;
  }
}

/** The smallest and the largest are what the rows hold. */
const rowResults: Readonly<Partial<Record<RowFunction, ValueKind>>> = {
  sum: number,
  count: number,
  any: boolean,
  all: boolean,
  list: kindOf('list'),
};

function isEquality(op: Comparison): boolean {
  return op === '=' || op === '!=';
}

function nameOf(expr: Expr): string {
  if (expr.kind === 'question') return expr.key;
  if (expr.kind === 'part') return `${expr.key}.${expr.part}`;
  return expr.kind === 'surrounding' ? `${expr.of}.${expr.name}` : '';
}
