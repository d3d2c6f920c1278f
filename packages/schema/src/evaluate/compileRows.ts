/** Formulas over the rows of a group: sum(…) and the like, one row of it, and the number of a row. */
import type { Key } from '../definition/key.ts';
import type { Expr } from '../rules/expression.ts';
import { blank, type Compiler, type Place, type Run } from './compiling.ts';
import { commonLevel, isInside, type Item, type Level } from './layout.ts';
import { folds } from './rowFolds.ts';
import { climb, visibleRows, type Scope } from './scope.ts';
import { spend } from './work.ts';

export function compileRowNumber({ reads }: Compiler, { level, start }: Place): Run {
  if (!level.group) return blank;
  // Where a row stands changes when rows come and go.
  reads.push({ item: level.group, from: start ?? level.group.level });
  return (scope) => scope.rowNumber;
}

/**
 * The rows of a group that can be seen from where it is named: those below the innermost row that both stand in. `start` is
 * where they begin, `from` where the outermost rows begin that are gone through: a change below it reaches the rule.
 */
function rowsOf(compiler: Compiler, group: Key, place: Place): { inner: Level; start: Level; from: Level } | undefined {
  const item = compiler.compiling.layout.byKey.get(group);
  if (!item?.inner) return undefined;
  const start = commonLevel(item.level, place.level);
  const from = place.start && !isInside(place.start, start) ? place.start : start;
  // Rows come and go in the group, and with the groups between it and the start.
  for (let at: Item | undefined = item; at && at.level.depth >= from.depth; at = at.level.group) {
    compiler.reads.push({ item: at, from: isInside(from, at.level) ? at.level : from });
  }
  return { inner: item.inner, start, from };
}

export function compileRows(compiler: Compiler, expr: Extract<Expr, { kind: 'rows' }>, place: Place): Run {
  const rows = rowsOf(compiler, expr.group, place);
  if (!rows) return blank;
  const { inner, start, from } = rows;
  const body = expr.expr && compiler.compile(expr.expr, { level: inner, start: from });
  if (!body) return expr.fn === 'count' ? (scope, own) => rowsSeen(own, climb(scope, start), inner)?.length ?? null : blank;
  const fold = folds[expr.fn];
  return (scope, own) => {
    const seen = rowsSeen(own, climb(scope, start), inner);
    return seen && spend(own.around, seen.length) ? fold(seen.map((row) => body(row, own))) : null;
  };
}

export function compileRow(compiler: Compiler, expr: Extract<Expr, { kind: 'row' }>, place: Place): Run {
  const rows = rowsOf(compiler, expr.group, place);
  if (!rows) return blank;
  const { inner, start, from } = rows;
  const at = compiler.compile(expr.at, place);
  const body = compiler.compile(expr.expr, { level: inner, start: from });
  return (scope, own) => {
    const number = at(scope, own);
    const row = typeof number === 'number' ? rowsSeen(own, climb(scope, start), inner)?.[number - 1] : undefined;
    return row ? body(row, own) : null;
  };
}

/** Rows of rows are gathered, which takes a step for each; undefined when there are none left. */
function rowsSeen({ around }: Scope, top: Scope, inner: Level): readonly Scope[] | undefined {
  if (around.work.left < 0) return undefined;
  const seen = visibleRows(top, inner);
  return inner.parent === top.level || spend(around, seen.length) ? seen : undefined;
}
