import type { TaskCard } from '../network/cards.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';

/** What the way to the form says. */
export function fillWord(task: TaskCard, hasDraft: boolean): PhoneTextKey {
  if (hasDraft) return 'go_on';
  if (task.returnedReview) return 'mend_returned';
  return task.canDeclareAllSafe ? 'fill_instead' : 'fill';
}
