import type { OutboxItem, StoredDraft } from '../device/database.ts';
import { hasUnsentChanges, isTouched } from '../device/draft.model.ts';
import type { TaskCard } from '../network/cards.ts';
import { isCompletable, isFinished } from './task.model.ts';

/** Where a task stands for whoever holds this phone: what was just done here counts before the server has said so. */
export type TaskStanding =
  | { is: 'leaving'; item: OutboxItem }
  /** `kept`: something was filled in, which nobody wants any more and nobody throws away. */
  | { is: 'closed' | 'not_open'; kept: boolean }
  /** `again`: something happened later, and it may be filled in once more. */
  | { is: 'finished'; again: boolean }
  | { is: 'open'; draft: 'none' | 'here' | 'sent' };

export function standingOf(task: TaskCard, outbox: readonly OutboxItem[], draft: StoredDraft | undefined, now: Date): TaskStanding {
  // A received item speaks until the task that comes from the server has taken notice of it.
  const item = outbox.find((one) => 'taskId' in one && one.taskId === task.id && (one.state !== 'received' || !hasNoticed(task, one)));
  if (item) return { is: 'leaving', item };
  if (isFinished(task) && !isTouched(draft)) return { is: 'finished', again: task.canComplete };
  if (!isCompletable(task, now) && !task.canDeclareAllSafe)
    return { is: Date.parse(task.opensAt) > now.getTime() ? 'not_open' : 'closed', kept: isTouched(draft) };
  if (draft) return { is: 'open', draft: hasUnsentChanges(draft) ? 'here' : 'sent' };
  return { is: 'open', draft: task.myDraft ? 'sent' : 'none' };
}

/** It is done, or the very thing that was sent has come back. */
function hasNoticed(task: TaskCard, item: OutboxItem): boolean {
  if (isFinished(task)) return true;
  return task.state === 'RETURNED' && (item.kind !== 'submission' || item.submissionId === task.submission?.id);
}
