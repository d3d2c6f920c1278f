import { useLocation } from 'react-router-dom';

/** Carried along from the list of what waits: the records in its order, so that a reader goes from one to the next. */
export type QueueState = { queue?: readonly string[]; ask?: 'return' };

export type QueuePlace = { at: number; total: number; previous: string | undefined; next: string | undefined };

/** Where in the queue a record stands; undefined when it was not opened from there. */
export function placeInQueue(queue: readonly string[] | undefined, id: string): QueuePlace | undefined {
  const at = queue?.indexOf(id) ?? -1;
  return queue && at !== -1 ? { at: at + 1, total: queue.length, previous: queue[at - 1], next: queue[at + 1] } : undefined;
}

/** What is left when one has been decided on, and where to go on: with the one behind it, or before it when it was the last. */
export function withoutDecided(queue: readonly string[], id: string): { queue: string[]; next: string | undefined } {
  const at = queue.indexOf(id);
  return { queue: queue.filter((one) => one !== id), next: queue[at + 1] ?? queue[at - 1] };
}

export function useQueueState(): QueueState {
  return (useLocation().state as QueueState | null) ?? {};
}
