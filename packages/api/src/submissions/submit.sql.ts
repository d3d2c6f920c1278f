/**
 * Handing in, as one statement: the submission with everything that follows from it is there, or
 * nothing is. No row comes back when the task moved on between reading and writing; the caller then
 * reads again and says why.
 *
 * - `task` locks the row and checks that it stands as it was read: same current submission, a state
 *   that allows this, the window by which its time was judged. Whoever comes second waits here and then finds it changed.
 * - `voided` ends an unsigned submission that this one replaces, with its signatures. What that one found and this
 *   one still says (`keptHazards`) goes over to this one and is not raised again.
 * - a returned one keeps its signatures and stands as it was; only its hazards go over in the same way.
 * - one that is held changes nothing of its task and takes nobody's place; what it found is dangerous all the same, and raised.
 * - `told` tells people of it, `settled` ends what was asked of them about the task and the submission it replaces.
 * - hazard numbers come from a counter row, locked until commit, so that a year has no holes.
 * - a client id that another submission took meanwhile breaks the unique index and with it all of this.
 */
import type pg from 'pg';
import { insertGivenNotices, noticeRows, settleNotices } from '../notifications/notice.sql.ts';
import type { Notice } from '../notifications/notification.model.ts';
import { taskKinds } from '../notifications/taskNotices.sql.ts';
import type { SubmissionArrival } from './arrival.model.ts';
import type { SubmissionKind, SubmissionStatus } from './submission.model.ts';

export type NewHazard = {
  id: string;
  questionPath: string;
  title: Record<string, string>;
  severity: string;
  category: string;
  detail: string;
  fileIds: string[];
};

export type NewSubmission = {
  id: string;
  taskId: string;
  /** the one that was filled in */
  versionId: string;
  clientId: string;
  contentHash: string;
  kind: SubmissionKind;
  status: SubmissionStatus;
  answers: unknown;
  evaluation: unknown;
  summary: { pass: number; fail: number; na: number };
  submittedById: string;
  startedAt: Date | null;
  deviceTime: Date | null;
  /** milliseconds */
  clockOffset: number | null;
  arrival: SubmissionArrival;
  /** The task's times as they were read. */
  window: { dueAt: Date; closesAt: Date };
  /** The task's current submission as it was read; what this one supersedes. */
  supersedesId: string | null;
  /** States from which this is possible. */
  allowedStates: readonly string[];
  /** The submitter's own signature, unless the form wants none. */
  signature: { id: string; fileId: string | null } | null;
  files: readonly { fileId: string; path: string }[];
  hazards: readonly NewHazard[];
  /** ids of open hazards of the submission replaced */
  keptHazards: readonly string[];
  /** Whom it is told to. */
  notices: readonly Notice[];
  /** Year in which the hazards are numbered. */
  year: number;
  correlationId: string | null;
  /** The clock: the database's unless history is being written. */
  now: Date | null;
};

