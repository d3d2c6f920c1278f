import type { Key } from '../definition/definition.ts';

/**
 * Which of the keys that are in both lists stand elsewhere: as few as explain the new order, so that one question that
 * moves is not a list of all that it passed. What was added or taken out between them moves nothing.
 */
export function keysMoved(before: readonly Key[], after: readonly Key[]): Key[] {
  const places = new Map(before.map((key, place) => [key, place]));
  const common = after.filter((key) => places.has(key));
  const kept = longestRising(common.map((key) => places.get(key)!));
  return common.filter((_key, index) => !kept.has(index));
}

/** Indices of one longest rising run, gaps allowed (patience sorting). */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    const pile = placeAmong(tails, (tail) => numbers[tail]! >= number);
    previous[index] = tails[pile - 1];
    tails[pile] = index;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return kept;
}

/** The first of those that pass, which all stand behind those that do not: found by halving. */
function placeAmong(sorted: readonly number[], passes: (one: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (passes(sorted[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}
