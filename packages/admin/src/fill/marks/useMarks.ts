import { useState } from 'react';
import type { Mark } from '@anjian/schema/answers/marks.ts';
import { beginHistory, done, redone, undone } from './history.model.ts';
import type { MarkHistory } from './history.model.ts';
import { canTakeMore } from './marks.model.ts';

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
    isFull: !canTakeMore(list),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    add: (mark: Mark) => {
      if (canTakeMore(list)) go(done(history, [...list, mark]), list.length);
    },
    change: (index: number, mark: Mark) => go(done(history, list.with(index, mark)), index),
    remove: (index: number) => go(done(history, list.toSpliced(index, 1))),
    clear: () => go(done(history, [])),
    undo: () => go(undone(history)),
    redo: () => go(redone(history)),
  };
}

export type DrawnMarks = ReturnType<typeof useMarks>;
