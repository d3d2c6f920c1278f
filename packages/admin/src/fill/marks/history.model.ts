import type { Mark } from '@anjian/schema/answers/marks.ts';

type List = readonly Mark[];
export type MarkHistory = { past: readonly List[]; now: List; future: readonly List[] };

/** Marks of an earlier time can be undone too, the last one first: the tab they were drawn in may have been killed. */
export function beginHistory(marks: List): MarkHistory {
  return { past: marks.map((_, index) => marks.slice(0, index)), now: marks, future: [] };
}

export function done({ past, now }: MarkHistory, next: List): MarkHistory {
  return { past: [...past, now], now: next, future: [] };
}

export function undone({ past, now, future }: MarkHistory): MarkHistory {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future };
}

export function redone({ past, now, future }: MarkHistory): MarkHistory {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : { past, now, future };
}
