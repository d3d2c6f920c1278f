/** From a plan to stored tasks: when it is made, when it is changed, and as time goes on. */
import type { Acting } from '../context.ts';
import type { Assignment } from '../platform/generated/prisma/client.ts';
import type { Transaction } from '../platform/transaction.ts';
import { HORIZON_DAYS, type AssignmentPlan } from './assignment.model.ts';
import { addDays, localDate, slotsBetween, type RecurrenceRule } from './recurrence.model.ts';
import { changeTasks, insertTasks, lastOpenedSlot, putOffTasks, withdrawTasks, type Planned } from './schedule.sql.ts';

export const applyFroms = ['NOW', 'NEXT_SLOT'] as const;
export type ApplyFrom = (typeof applyFroms)[number];

export type RuledAssignment = Planned &
  Pick<Assignment, 'recurrence' | 'weekdays' | 'timeOfDay' | 'timeZone' | 'startsOn' | 'endsOn' | 'graceMinutes' | 'opensMinutesBefore'>;

export function planOf({ startsOn, endsOn, ...rule }: Omit<RuledAssignment, keyof Planned>): RecurrenceRule {
  const { recurrence, weekdays, timeOfDay, timeZone, graceMinutes, opensMinutesBefore } = rule;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { recurrence, weekdays, timeOfDay, timeZone, graceMinutes, opensMinutesBefore, startsOn: day(startsOn), endsOn: day(endsOn) };
}

/** For a new assignment: whatever can still be done, also when it is late already. Returns how many tasks there are. */
export async function planTasks(tx: Transaction, planned: Planned, plan: AssignmentPlan, now: Date): Promise<number> {
  const through = horizonOf(plan, now);
  const slots = slotsBetween(plan, plan.startsOn, through).filter(({ closesAt }) => closesAt > now);
  await keepHorizon(tx, planned.id, through);
  return insertTasks(tx, planned, slots, now);
}

/**
 * For a changed one. From now: whatever is not handed in, today's included, and what was late by the old plan and is not by
 * the new one is no longer late. From the next slot: what has not opened.
 */
export async function replanTasks(
  tx: Transaction,
  { actor, correlationId }: Pick<Acting, 'actor' | 'correlationId'>,
  planned: Planned,
  plan: RecurrenceRule,
  from: ApplyFrom,
  now: Date,
): Promise<{ withdrawn: number; putOff: number; changed: number; added: number }> {
  const today = localDate(now, plan.timeZone);
  const lastOpened = from === 'NEXT_SLOT' ? await lastOpenedSlot(tx, planned.id, now) : undefined;
  const first = lastOpened !== undefined && lastOpened >= today ? addDays(lastOpened, 1) : today;
  const through = horizonOf(plan, now);
  const slots = slotsBetween(plan, first, through);
  await keepHorizon(tx, planned.id, through);
  return {
    withdrawn: await withdrawTasks(tx, planned.id, first, slots),
    putOff: await putOffTasks(tx, { personId: actor.personId, correlationId }, planned.id, slots, now),
    changed: await changeTasks(tx, planned, slots, now),
    added: await insertTasks(
      tx,
      planned,
      slots.filter(({ dueAt }) => dueAt > now),
      now,
    ),
  };
}

/** The last local date for which tasks are stored. */
export function horizonOf({ timeZone }: Pick<RecurrenceRule, 'timeZone'>, now: Date): string {
  return addDays(localDate(now, timeZone), HORIZON_DAYS);
}

export async function keepHorizon(tx: Transaction, assignmentId: string, through: string): Promise<void> {
  await tx.assignment.update({ where: { id: assignmentId }, data: { plannedThrough: new Date(through) } });
}
