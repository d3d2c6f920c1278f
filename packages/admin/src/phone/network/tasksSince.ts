const day = 86_400_000;
/** How many days back a task that is done stays on the phone. */
const daysBack = 7;

export function tasksSince(now: Date): { doneSince: string } {
  return { doneSince: new Date(now.getTime() - daysBack * day).toISOString() };
}
