/**
 * Keeping the stored tasks in step with time, with the tree and with the register: the horizon moves on by a day a day,
 * units and assets that came under a target get their tasks from the next slot on, and those that left lose theirs. Each assignment is
 * locked while it is worked on, by whoever comes first; who comes second finds nothing left to do.
 */
import type { Acting } from '../context.ts';
import { recordEvent } from '../events/record.ts';
import type { Assignment } from '../platform/generated/prisma/client.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { addDays, slotsBetween } from './recurrence.model.ts';
import { horizonOf, keepHorizon, planOf } from './schedule.ts';
import { findCutShort, findUnplanned, insertTasks, withdrawFromThoseThatLeft, type Meant, type Unplanned } from './schedule.sql.ts';

type System = Pick<Acting, 'platform' | 'correlationId'>;

export type Upkeep = { extended: number; joined: number; left: number };

/** Returns how many tasks came and went. */
export async function keepTasksUp(system: System, now: Date): Promise<Upkeep> {
  const left = await inTransaction(system.platform.database, (tx) => withdrawFromThoseThatLeft(tx, now));
  const extended = await extendHorizons(system, now);
  return { extended, joined: await planForNewcomers(system, now), left };
}

async function extendHorizons({ platform }: System, now: Date): Promise<number> {
  const { assignment } = platform.database.prisma;
  const running = await assignment.findMany({
    where: { endedAt: null },
    select: { id: true, timeZone: true, endsOn: true, plannedThrough: true },
  });
  let total = 0;
  for (const one of running.filter((candidate) => isBehind(candidate, now))) {
    let isDone = false;
    while (!isDone) {
      // Unless there is something left to do, which is not so either when it was ended meanwhile.
      isDone = true;
      total += await whileLocked(platform, one.id, async (tx, locked) => {
        if (!isBehind(locked, now)) return 0;
        isDone = false;
        const plan = planOf(locked);
        const first = locked.plannedThrough === null ? plan.startsOn : addDays(dayOf(locked.plannedThrough), 1);
        const through = earlierOf(horizonOf(plan, now), addDays(first, daysAtOnce - 1));
        await keepHorizon(tx, locked.id, through);
        return insertTasks(tx, locked, slotsBetween(plan, first, through), now);
      });
    }
  }
  return total;
}

/** How far it is planned is stored with each portion: a round that was cut short is gone on with from there. */
const daysAtOnce = 3;

const earlierOf = (a: string, b: string) => (a < b ? a : b);

function isBehind({ timeZone, endsOn, plannedThrough }: Pick<Assignment, 'timeZone' | 'endsOn' | 'plannedThrough'>, now: Date): boolean {
  if (plannedThrough === null) return true;
  return plannedThrough < endsOn && dayOf(plannedThrough) < horizonOf({ timeZone }, now);
}

async function planForNewcomers(system: System, now: Date): Promise<number> {
  const unplanned = await findUnplanned(system.platform.database.pool, now, await findResumed(system, now));
  let total = 0;
  for (const { assignmentId, meant } of unplanned.flatMap(inPortions)) {
    total += await whileLocked(system.platform, assignmentId, async (tx, locked) => {
      const plan = planOf(locked);
      const slots = slotsBetween(plan, plan.startsOn, horizonOf(plan, now)).filter(({ dueAt }) => dueAt > now);
      const added = await insertTasks(tx, locked, slots, now, meant);
      if (added > 0) {
        await recordEvent(
          tx,
          { ...system, actor: null },
          {
            verb: 'assignment.change',
            subject: { type: 'Assignment', id: assignmentId },
            unitId: locked.unitId,
            data: { joined: [...new Set(meant.map(({ unitId }) => unitId))], ...assetsAmong(meant), tasks: { added } },
          },
        );
      }
      return added;
    });
  }
  return total;
}

/** All who are meant were gone for a while, and what of that day was open stayed: the slots that follow are missing for everybody. */
async function findResumed({ platform }: System, now: Date): Promise<string[]> {
  const { prisma, pool } = platform.database;
  const lastSlots = new Map((await findCutShort(pool, now)).map(({ assignmentId, lastSlot }) => [assignmentId, lastSlot]));
  if (lastSlots.size === 0) return [];
  const assignments = await prisma.assignment.findMany({ where: { id: { in: [...lastSlots.keys()] } } });
  const isMissing = (one: Assignment) =>
    slotsBetween(planOf(one), addDays(lastSlots.get(one.id)!, 1), dayOf(one.plannedThrough!)).some(({ dueAt }) => dueAt > now);
  return assignments.filter(isMissing).map(({ id }) => id);
}

/** Each portion is planned to the horizon, with its event: whoever was not reached is still without tasks in the next round. */
const meantAtOnce = 500;

function inPortions({ assignmentId, meant }: Unplanned): Unplanned[] {
  const starts = Array.from({ length: Math.ceil(meant.length / meantAtOnce) }, (_, at) => at * meantAtOnce);
  return starts.map((from) => ({ assignmentId, meant: meant.slice(from, from + meantAtOnce) }));
}

function assetsAmong(meant: readonly Meant[]): { joinedAssets?: string[] } {
  const ids = meant.flatMap(({ assetId }) => (assetId === null ? [] : [assetId]));
  return ids.length > 0 ? { joinedAssets: ids } : {};
}

/** Nothing is done when it was ended meanwhile. */
function whileLocked(
  platform: Platform,
  assignmentId: string,
  work: (tx: Transaction, locked: Assignment) => Promise<number>,
): Promise<number> {
  return inTransaction(platform.database, async (tx) => {
    await tx.$queryRaw`select 1 from assignments where id = ${assignmentId}::uuid for update`;
    const locked = await tx.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    return locked.endedAt ? 0 : work(tx, locked);
  });
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
