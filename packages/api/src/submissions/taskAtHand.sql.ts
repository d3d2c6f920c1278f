/** Everything about a task that handing in has to know, in one statement: the path of most requests in a busy hour. */
import type { AssetFacts } from '@anjian/schema/evaluate/assetContext.ts';
import type pg from 'pg';
import type { RaisedConsequence } from '@anjian/schema/evaluate/evaluation.ts';
import type { Actor } from '../rights/actor.ts';
import { reachPatterns } from '../rights/reach.ts';
import type { TaskState } from '../tasks/task.model.ts';
import type { LateArrival } from './arrival.model.ts';
import type { SubmissionStatus } from './submission.model.ts';

export type TaskAtHand = {
  id: string;
  state: TaskState;
  isOnDemand: boolean;
  opensAt: Date;
  dueAt: Date;
  closesAt: Date;
  /** of its assignment */
  lateArrival: LateArrival;
  arrivalHours: number;
  templateId: string;
  versionId: string;
  definitionHash: string;
  /** of its version */
  publishedAt: Date | null;
  /** the version that was filled in, when it is an earlier one of the same template */
  earlier: { id: string; definitionHash: string } | null;
  timeZone: string;
  /** of its assignment: what it is called, by language, and whether reviewers look at what is handed in */
  title: Record<string, string>;
  needsReview: boolean;
  unit: { id: string; path: string; name: string; nameEn: string | null; kind: string; archivedAt: string | null };
  /** what is looked at, as far as the actor reaches */
  asset: (Omit<AssetFacts, 'unit'> & { id: string; unit: string }) | null;
  /** what counts now */
  submission: { id: string; status: SubmissionStatus } | null;
  /** how many came after closing and wait for somebody to decide */
  heldCount: number;
  /** what was handed in before under the same client id */
  known: { id: string; contentHash: string; submittedById: string; versionId: string; definitionHash: string } | null;
};

const text = `
select t.id, t.state::text, t.round > 0 as "isOnDemand", t.opens_at as "opensAt", t.due_at as "dueAt", t.closes_at as "closesAt",
  a.name as title, a.needs_review as "needsReview", a.late_arrival::text as "lateArrival", a.arrival_hours as "arrivalHours", t.template_id as "templateId", t.version_id as "versionId",
  v.definition_hash as "definitionHash", v.published_at as "publishedAt",
  case when e.id is not null then json_build_object('id', e.id, 'definitionHash', e.definition_hash) end as earlier, a.time_zone as "timeZone",
  json_build_object('id', u.id, 'path', u.path, 'name', u.name, 'nameEn', u.name_en, 'kind', u.kind, 'archivedAt', u.archived_at) as unit,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'number', p.number, 'code', p.code,
    'location', p.location, 'properties', p.properties, 'unit', pu.name) end as asset,
  case when s.id is not null then json_build_object('id', s.id, 'status', s.status) end as submission,
  (select count(*)::int from submissions h where h.task_id = t.id and h.status = 'held') as "heldCount",
  case when k.id is not null then json_build_object('id', k.id, 'contentHash', k.content_hash, 'submittedById', k.submitted_by_id,
    'versionId', k.version_id, 'definitionHash', kv.definition_hash) end as known
from tasks t
join units u on u.id = t.unit_id
join assignments a on a.id = t.assignment_id
join template_versions v on v.id = t.version_id
left join template_versions e on e.id = $4::uuid and e.template_id = t.template_id and e.published_at < v.published_at
left join (assets p join units pu on pu.id = p.unit_id) on p.id = t.asset_id and pu.path like any ($3)
left join submissions s on s.id = t.submission_id
left join submissions k on k.client_id = $2::uuid
left join template_versions kv on kv.id = k.version_id
where t.id = $1::uuid and u.path like any ($3)`;

/** Nothing when there is no such task or the actor does not reach it. */
export async function readTaskAtHand(
  db: Pick<pg.Pool, 'query'>,
  actor: Actor,
  taskId: string,
  clientId: string,
  versionId: string | null,
): Promise<TaskAtHand | undefined> {
  const values = [taskId, clientId, reachPatterns(actor), versionId];
  const { rows } = await db.query<TaskAtHand>({ name: 'task-at-hand', text, values });
  return rows[0];
}

const lastAnswers = `
select answers from submissions s
where template_id = $1 and unit_id = $2 and task_id <> $3
  and exists (select from tasks t, tasks own where t.id = s.task_id and own.id = $3 and t.asset_id is not distinct from own.asset_id)
  and kind = 'form' and status not in ('void', 'held')
order by submitted_at desc, id desc limit 1`;

/** What the unit handed in last for the template, in another task; of the same asset, when it is for one. */
export async function readLastAnswers(db: Pick<pg.Pool, 'query'>, task: TaskAtHand): Promise<unknown> {
  const values = [task.templateId, task.unit.id, task.id];
  const { rows } = await db.query<{ answers: unknown }>({ name: 'last-answers', text: lastAnswers, values });
  return rows[0]?.answers;
}

/** What the engine said of a submission when it was handed in. */
export async function readConsequences(db: Pick<pg.Pool, 'query'>, submissionId: string): Promise<RaisedConsequence[]> {
  const { rows } = await db.query<{ consequences: RaisedConsequence[] | null }>(
    `select evaluation->'consequences' as consequences from submissions where id = $1`,
    [submissionId],
  );
  return rows[0]?.consequences ?? [];
}

export type OpenHazard = { id: string; questionPath: string | null; severity: string; category: string };

/** What a submission found and nobody has settled. */
export async function readOpenHazards(db: Pick<pg.Pool, 'query'>, submissionId: string): Promise<OpenHazard[]> {
  const { rows } = await db.query<OpenHazard>(
    `select id, question_path as "questionPath", severity::text, category from hazards where submission_id = $1 and state = 'open' order by number`,
    [submissionId],
  );
  return rows;
}
