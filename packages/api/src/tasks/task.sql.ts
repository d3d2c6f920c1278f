/**
 * Which tasks a list shows, by hand: the only list with hundreds of thousands of rows. It yields keys; Prisma reads what
 * the operation asks for of a page of them.
 */
import type pg from 'pg';
import { seenAsset, type AtAssets } from '../assets/seenAsset.sql.ts';
import type { Page } from '../connections/keyset.ts';
import { isRoot } from '../rights/reach.ts';
import { openStates, type TaskState } from './task.model.ts';

export type TaskFilter = {
  /** the paths of the units whose tasks are looked at: the actor's reach, or less */
  paths: readonly string[];
  /** without what others began on demand */
  withoutOthersThan?: string | undefined;
  open?: boolean | null;
  states?: readonly TaskState[] | null;
  /** with everything below it; a unit outside of these paths, those of the actor's reach, finds nothing */
  under?: { unitId: string; reach: readonly string[] } | undefined;
  /** those of each of these at once */
  assignmentIds?: readonly string[];
  at?: AtAssets;
  /** 'YYYY-MM-DD' */
  slot?: string | null;
  dueFrom?: Date | null;
  dueTo?: Date | null;
};

/** One more than the page holds, in the page's order; that of reading, when it is read from the end. */
export async function findTaskIds(db: Pick<pg.Pool, 'query'>, filter: TaskFilter, page: Page): Promise<string[]> {
  const { conditions, values } = conditionsOf(filter);
  const isAscending = page.order.direction === 'asc';
  for (const [position, operator] of [
    [page.after, isAscending ? '>' : '<'],
    [page.before, isAscending ? '<' : '>'],
  ] as const) {
    if (!position) continue;
    values.push(position.value, position.id);
    conditions.push(`(t.due_at, t.id) ${operator} ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  }
  const direction = isAscending === page.isBackward ? 'desc' : 'asc';
  // The number of rows is bounded and written into the statement: as a parameter it leads to a plan for any number.
  const { rows } = await db.query<{ id: string }>(
    `select t.id from tasks t where ${conditions.join(' and ')} order by t.due_at ${direction}, t.id ${direction} limit ${page.size + 1}`,
    values,
  );
  return rows.map(({ id }) => id);
}

export async function countTasks(db: Pick<pg.Pool, 'query'>, filter: TaskFilter): Promise<number> {
  const { conditions, values } = conditionsOf(filter);
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from tasks t where ${conditions.join(' and ')}`,
    values,
  );
  return rows[0]!.count;
}

/**
 * The local dates of an assignment's tasks, the last one first: from each to the next by the index, since one date has
 * many tasks.
 */
export async function findSlots(db: Pick<pg.Pool, 'query'>, filter: TaskFilter, most: number): Promise<string[]> {
  const { conditions, values } = conditionsOf(filter);
  const latest = (bound: string) => `(select t.slot from tasks t where ${conditions.join(' and ')}${bound} order by t.slot desc limit 1)`;
  const { rows } = await db.query<{ slot: string }>(
    `with recursive slots as (
       select ${latest('')} as slot
       union all
       select ${latest(' and t.slot < slots.slot')} from slots where slots.slot is not null
     )
     select slot::text as slot from slots where slot is not null limit ${most}`,
    values,
  );
  return rows.map(({ slot }) => slot);
}

function conditionsOf({ paths, withoutOthersThan, under, open, states, assignmentIds, at, slot, dueFrom, dueTo }: TaskFilter) {
  const values: unknown[] = [];
  const value = (one: unknown) => `$${values.push(one)}`;
  const conditions = ['true'];
  const patterns = (of: readonly string[]) => `like any (${value(of.map((path) => `${path}%`))})`;
  const units = paths.some(isRoot) ? [] : [`u.path ${patterns(paths)}`];
  if (under) {
    const top = `select t.path from units t where t.id = ${value(under.unitId)}::uuid and t.path ${patterns(under.reach)}`;
    units.push(`u.path like (${top}) || '%'`);
  }
  // As one array, so that the index by unit is read for each of them.
  if (units.length > 0)
    conditions.push(`t.unit_id = any ((select coalesce(array_agg(u.id), '{}') from units u where ${units.join(' and ')})::uuid[])`);
  if (withoutOthersThan) conditions.push(`(t.round = 0 or t.started_by_id = ${value(withoutOthersThan)}::uuid)`);
  if (open != null) conditions.push(open ? isOpen : `not (${isOpen})`);
  if (states) conditions.push(isIn(states));
  for (const id of assignmentIds ?? []) conditions.push(`t.assignment_id = ${value(id)}::uuid`);
  for (const id of at?.ids ?? []) conditions.push(`t.asset_id = ${seenAsset(id, at!.reach, value)}`);
  if (slot) conditions.push(`t.slot = ${value(slot)}::date`);
  if (dueFrom) conditions.push(`t.due_at >= ${value(dueFrom)}::timestamptz`);
  if (dueTo) conditions.push(`t.due_at <= ${value(dueTo)}::timestamptz`);
  return { conditions, values };
}

/** Words of the model, so they can stand in the text: that is how the partial indexes of open tasks are found. */
function isIn(states: readonly TaskState[]): string {
  const names = [...new Set(states)].map((state) => `'${state}'`);
  return names.length > 0 ? `t.state in (${names.join(', ')})` : 'false';
}

/** What was begun on demand and never handed in is over when it closes: nobody waits for it. */
const isOpen = `${isIn(openStates)} and (t.round = 0 or t.closes_at >= clock_timestamp())`;
