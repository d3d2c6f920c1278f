/**
 * Tasks as rows ahead of time: unit × slot of an assignment, or asset × slot where it is for assets, set by set. Every statement can be repeated and can meet
 * itself running elsewhere: what is there already stays.
 */
import type pg from 'pg';
import { newId } from '../platform/newId.ts';
import type { Transaction } from '../platform/transaction.ts';
import { statesAllowing } from '../tasks/task.model.ts';
import type { Slot } from './recurrence.model.ts';

export type Planned = { id: string; templateId: string; versionId: string };

/**
 * Whom an assignment means now: the units in use that are a target themselves or below one that means its subtree; where
 * it is for assets, each of those in use that stand in one of these units.
 */
export const meantBy = (assignment: string) => `
  select u.id as unit_id, e.asset_id
  from assignments o
  join units u on u.archived_at is null and exists (
    select from assignment_units m join units r on r.id = m.unit_id
    where m.assignment_id = o.id and (r.id = u.id or m.subtree and starts_with(u.path, r.path)))
  cross join lateral (
    select null::uuid as asset_id
    where o.asset_kind is null and not exists (select from assignment_assets l where l.assignment_id = o.id)
    union all
    select a.id from assets a
    where a.unit_id = u.id and a.archived_at is null
      and (a.kind = o.asset_kind or exists (select from assignment_assets l where l.assignment_id = o.id and l.asset_id = a.id))
  ) e
  where o.id = ${assignment}`;

/** An asset, or none, so that the two are compared by a hash: `is not distinct from` looks at everybody meant for every task. */
const orNone = (asset: string) => `coalesce(${asset}, '00000000-0000-0000-0000-000000000000')`;

/** Whether the task `t` is of somebody who is meant now. `is true` keeps it from being made a join, for which too few are guessed. */
const isMeantBy = (assignment: string) =>
  `((t.unit_id, ${orNone('t.asset_id')}) in (select w.unit_id, ${orNone('w.asset_id')} from (${meantBy(assignment)}) w)) is true`;

/** Whether the assignment means this unit now, or this asset there. */
export async function isMeant(tx: Transaction, assignmentId: string, { unitId, assetId }: Meant): Promise<boolean> {
  const [row] = await tx.$queryRawUnsafe<{ meant: boolean }[]>(
    `select exists (select from (${meantBy('$1::uuid')}) w where w.unit_id = $2::uuid and w.asset_id is not distinct from $3::uuid) as meant`,
    assignmentId,
    unitId,
    assetId,
  );
  return row!.meant;
}

const slotRows = `unnest($2::text[]::date[], $3::text[]::timestamptz[], $4::text[]::timestamptz[], $5::text[]::timestamptz[])
  as s(slot, opens_at, due_at, closes_at)`;

/** Who of an assignment has no tasks yet. */
export type Unplanned = { assignmentId: string; meant: Meant[] };

/** A unit, with one of its assets where the assignment is for assets. */
export type Meant = { unitId: string; assetId: string | null };

/**
 * Returns how many rows are new. `only` narrows it to some of those meant. An asset that moved to another unit has its
 * task of a slot where it stood when somebody began it; which slots it has is looked up once for each asset (`offset 0` keeps the
 * planner from looking for each slot among all tasks of that day).
 */
export async function insertTasks(
  tx: Transaction,
  { id, templateId, versionId }: Planned,
  slots: readonly Slot[],
  now: Date,
  only?: readonly Meant[],
): Promise<number> {
  if (slots.length === 0) return 0;
  return tx.$executeRawUnsafe(
    `insert into tasks (id, assignment_id, template_id, version_id, unit_id, asset_id, slot, opens_at, due_at, closes_at, updated_at)
     select ${newId}, $1::uuid, $6::uuid, $7::uuid, w.unit_id, w.asset_id, s.slot, s.opens_at, s.due_at, s.closes_at, $8::text::timestamptz
     from (${meantBy('$1::uuid')}) w
     cross join lateral (select array_agg(t.slot) as slots from (select slot, assignment_id, round from tasks where asset_id = w.asset_id offset 0) t
       where t.assignment_id = $1::uuid and t.round = 0) taken
     cross join ${slotRows}
     where ($9::text[] is null or ((w.unit_id, ${orNone('w.asset_id')}) in
         (select o.unit_id, ${orNone('o.asset_id')} from unnest($9::text[]::uuid[], $10::text[]::uuid[]) as o(unit_id, asset_id))) is true)
       and s.slot <> all (coalesce(taken.slots, '{}'))
     on conflict (assignment_id, unit_id, slot, asset_id, round) do nothing`,
    ...slotValues(id, slots),
    templateId,
    versionId,
    now.toISOString(),
    only?.map(({ unitId }) => unitId) ?? null,
    only?.map(({ assetId }) => assetId) ?? null,
  );
}

