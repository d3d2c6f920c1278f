import type { Route } from '../app/route.ts';
import type { NoticeCard } from './notice.operations.ts';

/** Where a notification leads; nowhere when its subject is not to be seen any more. What came back leads to its form. */
export function placeOf({ kind, subject }: Pick<NoticeCard, 'kind' | 'subject'>): Route | undefined {
  if (!subject) return undefined;
  if (subject.__typename === 'Task') return { at: 'fill', taskId: subject.id };
  if (subject.__typename === 'Hazard') return { at: 'hazards' };
  if (kind === 'SUBMISSION_RETURNED' && subject.task) return { at: 'fill', taskId: subject.task.id };
  return { at: 'submission', submissionId: subject.id };
}

export function isUnread({ readAt, settledAt }: Pick<NoticeCard, 'readAt' | 'settledAt'>): boolean {
  return !readAt && !settledAt;
}
