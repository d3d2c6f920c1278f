import type { NotificationLineFragment } from '../data/generated/graphql.ts';

/** Where a notification leads: to what it is about; nowhere when that is not to be seen any more. */
export function placeOf({ subject }: Pick<NotificationLineFragment, 'subject'>): string | undefined {
  if (!subject) return undefined;
  const place = places[subject.__typename as keyof typeof places];
  return place && `${place}/${encodeURIComponent(subject.id)}`;
}

const places = { Task: '/tasks', Submission: '/submissions', Hazard: '/hazards' } as const;

/** Neither read nor done with in another way. */
export function isUnread({ readAt, settledAt }: Pick<NotificationLineFragment, 'readAt' | 'settledAt'>): boolean {
  return !readAt && !settledAt;
}