/**
 * What is late and by these slots is due later than now is so no longer, with an event for each; of those that are still
 * meant. `changeTasks` then gives it its times.
 */
export async function putOffTasks(
  tx: Transaction,
  author: { personId: string | null; correlationId: string },
  assignmentId: string,
  slots: readonly Slot[],
  now: Date,
): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<[{ count: number }]>(
    `with put_off as (
       update tasks t set state = (case when t.started_at is null then 'pending' else 'in_progress' end)::task_state, late = false,
         updated_at = $6::text::timestamptz
       from ${slotRows}
       where t.assignment_id = $1::uuid and t.slot = s.slot and s.due_at > $6::text::timestamptz
         and t.state::text = any ($7::text[]) and ${isMeantBy('$1::uuid')}
       returning t.id, t.unit_id, t.state, t.slot, s.due_at
     ),
     recorded as (
       insert into events (at, verb, actor_id, subject_type, subject_id, unit_id, data, correlation_id)
       select $6::text::timestamptz, 'task.put_off', $8::uuid, 'Task', id, unit_id,
         jsonb_build_object('assignmentId', $1::text, 'slot', slot, 'state', state, 'dueAt', due_at), $9 from put_off order by id
     )
     select count(*)::int as count from put_off`,
    ...slotValues(assignmentId, slots),
    now.toISOString(),
    statesAllowing('put_off'),
    author.personId,
    author.correlationId,
  );
  return row.count;
}

/**
 * Gives the tasks of these slots the times and the version they would have if they were made now. Work in hand keeps
 * its version, what is late already keeps its due time, and what was handed in keeps everything.
 */
export function changeTasks(tx: Transaction, { id, versionId }: Planned, slots: readonly Slot[], now: Date): Promise<number> {
  return tx.$executeRawUnsafe(
    `update tasks t set
       opens_at = case when t.state = 'late' then t.opens_at else s.opens_at end,
       due_at = case when t.state = 'late' then t.due_at else s.due_at end,
       closes_at = s.closes_at,
       version_id = case when t.state = 'pending' then $6::uuid else t.version_id end,
       opened_at = case when t.state = 'pending' and s.opens_at > $7::text::timestamptz then null else t.opened_at end,
       updated_at = $7::text::timestamptz
     from ${slotRows}
     where t.assignment_id = $1::uuid and t.slot = s.slot and t.state in ('pending', 'in_progress', 'returned', 'late')
       and (t.opens_at, t.due_at, t.closes_at, t.version_id) is distinct from (s.opens_at, s.due_at, s.closes_at, $6::uuid)`,
    ...slotValues(id, slots),
    versionId,
    now.toISOString(),
  );
}

/** Takes back the tasks from this date on that are no longer meant and that nobody has begun. */
export function withdrawTasks(tx: Transaction, assignmentId: string, fromDate: string, slots: readonly Slot[]): Promise<number> {
  return tx.$executeRawUnsafe(
    `delete from tasks t
     where t.assignment_id = $1::uuid and t.slot >= $2::date and t.state = 'pending'
       and (t.slot <> all ($3::text[]::date[]) or not ${isMeantBy('$1::uuid')})`,
    assignmentId,
    fromDate,
    slots.map(({ date }) => date),
  );
}

/** Takes back what is not due yet and nobody has begun. */
export function withdrawAllTasks(tx: Transaction, assignmentId: string, now: Date): Promise<number> {
  return tx.$executeRaw`delete from tasks where assignment_id = ${assignmentId}::uuid and state = 'pending' and due_at > ${now}`;
}

