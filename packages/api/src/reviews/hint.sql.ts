/** What hints are drawn from, besides the submission itself. */
import type pg from 'pg';
import type { CameraNotes } from '../files/cameraNotes.model.ts';

export type HintFacts = {
  sameBefore: number;
  photos: { path: string; capturedAt: Date | null; camera: CameraNotes | null; isReused: boolean }[];
  asset: { latitude: number; longitude: number } | null;
};

/** Further back than this nobody counts. */
const mostBefore = 10;

/** Of the same asset where there is one: two extinguishers of a unit are expected to be alike. */
const before = `
select count(*)::int as "sameBefore" from (
  select bool_and(same) over (order by submitted_at desc, id desc) as in_a_row from (
    select o.submitted_at, o.id, o.answers = s.answers as same
    from submissions s join tasks t on t.id = s.task_id
      join submissions o on o.template_id = s.template_id and o.unit_id = s.unit_id and o.task_id <> s.task_id
        and o.kind = 'form' and o.status <> 'void' and (o.submitted_at, o.id) < (s.submitted_at, s.id)
      join tasks u on u.id = o.task_id and u.asset_id is not distinct from t.asset_id
    where s.id = $1::uuid and s.kind = 'form'
    order by o.submitted_at desc, o.id desc limit ${mostBefore}
  ) as earlier
) as counted where in_a_row`;

/** Reused: the very same bytes stand in a submission of another task that came before. */
const photos = `
select sf.path, f.captured_at as "capturedAt", f.camera, exists (
  select from files g join submission_files og on og.file_id = g.id join submissions o on o.id = og.submission_id
  where g.sha256 = f.sha256 and o.task_id <> s.task_id and o.submitted_at < s.submitted_at
) as "isReused"
from submissions s join submission_files sf on sf.submission_id = s.id join files f on f.id = sf.file_id
where s.id = $1::uuid and f.content_type like 'image/%' order by sf.path, f.id`;

/** Where it stands, or else the nearest of the places it stands in of which that is known; what went out of reach tells nothing. */
const asset = `
with recursive up as (
  select a.latitude, a.longitude, a.place_id, 0 as steps
  from submissions s join tasks t on t.id = s.task_id join assets a on a.id = t.asset_id join units u on u.id = a.unit_id
  where s.id = $1::uuid and u.path like any ($2::text[])
  union all
  select a.latitude, a.longitude, a.place_id, up.steps + 1
  from up join assets a on a.id = up.place_id join units u on u.id = a.unit_id where up.steps < 10 and u.path like any ($2::text[])
)
select latitude, longitude from up where latitude is not null and longitude is not null order by steps limit 1`;

export async function readHintFacts(db: Pick<pg.Pool, 'query'>, submissionId: string, patterns: readonly string[]): Promise<HintFacts> {
  const values = [submissionId];
  const earlier = await db.query<{ sameBefore: number }>({ name: 'hints-before', text: before, values });
  const taken = await db.query<HintFacts['photos'][number]>({ name: 'hints-photos', text: photos, values });
  const stands = await db.query<NonNullable<HintFacts['asset']>>({ name: 'hints-asset', text: asset, values: [submissionId, patterns] });
  return { sameBefore: earlier.rows[0]!.sameBefore, photos: taken.rows, asset: stands.rows[0] ?? null };
}
