import { acting, type Context } from '../context.ts';
import { refuse } from '../errors.ts';
import { follow } from '../events/follow.ts';
import { markOf, readDays, type Day } from './day.service.ts';

/** The day now, and again whenever a row of it changes; it ends when there is none any more. */
export async function followDay(context: Context, assignmentId: string, slot: string): Promise<AsyncIterable<Day>> {
  const [first] = await readDays(acting(context), [assignmentId], slot);
  if (!first) throw refuse('NOT_FOUND', {});
  let units = new Set(first.facts.map(({ unitId }) => unitId));
  return follow(context, {
    atOnce: true,
    mark: markOf,
    concerns: (notices) => notices.some(({ id, unitId }) => id === assignmentId || (unitId !== null && units.has(unitId))),
    async read(reader) {
      const [day] = await readDays(reader, [assignmentId], slot);
      units = new Set(day?.facts.map(({ unitId }) => unitId));
      return day ?? undefined;
    },
  });
}
