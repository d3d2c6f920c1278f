/** Expressions as functions over scopes, and what each of them reads: so that a change reaches what depends on it alone. */
import { valueIn } from '../answers/answer.ts';
import type { Key } from '../definition/key.ts';
import { specOf } from '../questions/registry.ts';
import type { Expr } from '../rules/expression.ts';
import { calculate, compare, not, type Value } from '../rules/value.ts';
import { compileCall } from './compileCall.ts';
import { compileRow, compileRows } from './compileRows.ts';
import { blank, readItem, readOwn, type Compiler, type Compiling, type Place, type Read, type Run } from './compiling.ts';
import type { Level } from './layout.ts';

export type Compiled = { run: Run; reads: readonly Read[] };

export function compile(expr: Expr, level: Level, compiling: Compiling): Compiled {
  const compiler: Compiler = { own: level, compiling, reads: [], compile: (inner, place) => compileExpr(compiler, inner, place) };
  const run = compiler.compile(expr, { level });
  return { run, reads: compiler.reads };
}

function compileExpr(compiler: Compiler, expr: Expr, place: Place): Run {
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
      return readItem(compiler, expr.key, place, (scope, { slot }) => scope.values[slot]!);
    case 'part':
      return compilePart(compiler, expr.key, expr.part, place);
    case 'surrounding':
      return compileSurrounding(compiler, expr);
    case 'not': {
      const inner = compiler.compile(expr.expr, place);
      return (scope, own) => not(inner(scope, own));
    }
    case 'negative': {
      const inner = compiler.compile(expr.expr, place);
      return (scope, own) => calculate('-', 0, inner(scope, own));
    }
    case 'and':
    case 'or':
      return compileMany(compiler, expr, place);
    case 'compare': {
      const [left, right] = [compiler.compile(expr.left, place), compiler.compile(expr.right, place)];
      const { op } = expr;
      return (scope, own) => compare(op, left(scope, own), right(scope, own));
    }
    case 'in':
      return compileIn(compiler, expr, place);
    case 'arithmetic': {
      const [left, right] = [compiler.compile(expr.left, place), compiler.compile(expr.right, place)];
      const { op } = expr;
      return (scope, own) => calculate(op, left(scope, own), right(scope, own));
    }
    case 'call':
      return compileCall(compiler, expr.name, expr.args, place);
    case 'rows':
      return compileRows(compiler, expr, place);
    case 'row':
      return compileRow(compiler, expr, place);
  }
}

function compilePart(compiler: Compiler, key: Key, part: Key, place: Place): Run {
  return readItem(compiler, key, place, (scope, { question, slot }) => {
    const value = scope.visible[slot] ? valueIn(scope.answers[slot]) : undefined;
    return value === undefined ? null : (specOf(question).partOf?.(value, part) ?? null);
  });
}

function compileSurrounding(compiler: Compiler, { of, name }: Extract<Expr, { kind: 'surrounding' }>): Run {
  const item = compiler.compiling.layout.byKey.get(name);
  if (of === 'this') return item ? readOwn(compiler, item, (scope, { slot }) => scope.values[slot]!) : blank;
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

function compileMany(compiler: Compiler, { kind, exprs }: Extract<Expr, { kind: 'and' | 'or' }>, place: Place): Run {
  const runs = exprs.map((inner) => compiler.compile(inner, place));
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

function compileIn(compiler: Compiler, expr: Extract<Expr, { kind: 'in' }>, place: Place): Run {
  const [item, list] = [compiler.compile(expr.item, place), compiler.compile(expr.list, place)];
  return (scope, own) => {
    const [wanted, among] = [item(scope, own), list(scope, own)];
    if (wanted === null || among === null || typeof wanted === 'object' || typeof among !== 'object') return null;
    return among.includes(String(wanted));
  };
}

/** Only what stands there itself, and only as a plain value. */
function propertyOf(holder: Record<string, unknown> | undefined, name: Key): Value {
  const value = holder && Object.hasOwn(holder, name) ? holder[name] : undefined;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}
