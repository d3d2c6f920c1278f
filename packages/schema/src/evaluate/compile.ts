/** Expressions as functions over scopes, and what each of them reads: so that a change reaches what depends on it alone. */
import { isAnswered, isNotApplicable, isSkipped, valueIn, type Answer } from '../answers/answer.ts';
import { filesOf } from '../answers/files.ts';
import type { ResponseSets } from '../definition/choice.ts';
import type { Key } from '../definition/key.ts';
import { readText, type Locale } from '../definition/text.ts';
import { specOf } from '../questions/registry.ts';
import type { Expr } from '../rules/expression.ts';
import { functions, textOf, type FunctionName } from '../rules/functions.ts';
import { calculate, compare, not, type Value } from '../rules/value.ts';
import { commonLevel, isInside, type Item, type Layout, type Level } from './layout.ts';
import { folds } from './rowFolds.ts';
import { climb, visibleRows, type Scope } from './scope.ts';
import { matchesWithin, spend } from './work.ts';

/** `scope` is the row looked at, `own` where the rule stands; the two differ inside sum(…) and the like. */
export type Run = (scope: Scope, own: Scope) => Value;

/** A change of `item` in a scope reaches the rule in every scope below the one at `from`. */
export type Read = { item: Item; from: Level };

export type Compiled = { run: Run; reads: readonly Read[] };

export type Compiling = { layout: Layout; responseSets: ResponseSets | undefined; mainLocale: Locale };

const blank: Run = () => null;
/** stands for an argument that is not there */
const nothing: Expr = { kind: 'literal', value: null };

export function compile(expr: Expr, level: Level, compiling: Compiling): Compiled {
  const compiler = new Compiler(level, compiling);
  const run = compiler.compile(expr, { level });
  return { run, reads: compiler.reads };
}

/** Where an expression is read: in which level, and where the rows it goes through begin. */
type Place = { level: Level; start?: Level };

class Compiler {
  readonly reads: Read[] = [];
  private readonly own: Level;
  private readonly compiling: Compiling;

  constructor(own: Level, compiling: Compiling) {
    this.own = own;
    this.compiling = compiling;
  }

  compile(expr: Expr, place: Place): Run {
    switch (expr.kind) {
      case 'literal': {
        const { value } = expr;
        return () => value;
      }
      case 'list': {
        const items = expr.items.map(String);
        return () => items;
      }
      case 'question':
        return this.readItem(expr.key, place, (scope, { slot }) => scope.values[slot]!);
      case 'part':
        return this.compilePart(expr.key, expr.part, place);
      case 'surrounding':
        return this.compileSurrounding(expr);
      case 'not': {
        const inner = this.compile(expr.expr, place);
        return (scope, own) => not(inner(scope, own));
      }
      case 'negative': {
        const inner = this.compile(expr.expr, place);
        return (scope, own) => calculate('-', 0, inner(scope, own));
      }
      case 'and':
      case 'or':
        return this.compileMany(expr, place);
      case 'compare': {
        const [left, right] = [this.compile(expr.left, place), this.compile(expr.right, place)];
        const { op } = expr;
        return (scope, own) => compare(op, left(scope, own), right(scope, own));
      }
      case 'in':
        return this.compileIn(expr, place);
      case 'arithmetic': {
        const [left, right] = [this.compile(expr.left, place), this.compile(expr.right, place)];
        const { op } = expr;
        return (scope, own) => calculate(op, left(scope, own), right(scope, own));
      }
      case 'call':
        return this.compileCall(expr.name, expr.args, place);
      case 'rows':
        return this.compileRows(expr, place);
      case 'row':
        return this.compileRow(expr, place);
    }
  }

  /** A question is looked for in the row that is gone through, then around where the rule stands. */
  private readItem(key: Key, place: Place, read: (scope: Scope, item: Item) => Value): Run {
    const item = this.compiling.layout.byKey.get(key);
    if (!item) return blank;
    const { level } = item;
    if (isInside(place.level, level)) {
      this.reads.push({ item, from: place.start && !isInside(place.start, level) ? place.start : level });
      if (place.level === level) return (scope) => read(scope, item);
      return (scope) => read(climb(scope, level), item);
    }
    return this.readOwn(item, read);
  }

  private readOwn(item: Item, read: (scope: Scope, item: Item) => Value): Run {
    if (!isInside(this.own, item.level)) return blank;
    this.reads.push({ item, from: item.level });
    return (_scope, own) => read(climb(own, item.level), item);
  }

  private compilePart(key: Key, part: Key, place: Place): Run {
    return this.readItem(key, place, (scope, { question, slot }) => {
      const value = scope.visible[slot] ? valueIn(scope.answers[slot]) : undefined;
      return value === undefined ? null : (specOf(question).partOf?.(value, part) ?? null);
    });
  }

