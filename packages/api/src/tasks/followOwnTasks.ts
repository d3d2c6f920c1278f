import { acting, type Acting, type Context } from '../context.ts';
import { follow } from '../events/follow.ts';
import type { EventNotice } from '../events/record.ts';
import type { Actor } from '../rights/actor.ts';
import { pathsOfOwnTasks } from './task.policy.ts';

/** Whoever reads, as they are then, whenever one of their own tasks changed, came or went. */
export function followOwnTasks(context: Context): AsyncIterable<Actor> {
  acting(context);
  return follow(context, { concerns: concernOwnTasks, read: async ({ actor }) => actor });
}

/** An assignment says where it belongs, not whom it is for: it may be for anybody. */
async function concernOwnTasks(notices: readonly EventNotice[], { platform, actor }: Acting): Promise<boolean> {
  if (notices.some(({ type }) => type === 'Assignment')) return true;
  const units = notices.filter(({ type }) => type === 'Task' || type === 'Submission').map(({ unitId }) => unitId);
  if (units.length === 0) return false;
  const { rows } = await platform.database.pool.query<{ concerned: boolean }>({
    name: 'concern-own-tasks',
    text: 'select exists (select from units where id = any ($1::uuid[]) and path like any ($2::text[])) as concerned',
    values: [[...new Set(units)], pathsOfOwnTasks(actor).map((path) => `${path}%`)],
  });
  return rows[0]!.concerned;
}
