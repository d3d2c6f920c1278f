/**
 * What time does to tasks, many at once: one statement changes them, records an event for each and tells whom it
 * concerns, so either all of it is there or nothing. `skip locked` lets two servers share the work, and leaves a task that
 * somebody is handing in at this moment to the next round.
 */
import type pg from 'pg';
import { settleTasks, taskKinds, tellOfTasks } from '../notifications/taskNotices.sql.ts';
import type { Verb } from '../rights/verbs.ts';
import { statesAllowing, type TaskState } from './task.model.ts';

/** `by` is what its index is sorted by, `tell` what it does to notifications about those in `changed`. */
type Passing = { verb: Verb; by: string; where: string; set: string; tell: readonly string[] };

const now = '$1::timestamptz';

const among = (states: readonly TaskState[]) => `state in (${states.map((state) => `'${state}'`).join(', ')})`;

/**
 * What was begun on demand is neither late nor missed: nobody waits for it.
 *
 * Last things first: after an outage each task is told where it stands, not what it missed on the way there.
 */
const passings = {
  missed: {
    verb: 'task.missed',
    by: 'closes_at',
    where: `round = 0 and ${among(statesAllowing('mark_missed'))} and closes_at < $1::timestamptz`,
    set: `state = 'missed', late = true`,
    tell: [settleTasks(taskKinds, 'changed', now)],
  },
  late: {
    verb: 'task.late',
    by: 'due_at',
    where: `round = 0 and ${among(statesAllowing('mark_late'))} and due_at < $1::timestamptz`,
    set: `state = 'late', late = true`,
    tell: [settleTasks(['task_opened', 'task_due'], 'changed', now), tellOfTasks('task_late', 'changed', now)],
  },
  opened: {
    verb: 'task.open',
    by: 'opens_at',
    where: `opened_at is null and state = 'pending' and opens_at <= $1::timestamptz and due_at >= $1::timestamptz`,
    set: 'opened_at = $1::timestamptz',
    tell: [tellOfTasks('task_opened', 'changed', now)],
  },
} as const satisfies Record<string, Passing>;

export type Passed = Record<keyof typeof passings, number>;

const atOnce = 500;

/** Returns how many tasks went where. Running it again changes nothing. */
export async function passTime(db: Pick<pg.Pool, 'query'>, now: Date, correlationId: string): Promise<Passed> {
  return {
    missed: await passAll(db, passings.missed, now, correlationId),
    late: await passAll(db, passings.late, now, correlationId),
    opened: await passAll(db, passings.opened, now, correlationId),
  };
}

/** In portions, so that neither locks nor notices pile up. */
async function passAll(db: Pick<pg.Pool, 'query'>, passing: Passing, now: Date, correlationId: string): Promise<number> {
  let total = 0;
  for (;;) {
    const { rows } = await db.query<{ count: number }>(statementOf(passing), [now, correlationId]);
    const { count } = rows[0]!;
    total += count;
    if (count < atOnce) return total;
  }
}

function statementOf({ verb, by, where, set, tell }: Passing): string {
  return `
    with chosen as (
      select id from tasks where ${where} order by ${by} limit ${atOnce} for update skip locked
    ),
    changed as (
      update tasks t set ${set}, updated_at = $1::timestamptz from chosen where t.id = chosen.id
      returning t.id, t.unit_id, t.assignment_id, t.slot
    ),
    recorded as (
      insert into events (at, verb, subject_type, subject_id, unit_id, data, correlation_id)
      select $1::timestamptz, '${verb}', 'Task', id, unit_id,
        jsonb_build_object('assignmentId', assignment_id, 'slot', slot), $2 from changed order by id
    )${tell
      .map(
        (statement, at) => `,
    told_${at} as (${statement})`,
      )
      .join('')}
    select count(*)::int as count from changed`;
}