  private compileSurrounding({ of, name }: Extract<Expr, { kind: 'surrounding' }>): Run {
    const item = this.compiling.layout.byKey.get(name);
    if (of === 'this') return item ? this.readOwn(item, (scope, { slot }) => scope.values[slot]!) : blank;
    if (of === 'last') return item && item.level.depth === 0 ? (_scope, own) => own.around.last(item) : blank;
    if (of === 'choice') {
      return (_scope, own) => {
        const { choice } = own.around;
        if (!choice) return null;
        return name === 'key' ? choice.key : propertyOf(choice.attributes, name);
      };
    }
    return (_scope, own) => propertyOf(own.around.context[of], name);
  }

  private compileMany({ kind, exprs }: Extract<Expr, { kind: 'and' | 'or' }>, place: Place): Run {
    const runs = exprs.map((inner) => this.compile(inner, place));
    const decisive = kind === 'or';
    return (scope, own) => {
      let result: Value = !decisive;
      for (const run of runs) {
        const value = run(scope, own);
        if (value === decisive) return decisive;
        if (value !== !decisive) result = null;
      }
      return result;
    };
  }

  private compileIn(expr: Extract<Expr, { kind: 'in' }>, place: Place): Run {
    const [item, list] = [this.compile(expr.item, place), this.compile(expr.list, place)];
    return (scope, own) => {
      const [wanted, among] = [item(scope, own), list(scope, own)];
      if (wanted === null || among === null || typeof wanted === 'object' || typeof among !== 'object') return null;
      return among.includes(String(wanted));
    };
  }

  private compileCall(name: FunctionName, args: readonly Expr[], place: Place): Run {
    const special = this.compileSpecial(name, args, place);
    if (special) return special;
    const { run: body, takes, atLeast = takes.length, variadic } = functions[name];
    if (!body || args.length < atLeast || (!variadic && args.length > takes.length)) return blank;
    const runs = args.map((arg) => this.compile(arg, place));
    const call = body as (...values: Value[]) => Value;
    const kinds = args.map((_arg, index) => javaScriptKinds[takes[Math.min(index, takes.length - 1)]!]);
    return (scope, own) => {
      const values: Value[] = [];
      let length = 0;
      for (const [index, run] of runs.entries()) {
        const value = run(scope, own);
        if (value === null || (kinds[index] !== undefined && typeof value !== kinds[index])) return null;
        if (typeof value === 'string') length += value.length;
        values.push(value);
      }
      return length === 0 || spend(own.around, length / 64) ? call(...values) : null;
    };
  }

  /** Functions that decide themselves what blank means, or that look at the answer rather than its value. */
  private compileSpecial(name: FunctionName, args: readonly Expr[], place: Place): Run | undefined {
    const [first = nothing, second = nothing, third = nothing] = args;
    const specials: Partial<Record<FunctionName, () => Run>> = {
      today: () => (_scope, own) => own.around.context.today,
      now: () => (_scope, own) => own.around.context.now,
      row_number: () => this.compileRowNumber(place),
      is_blank: () => this.compileIsBlank(first, place),
      is_na: () => this.readAnswer(first, place, isNotApplicable),
      is_skipped: () => this.readAnswer(first, place, isSkipped),
      count_files: () => this.compileCountFiles(first, place),
      other_text: () => this.readAnswer(first, place, (answer) => (answer && 'value' in answer ? (answer.other ?? null) : null)),
      label: () => this.compileLabel(first, place),
      selected: () => this.compileSelected(first, second, place),
      count_selected: () => this.with(first, place, (value) => (typeof value === 'object' ? value.length : null)),
      if: () => this.compileIf(first, second, third, place),
      coalesce: () => this.compileCoalesce(args, place),
      concat: () => this.compileConcat(args, place),
      matches: () => this.compileMatches(first, second, place),
    };
    return specials[name]?.();
  }

  /** Blanks leave nothing behind in a text. */
  private compileConcat(args: readonly Expr[], place: Place): Run {
    const runs = args.map((arg) => this.compile(arg, place));
    return (scope, own) => {
      const text = runs.map((run) => textOf(run(scope, own))).join('');
      return spend(own.around, text.length / 64) ? textOf(text) : null;
    };
  }

  private compileRowNumber({ level, start }: Place): Run {
    if (!level.group) return blank;
    // Where a row stands changes when rows come and go.
    this.reads.push({ item: level.group, from: start ?? level.group.level });
    return (scope) => scope.rowNumber;
  }

  private compileIsBlank(arg: Expr, place: Place): Run {
    if (arg.kind !== 'question') {
      const run = this.compile(arg, place);
      return (scope, own) => run(scope, own) === null;
    }
    return this.readItem(arg.key, place, (scope, { question, slot }) => {
      if (!scope.visible[slot]) return true;
      return specOf(question).holds === 'nothing' ? scope.values[slot] === null : !isAnswered(scope.answers[slot]);
    });
  }

  private readAnswer(arg: Expr, place: Place, read: (answer: Answer | undefined) => Value): Run {
    if (arg.kind !== 'question') return blank;
    return this.readItem(arg.key, place, (scope, { slot }) => read(scope.visible[slot] ? scope.answers[slot] : undefined));
  }

  private compileCountFiles(arg: Expr, place: Place): Run {
    if (arg.kind !== 'question') return blank;
    return this.readItem(arg.key, place, (scope, { question, slot }) => {
      const answer = scope.visible[slot] ? scope.answers[slot] : undefined;
      return answer ? filesOf(question, answer).length : 0;
    });
  }

