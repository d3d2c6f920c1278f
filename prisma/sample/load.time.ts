/** Time passes in the sample too: the worker's rounds, at every moment when a task opens, becomes late or closes. */
import { passTime } from '@anjian/api/tasks/passing.sql.ts';
import { instantAt } from './calendar.ts';
import type { SampleAssignment } from './campaign.ts';
import { slotsOf } from './history.ts';
import type { World } from './load.world.ts';

const minute = 60_000;

/** The moments up to now, each once. A minute after it was due a task is late, and not before. */
export function turningPoints(assignments: readonly SampleAssignment[], today: string, now: Date): Date[] {
  const moments = assignments.flatMap((assignment) =>
    slotsOf(assignment, today).flatMap((slot) => {
      const dueAt = instantAt(slot, assignment.timeOfDay).getTime();
      const opensAt = dueAt - assignment.opensMinutesBefore * minute;
      const closesAt = dueAt + assignment.graceMinutes * minute;
      return [opensAt, dueAt + minute, closesAt + minute];
    }),
  );
  return [...new Set([...moments, now.getTime()])].filter((at) => at <= now.getTime()).map((at) => new Date(at));
}

export function letTimePass({ platform, correlationId }: World['administrator'], at: Date): Promise<unknown> {
  return passTime(platform.database.pool, at, correlationId);
}
