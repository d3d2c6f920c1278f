import DataLoader from 'dataloader';
import { acting, type Acting, type Context } from '../context.ts';
import { recentNow } from '../platform/clock.ts';
import type { Prisma, Submission, Task, Unit } from '../platform/generated/prisma/client.ts';
import { reachPatterns } from '../rights/reach.ts';
import { findDayFacts, type DayFact } from './day.sql.ts';
import { outcomeOf, type DayOutcome } from './outcome.model.ts';

export type DayFactWithOutcome = DayFact & { outcome: DayOutcome };

/** One assignment on one date, as far as the actor reaches. */
export type Day = { assignmentId: string; slot: string; dueAt: Date; facts: DayFactWithOutcome[] };

/** The days of many assignments on one date; null where nothing is due in reach. */
export async function readDays({ platform, actor }: Acting, assignmentIds: readonly string[], slot: string): Promise<(Day | null)[]> {
  const found = await findDayFacts(platform.database.pool, assignmentIds, slot, reachPatterns(actor));
  const now = await recentNow(platform.clock);
  return assignmentIds.map((assignmentId) => {
    const facts = found.filter((fact) => fact.assignmentId === assignmentId).map((fact) => ({ ...fact, outcome: outcomeOf(fact, now) }));
    const [first] = facts;
    return first ? { assignmentId, slot, dueAt: first.dueAt, facts } : null;
  });
}

const loaders = new WeakMap<Context, Map<string, DataLoader<string, Day | null>>>();

/** A page of assignments asks for the same date: they are answered together. Nothing is remembered. */
export function dayOf(context: Context, assignmentId: string, slot: string): Promise<Day | null> {
  const own = loaders.get(context) ?? new Map<string, DataLoader<string, Day | null>>();
  loaders.set(context, own);
  const loader = own.get(slot) ?? new DataLoader<string, Day | null>((ids) => readDays(acting(context), ids, slot), { cache: false });
  own.set(slot, loader);
  return loader.load(assignmentId);
}

export type DayRow = DayFactWithOutcome & { unit: Unit; task: Task; submission: Submission | null };

/** What the operation asks of each row's unit, task and submission. */
export type DaySelection = { unit: Prisma.UnitFindManyArgs; task: Prisma.TaskFindManyArgs; submission: Prisma.SubmissionFindManyArgs };

/** The rows with what is asked of them, one query for each kind. Whoever sees the day reaches every unit in it. */
export async function readDayRows({ platform }: Acting, { facts }: Day, selection: DaySelection): Promise<DayRow[]> {
  const { unit, task, submission } = platform.database.prisma;
  const submissionIds = facts.map(({ submissionId }) => submissionId).filter((id) => id !== null);
  const [units, tasks, submissions] = await Promise.all([
    unit.findMany({ ...selection.unit, where: { id: { in: [...new Set(facts.map(({ unitId }) => unitId))] } } }),
    task.findMany({ ...selection.task, where: { id: { in: facts.map(({ taskId }) => taskId) } } }),
    submissionIds.length > 0 ? submission.findMany({ ...selection.submission, where: { id: { in: submissionIds } } }) : [],
  ]);
  const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  const [unitOf, taskOf, submissionOf] = [byId(units), byId(tasks), byId(submissions)];
  return facts.flatMap((fact) => {
    const [ownUnit, ownTask] = [unitOf.get(fact.unitId), taskOf.get(fact.taskId)];
    // Taken back between the two queries.
    if (!ownUnit || !ownTask) return [];
    return [{ ...fact, unit: ownUnit, task: ownTask, submission: submissionOf.get(fact.submissionId ?? '') ?? null }];
  });
}

/** The same rows, word for word, have the same mark. */
export function markOf({ facts }: Day): string {
  return JSON.stringify(facts);
}