/** The last local date whose tasks have opened; they are not touched by a change that applies from the next slot. */
export async function lastOpenedSlot(tx: Transaction, assignmentId: string, now: Date): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ slot: string | null }[]>`
    select max(slot)::text as slot from tasks where assignment_id = ${assignmentId}::uuid and opens_at <= ${now}`;
  return row?.slot ?? undefined;
}

function slotValues(assignmentId: string, slots: readonly Slot[]): unknown[] {
  const texts = (pick: (slot: Slot) => Date) => slots.map((slot) => pick(slot).toISOString());
  return [
    assignmentId,
    slots.map(({ date }) => date),
    texts(({ opensAt }) => opensAt),
    texts(({ dueAt }) => dueAt),
    texts(({ closesAt }) => closesAt),
  ];
}

/** Assignments whose last stored slot is earlier than the date up to which tasks are stored: nothing falls between, or all who are meant were gone. */
export async function findCutShort(db: Pick<pg.Pool, 'query'>, now: Date): Promise<{ assignmentId: string; lastSlot: string }[]> {
  const { rows } = await db.query<{ assignmentId: string; lastSlot: string }>(
    `select a.id as "assignmentId", last.slot::text as "lastSlot" from assignments a
     cross join lateral (select max(t.slot) as slot from tasks t where t.assignment_id = a.id and t.due_at > $1::timestamptz) last
     where a.ended_at is null and a.recurrence <> 'on_demand' and last.slot < least(a.planned_through, a.ends_on)`,
    [now],
  );
  return rows;
}

/**
 * Units and assets that are meant and have no task in the last slot that is stored: they came later than the others. One
 * that was left out of earlier slots on purpose has one there. Where nobody was meant until now no slot is stored yet, and of those that
 * are `resumed` the slots that follow are not.
 */
export async function findUnplanned(db: Pick<pg.Pool, 'query'>, now: Date, resumed: readonly string[]): Promise<Unplanned[]> {
  const { rows } = await db.query<Unplanned>(
    `select a.id as "assignmentId", json_agg(json_build_object('unitId', w.unit_id, 'assetId', w.asset_id)) as meant
     from assignments a
     cross join lateral (select max(t.slot) as slot from tasks t where t.assignment_id = a.id and t.due_at > $1::timestamptz) last
     cross join lateral (${meantBy('a.id')}) w
     where a.ended_at is null and a.recurrence <> 'on_demand'
       and (last.slot is not null or a.ends_on >= ($1::timestamptz at time zone a.time_zone)::date)
       and (a.id = any ($2::uuid[]) or case when w.asset_id is null
         then not exists (select from tasks t where t.assignment_id = a.id and t.slot = last.slot and t.unit_id = w.unit_id)
         else not exists (select from tasks t where t.assignment_id = a.id and t.slot = last.slot and t.asset_id = w.asset_id) end)
     group by a.id`,
    [now, resumed],
  );
  return rows;
}

/**
 * Units out of use, and units and assets that are not meant any more: what has not opened for them goes. Of an asset that is
 * out of use or in another unit everything goes that is not due yet. What somebody began stays.
 */
export async function withdrawFromThoseThatLeft(tx: Transaction, now: Date): Promise<number> {
  // How many are meant is guessed far too low, and then each task would be held beside each of them.
  await tx.$executeRaw`set local enable_nestloop = off`;
  // Who is meant is worked out once for each assignment, not for each of its tasks.
  return tx.$executeRawUnsafe(
    `with meant as materialized (
       select a.id as assignment_id, w.unit_id, ${orNone('w.asset_id')} as asset_id from assignments a cross join lateral (${meantBy('a.id')}) w
       where a.ended_at is null and ${mayHaveTasks}
     )
     delete from tasks t using assignments a
     where a.id = t.assignment_id and a.ended_at is null and ${mayHaveTasks} and t.state = 'pending' and t.due_at > $1::timestamptz
       and (t.opened_at is null and t.opens_at > $1::timestamptz
         or exists (select from assets e where e.id = t.asset_id and (e.archived_at is not null or e.unit_id <> t.unit_id)))
       and not exists (select from meant w
         where w.assignment_id = t.assignment_id and w.unit_id = t.unit_id and w.asset_id = ${orNone('t.asset_id')})`,
    now,
  );
}

/** Its last day is not so long ago that nothing can be due any more, wherever it is. */
const mayHaveTasks = `a.ends_on >= $1::timestamptz::date - 2`;
