/** What compiling a formula works with: where it is read from, and which answers it reads there. */
import type { Answer } from '../answers/answer.ts';
import type { ResponseSets } from '../definition/choice.ts';
import type { Key } from '../definition/key.ts';
import type { Locale } from '../definition/text.ts';
import type { Expr } from '../rules/expression.ts';
import type { Value } from '../rules/value.ts';
import { isInside, type Item, type Layout, type Level } from './layout.ts';
import { climb, type Scope } from './scope.ts';

/** `scope` is the row looked at, `own` where the rule stands; the two differ inside sum(…) and the like. */
export type Run = (scope: Scope, own: Scope) => Value;

/** A change of `item` in a scope reaches the rule in every scope below the one at `from`. */
export type Read = { item: Item; from: Level };

export type Compiling = { layout: Layout; responseSets: ResponseSets | undefined; mainLocale: Locale };

/** Where an expression is read: in which level, and where the rows it goes through begin. */
export type Place = { level: Level; start?: Level };

/** One formula being compiled. */
export type Compiler = {
  /** where the rule stands */
  own: Level;
  compiling: Compiling;
  /** what has been found to be read so far */
  reads: Read[];
  compile: (expr: Expr, place: Place) => Run;
};

export const blank: Run = () => null;

type ReadItem = (scope: Scope, item: Item) => Value;

/** A question is looked for in the row that is gone through, then around where the rule stands. */
export function readItem(compiler: Compiler, key: Key, place: Place, read: ReadItem): Run {
  const item = compiler.compiling.layout.byKey.get(key);
  if (!item) return blank;
  const { level } = item;
  if (isInside(place.level, level)) {
    compiler.reads.push({ item, from: place.start && !isInside(place.start, level) ? place.start : level });
    if (place.level === level) return (scope) => read(scope, item);
    return (scope) => read(climb(scope, level), item);
  }
  return readOwn(compiler, item, read);
}

export function readOwn({ own: level, reads }: Compiler, item: Item, read: ReadItem): Run {
  if (!isInside(level, item.level)) return blank;
  reads.push({ item, from: item.level });
  return (_scope, own) => read(climb(own, item.level), item);
}

/** The answer rather than its value; none where it is hidden. */
export function readAnswer(compiler: Compiler, arg: Expr, place: Place, read: (answer: Answer | undefined, item: Item) => Value): Run {
  if (arg.kind !== 'question') return blank;
  return readItem(compiler, arg.key, place, (scope, item) => read(scope.visible[item.slot] ? scope.answers[item.slot] : undefined, item));
}
