import { connect, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { settle } from '../notifications/notify.ts';
import { taskKinds } from '../notifications/taskNotices.sql.ts';
import type { Prisma, Task } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { reachOf } from '../rights/actor.ts';
import { permit } from '../rights/permit.ts';
import { decide, type TaskMoment } from './task.model.ts';
import { pathsOfOwnTasks, visibleTasks } from './task.policy.ts';
import { countTasks, findTaskIds, type TaskFilter } from './task.sql.ts';

export const taskOrders = {
  DUE_ASC: { key: 'dueAt', direction: 'asc', kind: 'date' },
  DUE_DESC: { key: 'dueAt', direction: 'desc', kind: 'date' },
} as const;

export type TaskListFilter = Omit<TaskFilter, 'paths' | 'withoutOthersThan' | 'under' | 'assignmentIds' | 'at'> & {
  mine?: boolean | null;
  unitId?: string | undefined;
  /** what is left out narrows nothing; two that differ find nothing */
  assignmentIds?: readonly (string | undefined)[];
  assetIds?: readonly (string | undefined)[];
};

export async function listTasks(
  { platform, actor }: Acting,
  { mine, unitId, assignmentIds = [], assetIds = [], ...filter }: TaskListFilter,
  page: Page,
  rows: Prisma.TaskFindManyArgs,
): Promise<Connection<Task>> {
  const { pool, prisma } = platform.database;
  const reach = reachOf(actor);
  const wanted = {
    ...filter,
    paths: mine ? pathsOfOwnTasks(actor) : reach,
    withoutOthersThan: mine ? actor.personId : undefined,
    under: unitId === undefined ? undefined : { unitId, reach },
    assignmentIds: assignmentIds.filter((id) => id !== undefined),
    at: { ids: assetIds.filter((id) => id !== undefined), reach },
  };
  const ids = await findTaskIds(pool, wanted, page);
  const found = ids.length > 0 ? await prisma.task.findMany({ ...rows, where: { id: { in: ids } } }) : [];
  found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  return connect(page, found, () => countTasks(pool, wanted));
}

/** Released from it, whatever its window: excusing is the manager's. */
export function excuseTask(acting: Acting, { taskId, reason }: { taskId: string; reason: string }): Promise<Task> {
  return inTransaction(acting.platform.database, async (tx) => {
    const task = await loadTaskToChange(tx, acting, taskId);
    permit(acting.actor, 'task.excuse', task.unit.path);
    const now = await acting.platform.clock.now(tx);
    const decision = decide(momentOf(task), 'excuse', now);
    if ('refused' in decision) throw refuse('STATE_CONFLICT', { state: task.state, reason: decision.refused });
    const excuse = { reason, by: acting.actor.personId, at: now.toISOString() };
    const excused = await tx.task.update({ where: { id: taskId }, data: { state: decision.next, excuse, updatedAt: now } });
    const asked = [taskId, ...(task.submission ? [task.submission.id] : [])];
    await settle(tx, acting, [...taskKinds, 'submission_returned'], asked);
    await recordEvent(tx, acting, {
      verb: 'task.excuse',
      subject: { type: 'Task', id: taskId },
      unitId: task.unitId,
      data: { reason, from: task.state },
    });
    return excused;
  });
}

export type LoadedTask = Task & { unit: { path: string; archivedAt: Date | null }; submission: { id: string; status: string } | null };

/** The task, locked until the transaction ends, or NOT_FOUND: of many who want to change it, one comes first. */
export async function loadTaskToChange(tx: Transaction, { actor }: Pick<Acting, 'actor'>, taskId: string): Promise<LoadedTask> {
  await tx.$queryRaw`select 1 from tasks where id = ${taskId}::uuid for update`;
  const task = await tx.task.findFirst({
    where: { AND: [{ id: taskId }, visibleTasks(actor)] },
    include: { unit: { select: { path: true, archivedAt: true } }, submission: { select: { id: true, status: true } } },
  });
  if (!task) throw refuse('NOT_FOUND', {});
  return task;
}

/** What the model decides on. */
export function momentOf({
  state,
  opensAt,
  closesAt,
  submission,
  unit,
}: Pick<Task, 'state' | 'opensAt' | 'closesAt'> & {
  submission: { status: string } | null;
  unit: { archivedAt: Date | string | null };
}): TaskMoment {
  return {
    state,
    opensAt,
    closesAt,
    isUnsigned: submission?.status === 'awaiting_signature',
    isUnitArchived: unit.archivedAt !== null,
  };
}
