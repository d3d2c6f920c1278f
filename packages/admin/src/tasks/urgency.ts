import { dateOf } from '../ui/dates.ts';

export type Urgency = 'overdue' | 'dueToday' | 'later';

/** Where a task belongs in the list of what to do, by its due time and the calendar of the institution. */
export function urgencyOf(dueAt: string, now: Date): Urgency {
  const due = new Date(dueAt);
  if (due <= now) return 'overdue';
  return dateOf(due) === dateOf(now) ? 'dueToday' : 'later';
}
