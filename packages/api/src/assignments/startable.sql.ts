import type pg from 'pg';
import { meantBy } from './schedule.sql.ts';

const most = 200;

/** Assignments on demand that go on, with whom they mean under these paths: this asset, or units where it is null. */
export async function findStartable(
  db: Pick<pg.Pool, 'query'>,
  paths: readonly string[],
  assetId: string | null,
  now: Date,
): Promise<{ assignmentId: string; unitId: string }[]> {
  const { rows } = await db.query<{ assignmentId: string; unitId: string }>({
    name: 'startable',
    text: `
      select a.id as "assignmentId", w.unit_id as "unitId"
      from assignments a
      cross join lateral (${meantBy('a.id')}) w
      join units u on u.id = w.unit_id
      where a.recurrence = 'on_demand' and a.ended_at is null
        and ($2::timestamptz at time zone a.time_zone)::date between a.starts_on and a.ends_on
        and w.asset_id is not distinct from $1::uuid and u.path like any ($3::text[])
      order by a.created_at desc, a.id, u."order", u.name, u.id limit ${most}`,
    values: [assetId, now, paths.map((path) => `${path}%`)],
  });
  return rows;
}
