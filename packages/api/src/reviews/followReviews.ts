import { acting, type Acting, type Context } from '../context.ts';
import { follow } from '../events/follow.ts';
import type { EventNotice } from '../events/record.ts';
import type { Actor } from '../rights/actor.ts';
import { pathsToReview } from '../submissions/submission.policy.ts';

/** Whoever reads, as they are then, whenever something they may review arrived, was decided or was handed in anew. */
export function followReviews(context: Context): AsyncIterable<Actor> {
  acting(context);
  return follow(context, { concerns: concernReviews, read: async ({ actor }) => actor });
}

/** An assignment may begin or cease to want reviews, wherever it is for. */
async function concernReviews(notices: readonly EventNotice[], { platform, actor }: Acting): Promise<boolean> {
  const paths = pathsToReview(actor);
  if (paths.length === 0) return false;
  if (notices.some(({ type }) => type === 'Assignment')) return true;
  const units = notices.filter(({ type }) => type === 'Submission').map(({ unitId }) => unitId);
  if (units.length === 0) return false;
  const { rows } = await platform.database.pool.query<{ concerned: boolean }>({
    name: 'concern-reviews',
    text: 'select exists (select from units where id = any ($1::uuid[]) and path like any ($2::text[])) as concerned',
    values: [[...new Set(units)], paths.map((path) => `${path}%`)],
  });
  return rows[0]!.concerned;
}
