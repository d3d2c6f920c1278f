/** Which submissions a list shows, by hand: there are hundreds of thousands. It yields keys; Prisma reads what is asked of a page of them. */
import type pg from 'pg';
import { seenAsset, type AtAssets } from '../assets/seenAsset.sql.ts';
import type { Page } from '../connections/keyset.ts';
import { idsAlong } from '../units/unit.model.ts';
import type { SubmissionKind, SubmissionStatus } from './submission.model.ts';

export type SubmissionFilter = {
  /** the paths of the units looked at: the actor's reach, or less */
  paths: readonly string[];
  /** with everything below it; it has to lie in the paths itself */
  unitId?: string | null | undefined;
  /** those of each of these at once */
  templateIds?: readonly string[];
  assignmentId?: string | null | undefined;
  at?: AtAssets;
  taskId?: string | null | undefined;
  kind?: SubmissionKind | null;
  status?: SubmissionStatus | null;
  from?: Date | null;
  to?: Date | null;
  submittedById?: string | undefined;
  notSubmittedById?: string | undefined;
  /** what waits for this person's review */
  toReviewBy?: string | undefined;
};

/** One more than the page holds, in the page's order; that of reading, when it is read from the end. */
export async function findSubmissionIds(db: Pick<pg.Pool, 'query'>, filter: SubmissionFilter, page: Page): Promise<string[]> {
  const { conditions, values } = conditionsOf(filter);
  for (const [position, operator] of [
    [page.after, '<'],
    [page.before, '>'],
  ] as const) {
    if (!position) continue;
    values.push(position.value, position.id);
    conditions.push(`(s.submitted_at, s.id) ${operator} ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  }
  const direction = page.isBackward ? 'asc' : 'desc';
  const { rows } = await db.query<{ id: string }>(
    `select s.id from submissions s where ${conditions.join(' and ')}
     order by s.submitted_at ${direction}, s.id ${direction} limit ${page.size + 1}`,
    values,
  );
  return rows.map(({ id }) => id);
}

export async function countSubmissions(db: Pick<pg.Pool, 'query'>, filter: SubmissionFilter): Promise<number> {
  const { conditions, values } = conditionsOf(filter);
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from submissions s where ${conditions.join(' and ')}`,
    values,
  );
  return rows[0]!.count;
}

export function conditionsOf(filter: SubmissionFilter) {
  const values: unknown[] = [];
  const value = (one: unknown) => `$${values.push(one)}`;
  const patterns = (paths: readonly string[]) => `like any (${value(paths.map((path) => `${path}%`))})`;
  const conditions = ['true'];
  const { paths, unitId, templateIds, assignmentId, at, taskId, kind, status, from, to, submittedById, notSubmittedById, toReviewBy } =
    filter;
  if (unitId) {
    // A unit above the reach finds nothing, although what is below it is seen.
    conditions.push(`s.unit_id = any ((select coalesce(array_agg(u.id), '{}') from units top join units u on u.path like top.path || '%'
      where top.id = ${value(unitId)}::uuid and top.path ${patterns(paths)})::uuid[])`);
  } else if (!paths.some(isRoot)) {
    conditions.push(`s.unit_id = any ((select coalesce(array_agg(u.id), '{}') from units u where u.path ${patterns(paths)})::uuid[])`);
  }
  for (const id of templateIds ?? []) conditions.push(`s.template_id = ${value(id)}::uuid`);
  if (assignmentId) conditions.push(`s.task_id in (select t.id from tasks t where t.assignment_id = ${value(assignmentId)}::uuid)`);
  for (const id of at?.ids ?? [])
    conditions.push(`s.task_id in (select t.id from tasks t where t.asset_id = ${seenAsset(id, at!.reach, value)})`);
  if (taskId) conditions.push(`s.task_id = ${value(taskId)}::uuid`);
  // Words of the model: that is how the partial index of the unsigned is found.
  if (kind) conditions.push(`s.kind = '${kind}'`);
  if (status) conditions.push(`s.status = '${status}'`);
  if (from) conditions.push(`s.submitted_at >= ${value(from)}::timestamptz`);
  if (to) conditions.push(`s.submitted_at < ${value(to)}::timestamptz`);
  if (submittedById) conditions.push(`s.submitted_by_id = ${value(submittedById)}::uuid`);
  if (notSubmittedById) conditions.push(`s.submitted_by_id <> ${value(notSubmittedById)}::uuid`);
  if (toReviewBy) conditions.push(awaitsReviewBy(value(toReviewBy)));
  return { conditions, values };
}

/**
 * Of a submission `s` and a person: a form that counts, by somebody else, not signed by this person, of a task whose assignment wanted to
 * be reviewed then and does now, which nobody has decided on. Begins with what its index is for.
 */
export function awaitsReviewBy(person: string): string {
  return `s.awaits_review and s.status = 'complete' and s.submitted_by_id <> ${person}::uuid
    and exists (select from tasks t join assignments a on a.id = t.assignment_id
      where t.submission_id = s.id and t.state = 'submitted' and a.needs_review)
    and not exists (select from signatures g where g.submission_id = s.id and g.person_id = ${person}::uuid and g.voided_at is null)`;
}

/** There is one root, and everything is below it. */
function isRoot(path: string): boolean {
  return idsAlong(path).length === 1;
}
