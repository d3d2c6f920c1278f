/** 随时: what somebody begins when they want to, at an asset or for a unit. */
import { randomUUIDv7 } from 'node:crypto';
import { visibleAssets } from '../assets/asset.policy.ts';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import type { Assignment, Prisma, Task } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import { openStates } from '../tasks/task.model.ts';
import { loadUnit } from '../units/unit.service.ts';
import { visibleAssignments } from './assignment.policy.ts';
import { localDate, slotBegunAt } from './recurrence.model.ts';
import { isMeant, type Meant } from './schedule.sql.ts';

export type Begun = { clientId: string; assignmentId: string; unitId: string; assetId?: string | null | undefined };

/**
 * A task of one's own, begun now; or the one that was begun today and is still open. The same client id again gives the
 * same task, and another request with it a refusal.
 */
export function startTask(acting: Acting, { clientId, assignmentId, ...where }: Begun): Promise<Task> {
  const { platform, actor } = acting;
  const place: Meant = { unitId: where.unitId, assetId: where.assetId ?? null };
  return inTransaction(platform.database, async (tx) => {
    const assignment = await tx.assignment.findFirst({ where: { AND: [{ id: assignmentId }, visibleAssignments(actor)] } });
    if (!assignment) throw refuse('NOT_FOUND', {});
    const unit = await loadUnit(tx, acting, place.unitId);
    await requireSeenAsset(tx, acting, place.assetId);
    permit(actor, 'task.start', unit.path);
    await lockPlace(tx, assignmentId, place);
    const own = { assignmentId, ...place, startedById: actor.personId };
    const known = await tx.task.findUnique({ where: { clientId } });
    if (known && !isOf(known, own)) throw refuse('CLIENT_ID_REUSED', {});
    if (known) return known;
    const now = await platform.clock.now(tx);
    requireRunning(assignment, now);
    if (unit.archivedAt) throw refuse('STATE_CONFLICT', { reason: 'unit_archived' });
    if (!(await isMeant(tx, assignmentId, place)))
      throw badInput(place.assetId ? 'asset' : 'unit', {
        'zh-CN': '不在该任务安排的范围内',
        en: 'is not among those the assignment is for',
      });
    const slot = slotBegunAt(assignment, now);
    const ofToday = { assignmentId, ...place, slot: new Date(slot.date), round: { gt: 0 } };
    const open = await tx.task.findFirst({
      where: { ...ofToday, startedById: actor.personId, state: { in: openStates }, closesAt: { gt: now } },
      orderBy: { round: 'desc' },
    });
    return open ?? begin(tx, acting, assignment, { ...own, clientId }, slot, (await tx.task.count({ where: ofToday })) + 1, now);
  });
}

/** On demand, not ended, and between its first and its last day. */
function requireRunning({ recurrence, endedAt, startsOn, endsOn, timeZone }: Assignment, now: Date): void {
  if (recurrence !== 'on_demand') throw refuse('STATE_CONFLICT', { reason: 'not_on_demand' });
  const today = new Date(localDate(now, timeZone));
  if (today < startsOn) throw refuse('STATE_CONFLICT', { reason: 'not_open_yet' });
  if (endedAt || today > endsOn) throw refuse('STATE_CONFLICT', { state: 'ended' });
}

async function requireSeenAsset(tx: Transaction, { actor }: Acting, assetId: string | null): Promise<void> {
  if (assetId === null) return;
  if ((await tx.asset.count({ where: { AND: [{ id: assetId }, visibleAssets(actor)] } })) === 0) throw refuse('NOT_FOUND', {});
}

/** Two taps at once begin one task, and the rounds of a day are counted one after the other. */
async function lockPlace(tx: Transaction, assignmentId: string, { unitId, assetId }: Meant): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`anjian.start ${assignmentId} ${unitId} ${assetId}`}))`;
}

type Own = Pick<Task, 'assignmentId' | 'unitId' | 'assetId' | 'startedById'>;

function isOf(task: Task, own: Own): boolean {
  return (['assignmentId', 'unitId', 'assetId', 'startedById'] as const).every((key) => task[key] === own[key]);
}

async function begin(
  tx: Transaction,
  acting: Acting,
  { templateId, versionId }: Assignment,
  own: Own & { clientId: string },
  { date, opensAt, dueAt, closesAt }: ReturnType<typeof slotBegunAt>,
  round: number,
  now: Date,
): Promise<Task> {
  const id = randomUUIDv7();
  const data: Prisma.TaskUncheckedCreateInput = {
    ...own,
    id,
    templateId,
    versionId,
    slot: new Date(date),
    round,
    opensAt,
    dueAt,
    closesAt,
    state: 'in_progress',
    openedAt: now,
    startedAt: now,
    updatedAt: now,
  };
  const task = await tx.task.create({ data });
  await recordEvent(tx, acting, {
    verb: 'task.start',
    subject: { type: 'Task', id },
    unitId: own.unitId,
    data: { state: task.state, assignmentId: own.assignmentId, assetId: own.assetId, slot: date, round },
  });
  return task;
}
