/**
 * The floor: what hand-written SQL behind a bare node:http answers on the same machine and the same rows, without
 * rights, validation or a query language. The product's figures are ratios to it.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type pg from 'pg';

export type FloorRequest = {
  personId?: string;
  submissionId?: string;
  assignmentId?: string;
  slot?: string;
  taskId?: string;
  answers?: unknown;
  after?: [string, string];
};

type Answer = (pool: pg.Pool, input: FloorRequest) => Promise<unknown>;

const pageSize = 25;

const answers: Record<string, Answer> = {
  '/my-tasks': async (pool, { personId }) =>
    rowsOf(
      pool,
      'my-tasks',
      `select t.id, t.state, t.due_at, t.slot, t.late, u.id as unit_id, u.name as unit_name, a.id as assignment_id, a.name as assignment_name
       from tasks t join units u on u.id = t.unit_id join assignments a on a.id = t.assignment_id
       where t.unit_id in (select g.unit_id from role_grants g where g.person_id = $1)
         and t.state in ('pending', 'in_progress', 'late', 'returned')
       order by t.due_at, t.id limit ${pageSize}`,
      [personId],
    ),
  '/submission': async (pool, { submissionId }) =>
    rowsOf(
      pool,
      'submission',
      `select s.id, s.kind, s.status, s.answers, s.summary, s.submitted_at, p.id as person_id, p.name as person_name,
         u.id as unit_id, u.name as unit_name, v.id as version_id, v.number, v.definition
       from submissions s join people p on p.id = s.submitted_by_id join units u on u.id = s.unit_id join template_versions v on v.id = s.version_id
       where s.id = $1`,
      [submissionId],
    ),
  '/day': async (pool, { assignmentId, slot }) =>
    rowsOf(
      pool,
      'day',
      `select t.id, t.state, t.late, t.due_at, u.id as unit_id, u.name as unit_name, s.id as submission_id, s.kind, s.summary,
         (select count(*) from hazards h where h.submission_id = s.id) as hazards
       from tasks t join units u on u.id = t.unit_id left join submissions s on s.id = t.submission_id
       where t.assignment_id = $1 and t.slot = $2::date order by u.path`,
      [assignmentId, slot],
    ),
  '/page': async (pool, { after }) =>
    rowsOf(
      pool,
      'page',
      `select s.id, s.kind, s.status, s.submitted_at, s.summary, u.id as unit_id, u.name as unit_name, p.id as person_id, p.name as person_name
       from submissions s join units u on u.id = s.unit_id join people p on p.id = s.submitted_by_id
       where s.submitted_at <= $1 and (s.submitted_at < $1 or s.id < $2)
       order by s.submitted_at desc, s.id desc limit ${pageSize}`,
      after ?? [],
    ),
  '/submit': async (pool, { taskId, personId, answers: given }) =>
    rowsOf(
      pool,
      'submit',
      `with made as (
         insert into submissions (id, task_id, template_id, version_id, unit_id, client_id, content_hash, kind, status, answers, evaluation, summary, submitted_by_id, submitted_at)
         select gen_random_uuid(), t.id, t.template_id, t.version_id, t.unit_id, $2, '-', 'form', 'complete', $3, '{}', '{}', $4, now() from tasks t where t.id = $1
         returning id, task_id)
       update tasks t set state = 'submitted', submission_id = made.id, submitted_at = now() from made where t.id = made.task_id returning t.id, made.id as submission_id`,
      [taskId, randomUUID(), JSON.stringify(given), personId],
    ),
};

async function rowsOf(pool: pg.Pool, name: string, text: string, values: unknown[]): Promise<unknown[]> {
  const { rows } = await pool.query({ name, text, values });
  return rows;
}

export function startFloor(pool: pg.Pool): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const answer = answers[incoming.url ?? ''];
      if (!answer) return void outgoing.writeHead(404).end();
      answer(pool, JSON.parse(Buffer.concat(chunks).toString('utf8')) as FloorRequest).then(
        (rows) => outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: rows })),
        (error: unknown) => outgoing.writeHead(500).end(String(error)),
      );
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
