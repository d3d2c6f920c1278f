/** What the office needs to know of every unit on one day, for as many assignments as are asked for, in one statement. */
import type pg from 'pg';
import type { TaskState } from '../tasks/task.model.ts';

export type DayFact = {
  assignmentId: string;
  taskId: string;
  unitId: string;
  submissionId: string | null;
  /** changes with the second signature, while everything else stays */
  submissionStatus: string | null;
  state: TaskState;
  late: boolean;
  isOnDemand: boolean;
  isStarted: boolean;
  dueAt: Date;
  failCount: number;
  hazardCount: number;
  /** what arrived after closing, where nothing counts yet: the latest that somebody has to accept */
  heldId: string | null;
};

/** `patterns`: the paths in reach, for LIKE. Units in the order of the tree's siblings, then by name; in each its assets by name. */
export async function findDayFacts(
  db: Pick<pg.Pool, 'query'>,
  assignmentIds: readonly string[],
  slot: string,
  patterns: readonly string[],
): Promise<DayFact[]> {
  const { rows } = await db.query<DayFact>({
    name: 'day-facts',
    text: `
      select t.assignment_id as "assignmentId", t.id as "taskId", t.unit_id as "unitId", t.submission_id as "submissionId",
        s.status as "submissionStatus", t.state, t.late, t.round > 0 as "isOnDemand",
        t.started_at is not null as "isStarted", t.due_at as "dueAt", coalesce((s.summary ->> 'fail')::int, 0) as "failCount",
        (select count(*)::int from hazards h where h.submission_id = t.submission_id) as "hazardCount",
        case when t.submission_id is null then (select l.id from submissions l where l.task_id = t.id and l.status = 'held'
          order by l.submitted_at desc, l.id desc limit 1) end as "heldId"
      from tasks t
      join units u on u.id = t.unit_id
      left join assets a on a.id = t.asset_id
      left join submissions s on s.id = t.submission_id
      where t.assignment_id = any ($1::uuid[]) and t.slot = $2::date and u.path like any ($3::text[])
      order by u."order", u.name, u.id, a.name, a.id, t.round`,
    values: [assignmentIds, slot, patterns],
  });
  return rows;
}
