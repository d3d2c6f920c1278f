/** What hints are drawn from, besides the submission itself. */
import type pg from 'pg';

export type HintFacts = { sameBefore: number; photos: { path: string; takenAt: Date | null; isReused: boolean }[] };

/** Further back than this nobody counts. */
const mostBefore = 10;

const before = `
select count(*)::int as "sameBefore" from (
  select bool_and(same) over (order by submitted_at desc, id desc) as in_a_row from (
    select o.submitted_at, o.id, o.answers = s.answers as same
    from submissions s join submissions o on o.template_id = s.template_id and o.unit_id = s.unit_id and o.task_id <> s.task_id
      and o.kind = 'form' and o.status not in ('void', 'held') and (o.submitted_at, o.id) < (s.submitted_at, s.id)
    where s.id = $1::uuid and s.kind = 'form'
    order by o.submitted_at desc, o.id desc limit ${mostBefore}
  ) as earlier
) as counted where in_a_row`;

/** Reused: the very same bytes stand in a submission of another task that came before. */
const photos = `
select sf.path, f.captured_at as "takenAt", exists (
  select from files g join submission_files og on og.file_id = g.id join submissions o on o.id = og.submission_id
  where g.sha256 = f.sha256 and o.task_id <> s.task_id and o.submitted_at < s.submitted_at
) as "isReused"
from submissions s join submission_files sf on sf.submission_id = s.id join files f on f.id = sf.file_id
where s.id = $1::uuid and f.content_type like 'image/%' order by sf.path, f.id`;

export async function readHintFacts(db: Pick<pg.Pool, 'query'>, submissionId: string): Promise<HintFacts> {
  const earlier = await db.query<{ sameBefore: number }>({ name: 'hints-before', text: before, values: [submissionId] });
  const taken = await db.query<HintFacts['photos'][number]>({ name: 'hints-photos', text: photos, values: [submissionId] });
  return { sameBefore: earlier.rows[0]!.sameBefore, photos: taken.rows };
}
