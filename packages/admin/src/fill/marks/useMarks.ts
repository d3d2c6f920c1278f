import { useState } from 'react';
import { mostMarks, mostPointsInAll, pointsIn } from '@anjian/schema/answers/marks.ts';
import type { Mark } from '@anjian/schema/answers/marks.ts';
import { beginHistory, done, redone, undone } from './history.model.ts';
import type { MarkHistory } from './history.model.ts';

/** No stroke is begun beyond it: the one that is being drawn has room left to be ended. */
const enoughPoints = mostPointsInAll / 2;

/** The marks of one photo while somebody draws. `onChange` hears of every stroke, so that none is lost with the tab. */
export function useMarks(before: readonly Mark[], onChange: (list: readonly Mark[]) => void) {
  const [history, setHistory] = useState(() => beginHistory(before));
  const [selected, setSelected] = useState<number>();
  const list = history.now;

  function go(to: MarkHistory, select?: number): void {
    setHistory(to);
    setSelected(select);
    if (to.now !== history.now) onChange(to.now);
  }

  return {
    list,
    selected: selected !== undefined && selected < list.length ? selected : undefined,
    select: setSelected,
    isFull: list.length >= mostMarks || pointsIn(list) >= enoughPoints,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** Together they are one step, to be undone at once. */
    add: (...marks: readonly Mark[]) => {
      const next = [...list, ...marks].slice(0, mostMarks);
      if (next.length > list.length && pointsIn(next) <= mostPointsInAll) go(done(history, next), next.length - 1);
    },
    change: (index: number, mark: Mark) => go(done(history, list.with(index, mark)), index),
    remove: (index: number) => go(done(history, list.toSpliced(index, 1))),
    clear: () => go(done(history, [])),
    undo: () => go(undone(history)),
    redo: () => go(redone(history)),
  };
}

export type DrawnMarks = ReturnType<typeof useMarks>;
