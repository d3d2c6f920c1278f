/** What waits for whoever is signed in: the numbers on the console's menu, in one statement. */
import type { Acting } from '../context.ts';
import { reachOf } from '../rights/actor.ts';
import { pathsToReview, pathsToSign } from '../submissions/submission.policy.ts';
import { awaitsReviewBy } from '../submissions/submission.sql.ts';
import { openStates } from '../tasks/task.model.ts';
import { pathsOfOwnTasks } from '../tasks/task.policy.ts';

export type ViewerCounts = {
  tasksOpen: number;
  tasksLate: number;
  awaitingMySignature: number;
  awaitingReview: number;
  hazardsOpen: number;
};

/** Where nobody reviews, everything waits: further than this it is not counted. */
const mostCounted = 1000;

const open = openStates.map((state) => `'${state}'`).join(', ');

const unitsBelow = (parameter: string) => `(select coalesce(array_agg(id), '{}') from units where path like any (${parameter}))::uuid[]`;

const text = `
select tasks.open as "tasksOpen", tasks.late as "tasksLate",
  (select count(*)::int from submissions s where s.status = 'awaiting_signature' and s.submitted_by_id <> $2::uuid
    and s.unit_id = any (${unitsBelow('$3')})) as "awaitingMySignature",
  (select count(*)::int from (select from submissions s where s.unit_id = any (${unitsBelow('$5')}) and ${awaitsReviewBy('$2')}
    limit ${mostCounted}) as waiting) as "awaitingReview",
  (select count(*)::int from hazards h where h.state = 'open' and h.unit_id = any (${unitsBelow('$4')})) as "hazardsOpen"
from (
  select count(*)::int as open, (count(*) filter (where t.due_at < clock_timestamp() and t.round = 0))::int as late
  from tasks t where t.state in (${open}) and (t.round = 0 or t.started_by_id = $2::uuid and t.closes_at >= clock_timestamp()) and t.opens_at <= clock_timestamp() and t.unit_id = any (${unitsBelow('$1')})
) as tasks`;

export async function countForViewer({ platform, actor }: Pick<Acting, 'platform' | 'actor'>): Promise<ViewerCounts> {
  const patterns = (paths: readonly string[]) => paths.map((path) => `${path}%`);
  const values = [
    patterns(pathsOfOwnTasks(actor)),
    actor.personId,
    patterns(pathsToSign(actor)),
    patterns(reachOf(actor)),
    patterns(pathsToReview(actor)),
  ];
  const { rows } = await platform.database.pool.query<ViewerCounts>({ name: 'viewer-counts', text, values });
  return rows[0]!;
}