const text = `
WITH clock AS (SELECT coalesce($1::timestamptz(3), clock_timestamp()::timestamptz(3)) AS now),
task AS (
  SELECT t.id, t.assignment_id, t.template_id, t.version_id, t.unit_id, t.asset_id, t.state, t.due_at, t.submission_id
  FROM tasks t, clock
  WHERE t.id = $2 AND t.submission_id IS NOT DISTINCT FROM $3::uuid
    AND t.state = ANY ($4::task_state[]) AND clock.now >= t.opens_at AND (t.due_at, t.closes_at) = ($24::timestamptz, $25::timestamptz)
  FOR UPDATE OF t
),
voided AS (
  UPDATE submissions s SET status = 'void' FROM task
  WHERE s.id = task.submission_id AND s.status = 'awaiting_signature' AND $9::submission_status <> 'held'
  RETURNING s.id
),
voided_signatures AS (
  UPDATE signatures g SET voided_at = clock.now FROM voided, clock WHERE g.submission_id = voided.id
),
submission AS (
  INSERT INTO submissions (id, task_id, template_id, version_id, unit_id, client_id, content_hash, kind, status, answers,
    evaluation, summary, submitted_by_id, submitted_at, started_at, device_time, clock_offset, arrival, supersedes_id, completed_at, awaits_review)
  SELECT $5, task.id, task.template_id, $26::uuid, task.unit_id, $6, $7, $8::submission_kind, $9::submission_status, $10::jsonb,
    $11::jsonb, $12::jsonb, $13, clock.now, $14, $15, $27::int, $28::submission_arrival,
    CASE WHEN $9 <> 'held' THEN $3::uuid END, CASE WHEN $9 = 'complete' THEN clock.now END,
    $8 = 'form' AND (SELECT a.needs_review FROM assignments a WHERE a.id = task.assignment_id)
  FROM task, clock
  WHERE task.state <> 'submitted' OR EXISTS (SELECT FROM voided)
  RETURNING id, unit_id, submitted_at
),
changed AS (
  UPDATE tasks t SET
    state = CASE WHEN $8 = 'all_safe' THEN 'all_safe' ELSE 'submitted' END::task_state,
    late = $28 IN ('late', 'after_closing'), submitted_at = s.submitted_at, submission_id = s.id, updated_at = s.submitted_at,
    started_at = coalesce(t.started_at, least($14::timestamptz, s.submitted_at), s.submitted_at),
    started_by_id = coalesce(t.started_by_id, $13)
  FROM submission s WHERE t.id = $2 AND $9 <> 'held'
),
signature AS (
  INSERT INTO signatures (id, submission_id, person_id, position, content_hash, file_id, signed_at)
  SELECT $16::uuid, s.id, $13, 1, $7, $17::uuid, s.submitted_at FROM submission s WHERE $16::uuid IS NOT NULL
),
attached AS (
  INSERT INTO submission_files (submission_id, file_id, path)
  SELECT s.id, f.file_id, f.path FROM submission s, unnest($18::uuid[], $19::text[]) AS f(file_id, path)
),
placed AS (
  UPDATE files f SET unit_id = s.unit_id FROM submission s
  WHERE f.id = ANY ($18::uuid[] || $17::uuid) AND f.unit_id IS NULL
),
wanted AS (
  SELECT * FROM ROWS FROM (jsonb_to_recordset($20::jsonb)
    AS (id uuid, "questionPath" text, title jsonb, severity hazard_severity, category text, detail text, "fileIds" uuid[]))
    WITH ORDINALITY AS h(id, "questionPath", title, severity, category, detail, "fileIds", place)
),
counter AS (
  INSERT INTO hazard_counters (year, last)
  SELECT $21::int, count(*) FROM submission, wanted HAVING count(*) > 0
  ON CONFLICT (year) DO UPDATE SET last = hazard_counters.last + excluded.last
  RETURNING last
),
raised AS (
  INSERT INTO hazards (id, number, unit_id, asset_id, task_id, submission_id, question_path, title, detail, severity, category, raised_by_id, raised_at)
  SELECT w.id, hazard_number($21::int, (counter.last - (SELECT count(*) FROM wanted) + w.place)::int),
    s.unit_id, (SELECT task.asset_id FROM task), $2, s.id, w."questionPath", w.title, w.detail, w.severity, w.category, $13, s.submitted_at
  FROM submission s, counter, wanted w
  RETURNING id, unit_id, number
),
hazard_photos AS (
  INSERT INTO hazard_files (hazard_id, file_id)
  SELECT DISTINCT w.id, f.id FROM submission, wanted w, unnest(w."fileIds") AS f(id)
),
kept AS (
  UPDATE hazards h SET submission_id = s.id FROM submission s WHERE h.id = ANY ($23::uuid[]) AND h.submission_id = $3 AND $9 <> 'held'
),
told AS (${insertGivenNotices({ notices: '$29::jsonb', except: '$13::uuid', at: 's.submitted_at', from: 'submission s, ' })}),
settled AS (${settleNotices({
  kinds: [...taskKinds, 'submission_returned', 'review_asked', 'signature_asked'],
  subjectIds: `CASE WHEN $9 <> 'held' THEN ARRAY[$2::uuid, $3::uuid] ELSE '{}' END`,
  at: 's.submitted_at',
  from: 'submission s',
})}),
finished AS (
  DELETE FROM drafts d USING submission WHERE d.task_id = $2 AND d.person_id = $13
),
recorded AS (
  INSERT INTO events (at, verb, actor_id, subject_type, subject_id, unit_id, data, correlation_id)
  SELECT e.* FROM (
    SELECT s.submitted_at, 'submission.void', $13::uuid, 'Submission', v.id, s.unit_id,
      jsonb_build_object('taskId', $2::uuid, 'supersededBy', s.id), $22::text
    FROM submission s, voided v
    UNION ALL
    SELECT s.submitted_at, CASE WHEN $9 = 'held' THEN 'submission.hold' WHEN $8 = 'all_safe' THEN 'task.declare_all_safe' ELSE 'submission.submit' END, $13::uuid,
      'Submission', s.id, s.unit_id, jsonb_build_object('taskId', $2::uuid, 'arrival', $28), $22::text
    FROM submission s
    UNION ALL
    SELECT s.submitted_at, 'hazard.raise', $13::uuid, 'Hazard', r.id, r.unit_id,
      jsonb_build_object('taskId', $2::uuid, 'submissionId', s.id), $22::text
    FROM submission s, raised r
  ) AS e
)
SELECT id FROM submission`;

/** The id of the new submission, or nothing when the task no longer stands as it was read. */
export async function insertSubmission(db: Pick<pg.Pool, 'query'>, submission: NewSubmission): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>({ name: 'submit', text, values: valuesOf(submission) });
  return rows[0]?.id;
}

function valuesOf(s: NewSubmission): unknown[] {
  return [
    s.now,
    s.taskId,
    s.supersedesId,
    s.allowedStates,
    s.id,
    s.clientId,
    s.contentHash,
    s.kind,
    s.status,
    JSON.stringify(s.answers),
    JSON.stringify(s.evaluation),
    JSON.stringify(s.summary),
    s.submittedById,
    s.startedAt,
    s.deviceTime,
    s.signature?.id ?? null,
    s.signature?.fileId ?? null,
    s.files.map((file) => file.fileId),
    s.files.map((file) => file.path),
    JSON.stringify(s.hazards),
    s.year,
    s.correlationId,
    s.keptHazards,
    s.window.dueAt,
    s.window.closesAt,
    s.versionId,
    s.clockOffset,
    s.arrival,
    noticeRows(s.notices),
  ];
}
