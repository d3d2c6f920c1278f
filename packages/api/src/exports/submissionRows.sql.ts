/** The submissions of a template, oldest first, a few hundred at a time: an export holds no connection while it is read. */
import type pg from 'pg';
import { conditionsOf, type SubmissionFilter } from '../submissions/submission.sql.ts';
import type { ExportedSubmission } from './submissionTable.model.ts';

export const rowsAtOnce = 200;

export type SubmissionRow = Omit<ExportedSubmission, 'globalId'> & { id: string };
export type Position = Pick<SubmissionRow, 'submittedAt' | 'id'>;

export async function readSubmissionRows(
  db: Pick<pg.Pool, 'query'>,
  filter: SubmissionFilter,
  after: Position | undefined,
): Promise<SubmissionRow[]> {
  const { conditions, values } = conditionsOf(filter);
  if (after) {
    values.push(after.submittedAt, after.id);
    conditions.push(`(s.submitted_at, s.id) > ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  }
  // An asset may have gone to a unit that is not to be seen.
  values.push(filter.paths.map((path) => `${path}%`));
  const patterns = values.length;
  const { rows } = await db.query<SubmissionRow>(
    `with page as (
       select s.* from submissions s where ${conditions.join(' and ')} order by s.submitted_at, s.id limit ${rowsAtOnce}
     )
     select p.id, p.version_id as "versionId", v.number as "versionNumber", u.name as unit, e.name as asset, e.number as "assetNumber", t.slot::text as slot,
       p.submitted_at as "submittedAt", a.time_zone as "timeZone", by.name as "submittedBy", p.arrival in ('late', 'after_closing') as late,
       p.device_time as "deviceTime", p.clock_offset as "clockOffset", p.arrival::text as arrival,
       p.kind::text as kind, p.status::text as status, t.submission_id is distinct from p.id as "isSuperseded", p.summary, p.answers,
       p.evaluation,
       array(select signer.name from signatures g join people signer on signer.id = g.person_id
         where g.submission_id = p.id and g.voided_at is null order by g.position) as signers,
       array(select h.number from hazards h where h.submission_id = p.id order by h.number) as hazards
     from page p
     join template_versions v on v.id = p.version_id
     join units u on u.id = p.unit_id
     join tasks t on t.id = p.task_id
     left join (assets e join units eu on eu.id = e.unit_id) on e.id = t.asset_id and eu.path like any ($${patterns}::text[])
     join assignments a on a.id = t.assignment_id
     join people by on by.id = p.submitted_by_id
     order by p.submitted_at, p.id`,
    values,
  );
  return rows;
}