  private compileLabel(arg: Expr, place: Place): Run {
    if (arg.kind !== 'question') return blank;
    const { responseSets, mainLocale } = this.compiling;
    return this.readItem(arg.key, place, (scope, { question, slot }) => {
      const kind = specOf(question).kind(question, responseSets);
      const value = scope.values[slot]!;
      if (kind.is !== 'choice' && kind.is !== 'choices') return value === null ? null : textOf(value);
      const labelOf = (key: string) => readText(kind.choices.find((choice) => choice.key === key)?.label, mainLocale, mainLocale) || key;
      if (typeof value === 'string') return labelOf(value);
      return typeof value === 'object' && value !== null ? value.map(labelOf).join(', ') : null;
    });
  }

  private compileSelected(list: Expr, choice: Expr, place: Place): Run {
    const [among, wanted] = [this.compile(list, place), this.compile(choice, place)];
    return (scope, own) => {
      const [chosen, key] = [among(scope, own), wanted(scope, own)];
      if (chosen === null || typeof key !== 'string') return null;
      return typeof chosen === 'object' ? chosen.includes(key) : chosen === key;
    };
  }

  private compileIf(condition: Expr, then: Expr, otherwise: Expr, place: Place): Run {
    const [when, yes, no] = [this.compile(condition, place), this.compile(then, place), this.compile(otherwise, place)];
    return (scope, own) => {
      const holds = when(scope, own);
      return holds === null ? null : holds === true ? yes(scope, own) : no(scope, own);
    };
  }

  private compileCoalesce(args: readonly Expr[], place: Place): Run {
    const runs = args.map((arg) => this.compile(arg, place));
    return (scope, own) => {
      for (const run of runs) {
        const value = run(scope, own);
        if (value !== null) return value;
      }
      return null;
    };
  }

  private compileMatches(text: Expr, source: Expr, place: Place): Run {
    if (source.kind !== 'literal' || typeof source.value !== 'string') return blank;
    const pattern = source.value;
    const run = this.compile(text, place);
    return (scope, own) => {
      const value = run(scope, own);
      return typeof value === 'string' ? (matchesWithin(own.around, pattern, value) ?? null) : null;
    };
  }

  private with(arg: Expr, place: Place, then: (value: Exclude<Value, null>) => Value): Run {
    const run = this.compile(arg, place);
    return (scope, own) => {
      const value = run(scope, own);
      return value === null ? null : then(value);
    };
  }

  /**
   * The rows of a group that can be seen from where it is named: those below the innermost row that both stand in. `start` is
   * where they begin, `from` where the outermost rows begin that are gone through: a change below it reaches the rule.
   */
  private rowsOf(group: Key, place: Place): { inner: Level; start: Level; from: Level } | undefined {
    const item = this.compiling.layout.byKey.get(group);
    if (!item?.inner) return undefined;
    const start = commonLevel(item.level, place.level);
    const from = place.start && !isInside(place.start, start) ? place.start : start;
    // Rows come and go in the group, and with the groups between it and the start.
    for (let at: Item | undefined = item; at && at.level.depth >= from.depth; at = at.level.group) {
      this.reads.push({ item: at, from: isInside(from, at.level) ? at.level : from });
    }
    return { inner: item.inner, start, from };
  }

  private compileRows(expr: Extract<Expr, { kind: 'rows' }>, place: Place): Run {
    const rows = this.rowsOf(expr.group, place);
    if (!rows) return blank;
    const { inner, start, from } = rows;
    const body = expr.expr && this.compile(expr.expr, { level: inner, start: from });
    if (!body) return expr.fn === 'count' ? (scope) => visibleRows(climb(scope, start), inner).length : blank;
    const fold = folds[expr.fn];
    return (scope, own) => {
      const seen = visibleRows(climb(scope, start), inner);
      return spend(own.around, seen.length) ? fold(seen.map((row) => body(row, own))) : null;
    };
  }

  private compileRow(expr: Extract<Expr, { kind: 'row' }>, place: Place): Run {
    const rows = this.rowsOf(expr.group, place);
    if (!rows) return blank;
    const { inner, start, from } = rows;
    const at = this.compile(expr.at, place);
    const body = this.compile(expr.expr, { level: inner, start: from });
    return (scope, own) => {
      const number = at(scope, own);
      const row = typeof number === 'number' ? visibleRows(climb(scope, start), inner)[number - 1] : undefined;
      return row ? body(row, own) : null;
    };
  }
}

const javaScriptKinds = {
  boolean: 'boolean',
  number: 'number',
  text: 'string',
  day: 'string',
  moment: 'string',
  time: 'string',
  point: 'string',
  written: 'string',
  pattern: 'string',
  choice: 'string',
  list: 'object',
  any: undefined,
  question: undefined,
} as const;

/** Only what stands there itself, and only as a plain value. */
function propertyOf(holder: Record<string, unknown> | undefined, name: Key): Value {
  const value = holder && Object.hasOwn(holder, name) ? holder[name] : undefined;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}
