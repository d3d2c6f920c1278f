import { isCompletable } from '../tasks/task.model.ts';
import type { TaskCard } from '../network/cards.ts';

/** Why a task cannot be handed in as it stands; `closed` can still be sent, and is judged when it arrives. */
export type Standstill = 'gone' | 'excused' | 'done' | 'closed' | 'not_open' | 'no_right';

/**
 * By the task as the server told it last.
 *
 * | can be completed | state              | window         | → |
 * |------------------|--------------------|----------------|---|
 * | yes              |                    | not over       | (nothing) |
 * |                  | excused            |                | excused |
 * |                  | submitted, all safe| cannot be done again | done |
 * |                  | missed, or any     | over           | closed |
 * | no               | any                | not yet open   | not_open |
 * | no               | any                | open           | no_right |
 */
export function standstillOf(task: TaskCard, now: Date): Standstill | undefined {
  if (task.state === 'EXCUSED') return 'excused';
  if ((task.state === 'SUBMITTED' || task.state === 'ALL_SAFE') && !task.canComplete) return 'done';
  if (task.state === 'MISSED' || now.getTime() > Date.parse(task.closesAt)) return 'closed';
  if (isCompletable(task, now)) return undefined;
  return now.getTime() < Date.parse(task.opensAt) ? 'not_open' : 'no_right';
}
