/** The names in a formula: which question, part or property is meant, and of which kind it is. */
import type { Key } from '../definition/key.ts';
import { isInside, type Item, type Level } from '../evaluate/layout.ts';
import { specOf } from '../questions/registry.ts';
import type { Checking, Place } from './checking.ts';
import type { Expr } from './expression.ts';
import { unknown } from './kindsTogether.ts';
import { suggestion } from './suggestion.ts';
import type { ValueKind } from './valueKind.ts';

/** Found where it can be read from; undefined after a note about it. */
function find(checking: Checking, at: Expr, key: Key, levels: readonly Level[]): Item | undefined {
  const { layout } = checking.standing.kinds;
  const item = layout.byKey.get(key);
  if (!item) {
    checking.note(at, 'unknown_question', { name: key, ...suggestion(key, layout.byKey.keys()) });
    return undefined;
  }
  if (levels.some((level) => isInside(level, item.level))) return item;
  checking.note(at, 'question_out_of_reach', { name: key });
  return undefined;
}

export function kindOfQuestion(checking: Checking, at: Expr, key: Key, { level }: Place): ValueKind {
  const item = find(checking, at, key, [level, checking.standing.level]);
  return item ? checking.standing.kinds.of(item) : unknown;
}

export function kindOfPart(checking: Checking, expr: Extract<Expr, { kind: 'part' }>, { level }: Place): ValueKind {
  const item = find(checking, expr, expr.key, [level, checking.standing.level]);
  if (!item) return unknown;
  const parts = specOf(item.question).parts?.(item.question, checking.standing.kinds.responseSets) ?? {};
  if (Object.hasOwn(parts, expr.part)) return parts[expr.part]!;
  checking.note(expr, 'unknown_part', { name: expr.key, part: expr.part, ...suggestion(expr.part, Object.keys(parts)) });
  return unknown;
}

export function kindOfSurrounding(checking: Checking, expr: Extract<Expr, { kind: 'surrounding' }>): ValueKind {
  const { kinds, choices, level } = checking.standing;
  if (expr.of === 'this') {
    const item = find(checking, expr, expr.name, [level]);
    return item ? kinds.of(item) : unknown;
  }
  if (expr.of === 'last') {
    const item = find(
      checking,
      expr,
      expr.name,
      kinds.layout.items.map((one) => one.level),
    );
    if (item && item.level.depth > 0) checking.note(expr, 'last_of_row', { name: expr.name });
    return item ? kinds.of(item) : unknown;
  }
  if (expr.of !== 'choice') return unknown;
  if (!choices) {
    checking.note(expr, 'choice_outside_filter');
    return unknown;
  }
  if (expr.name === 'key') return { is: 'choice', choices };
  const names = new Set(choices.flatMap(({ attributes }) => Object.keys(attributes ?? {})));
  if (!names.has(expr.name)) checking.note(expr, 'unknown_attribute', { name: expr.name, ...suggestion(expr.name, ['key', ...names]) });
  return unknown;
}

export function findGroup(checking: Checking, at: Expr, key: Key): Level | undefined {
  const { layout } = checking.standing.kinds;
  const item = layout.byKey.get(key);
  if (!item) {
    const groups = layout.items.filter(({ inner }) => inner).map(({ question }) => question.key);
    checking.note(at, 'unknown_question', { name: key, ...suggestion(key, groups) });
  } else if (!item.inner) checking.note(at, 'not_a_group', { name: key });
  return item?.inner;
}
