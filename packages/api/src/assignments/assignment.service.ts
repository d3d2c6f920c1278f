import { randomUUIDv7 } from 'node:crypto';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { jsonHash } from '../jsonHash.ts';
import type { Assignment, LateArrival } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import type { Verb } from '../rights/verbs.ts';
import { visibleVersions } from '../templates/template.policy.ts';
import { loadTemplate } from '../templates/template.service.ts';
import { visibleUnits } from '../units/unit.policy.ts';
import { loadUnit } from '../units/unit.service.ts';
import { loadAssets, nameAssets } from './assignmentAssets.ts';
import { isOver, planProblems, type AssignmentPlan } from './assignment.model.ts';
import { visibleAssignments } from './assignment.policy.ts';
import { tellPlanProblems } from './planTexts.ts';
import type { Recurrence } from './recurrence.model.ts';
import { planOf, planTasks, replanTasks, type ApplyFrom } from './schedule.ts';
import { withdrawAllTasks } from './schedule.sql.ts';

export type NewTarget = { unitId: string; subtree: boolean };

/** Of a kind, or named one by one. */
export type NewAssets = { kind?: string | null | undefined; assetIds?: readonly string[] | null | undefined };

export type NewAssignment = {
  clientId: string;
  unitId: string;
  templateId: string;
  /** the newest published one when left out */
  versionId?: string | null | undefined;
  name: Record<string, string>;
  recurrence: Recurrence;
  weekdays?: readonly number[] | null | undefined;
  timeOfDay: string;
  timeZone?: string | null | undefined;
  /** 'YYYY-MM-DD' */
  startsOn: string;
  endsOn: string;
  graceMinutes?: number | null | undefined;
  opensMinutesBefore?: number | null | undefined;
  targets: readonly NewTarget[];
  /** one task for each unit when left out */
  assets?: NewAssets | null | undefined;
  lateArrival?: LateArrival | null | undefined;
  arrivalHours?: number | null | undefined;
  needsReview?: boolean | null | undefined;
};

export const usual = { timeZone: 'Asia/Shanghai', graceMinutes: 120, opensMinutesBefore: 720, arrivalHours: 72 };

/**
 * Its tasks are there when it is: those that can still be done by the platform's clock, for some weeks ahead. The same
 * client id again gives the same assignment, and another request with it a refusal.
 */
export function createAssignment(acting: Acting, input: NewAssignment): Promise<{ assignment: Assignment; taskCount: number }> {
  return inTransaction(acting.platform.database, async (tx) => {
    const unit = await loadUnit(tx, acting, input.unitId);
    permit(acting.actor, 'assignment.create', unit.path);
    const by = acting.actor.personId;
    const clientHash = jsonHash({ ...input, clientId: undefined, by });
    // Before what may have changed since is asked for: an asset that has gone does not make a repetition another request.
    if ((await tx.assignment.count({ where: { clientId: input.clientId } })) > 0) return readRepetition(tx, input.clientId, clientHash);
    const template = await loadTemplate(tx, acting, input.templateId);
    const versionId = await chooseVersion(tx, acting, template.id, input.versionId);
    const targets = await loadTargets(tx, acting, input.targets, 'assignment.create');
    const assets = await loadAssets(tx, acting, input.assets, targets, 'assignment.create');
    const plan = readPlan(input, targets);
    const now = await acting.platform.clock.now(tx);
    const { clientId, name } = input;
    const id = randomUUIDv7();
    const { startsOn, endsOn, targets: _targets, ...rule } = plan;
    const { count } = await tx.assignment.createMany({
      data: {
        ...rule,
        id,
        unitId: unit.id,
        templateId: template.id,
        versionId,
        clientId,
        clientHash,
        name: readName(name),
        weekdays: [...plan.weekdays],
        startsOn: new Date(startsOn),
        endsOn: new Date(endsOn),
        assetKind: assets.kind,
        ...arrivalOf(input),
        createdAt: now,
        createdById: by,
      },
      skipDuplicates: true,
    });
    if (count === 0) return readRepetition(tx, clientId, clientHash);
    if (template.archivedAt || unit.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
    if (isOver(plan, now)) throw refuse('BAD_INPUT', { problems: tellPlanProblems([{ field: 'endsOn', code: 'already_over' }]) });
    await tx.assignmentUnit.createMany({ data: targets.map((target) => ({ assignmentId: id, ...target })) });
    await nameAssets(tx, id, assets);
    const taskCount = await planTasks(tx, { id, templateId: template.id, versionId }, plan, now);
    await recordEvent(tx, acting, {
      verb: 'assignment.create',
      subject: { type: 'Assignment', id },
      unitId: unit.id,
      data: { name, templateId: template.id, versionId, ...plan, ...arrivalOf(input), assets, taskCount },
    });
    return { assignment: await tx.assignment.findUniqueOrThrow({ where: { id } }), taskCount };
  });
}

async function readRepetition(
  tx: Transaction,
  clientId: string,
  clientHash: string,
): Promise<{ assignment: Assignment; taskCount: number }> {
  const assignment = await tx.assignment.findUniqueOrThrow({ where: { clientId } });
  if (assignment.clientHash !== clientHash) throw refuse('CLIENT_ID_REUSED', {});
  return { assignment, taskCount: await tx.task.count({ where: { assignmentId: assignment.id } }) };
}

/** What is left out stays. */
export type AssignmentChange = {
  assignmentId: string;
  from: ApplyFrom;
  name?: Record<string, string> | null | undefined;
  endsOn?: string | null | undefined;
  graceMinutes?: number | null | undefined;
  opensMinutesBefore?: number | null | undefined;
  timeOfDay?: string | null | undefined;
  weekdays?: readonly number[] | null | undefined;
  versionId?: string | null | undefined;
  targets?: readonly NewTarget[] | null | undefined;
  /** null gives every unit one task */
  assets?: NewAssets | null | undefined;
  lateArrival?: LateArrival | null | undefined;
  arrivalHours?: number | null | undefined;
  needsReview?: boolean | null | undefined;
};

export function updateAssignment(acting: Acting, { assignmentId, from, ...change }: AssignmentChange): Promise<Assignment> {
  return inTransaction(acting.platform.database, async (tx) => {
    const before = await loadToChange(tx, acting, assignmentId, 'assignment.change');
    const versionId = change.versionId ? await chooseVersion(tx, acting, before.templateId, change.versionId) : before.versionId;
    const targets = change.targets ? await loadTargets(tx, acting, change.targets, 'assignment.change') : before.targets;
    if (before.endedAt) throw refuse('STATE_CONFLICT', { state: 'ended' });
    const own = { kind: before.assetKind, assetIds: before.assets.map(({ assetId }) => assetId) };
    const assets = change.assets === undefined ? own : await loadAssets(tx, acting, change.assets, targets, 'assignment.change');
    const plan = readPlan({ ...planOf(before), ...definedIn(change) }, targets);
    const { timeOfDay, graceMinutes, opensMinutesBefore } = plan;
    const after = await tx.assignment.update({
      where: { id: assignmentId },
      data: {
        ...(change.name ? { name: readName(change.name) } : {}),
        versionId,
        timeOfDay,
        graceMinutes,
        opensMinutesBefore,
        weekdays: [...plan.weekdays],
        endsOn: new Date(plan.endsOn),
        assetKind: assets.kind,
        ...arrivalOf({ ...before, ...definedIn(change) }),
      },
    });
    if (change.assets !== undefined) {
      await tx.assignmentAsset.deleteMany({ where: { assignmentId } });
      await nameAssets(tx, assignmentId, assets);
    }
    if (change.targets) {
      await tx.assignmentUnit.deleteMany({ where: { assignmentId } });
      await tx.assignmentUnit.createMany({ data: targets.map(({ unitId, subtree }) => ({ assignmentId, unitId, subtree })) });
    }
    const tasks = await replanTasks(tx, acting, after, plan, from, await acting.platform.clock.now(tx));
    await recordEvent(tx, acting, {
      verb: 'assignment.change',
      subject: { type: 'Assignment', id: assignmentId },
      unitId: before.unitId,
      data: { from, ...definedIn(change), ...(change.assets === undefined ? {} : { assets }), tasks },
    });
    return after;
  });
}

/** What nobody has begun and is not due yet goes; the rest can be completed. It cannot be taken back. */
export function endAssignment(acting: Acting, assignmentId: string): Promise<Assignment> {
  return inTransaction(acting.platform.database, async (tx) => {
    const before = await loadToChange(tx, acting, assignmentId, 'assignment.end');
    if (before.endedAt) return before;
    const now = await acting.platform.clock.now(tx);
    const withdrawn = await withdrawAllTasks(tx, assignmentId, now);
    const ended = await tx.assignment.update({ where: { id: assignmentId }, data: { endedAt: now } });
    await recordEvent(tx, acting, {
      verb: 'assignment.end',
      subject: { type: 'Assignment', id: assignmentId },
      unitId: before.unitId,
      data: { withdrawn },
    });
    return ended;
  });
}

type LoadedAssignment = Assignment & { unit: { path: string }; targets: NewTarget[]; assets: { assetId: string }[] };

/** The assignment, locked, or NOT_FOUND, or FORBIDDEN. The worker takes the same lock before it adds tasks. */
async function loadToChange(tx: Transaction, { actor }: Acting, id: string, verb: Verb): Promise<LoadedAssignment> {
  await tx.$queryRaw`select 1 from assignments where id = ${id}::uuid for update`;
  const assignment = await tx.assignment.findFirst({
    where: { AND: [{ id }, visibleAssignments(actor)] },
    include: {
      unit: { select: { path: true } },
      targets: { select: { unitId: true, subtree: true } },
      assets: { select: { assetId: true } },
    },
  });
  if (!assignment) throw refuse('NOT_FOUND', {});
  permit(actor, verb, assignment.unit.path);
  return assignment;
}

async function chooseVersion(tx: Transaction, { actor }: Acting, templateId: string, id: string | null | undefined): Promise<string> {
  const version = await tx.templateVersion.findFirst({
    where: { AND: [{ templateId }, id ? { id } : { state: 'published' }, visibleVersions(actor)] },
    orderBy: { number: 'desc' },
  });
  if (!version && id) throw refuse('NOT_FOUND', {});
  if (version?.state !== 'published') throw refuse('STATE_CONFLICT', { reason: 'not_published' });
  return version.id;
}

/** Each once; NOT_FOUND when one is not seen, FORBIDDEN when the verb does not reach one. */
async function loadTargets(tx: Transaction, { actor }: Acting, targets: readonly NewTarget[], verb: Verb): Promise<NewTarget[]> {
  const wanted = new Map<string, NewTarget>();
  for (const { unitId, subtree } of targets) wanted.set(unitId, { unitId, subtree: subtree || (wanted.get(unitId)?.subtree ?? false) });
  const units = await tx.unit.findMany({ where: { AND: [{ id: { in: [...wanted.keys()] } }, visibleUnits(actor)] } });
  if (units.length < wanted.size) throw refuse('NOT_FOUND', {});
  for (const { path } of units) permit(actor, verb, path);
  if (units.some(({ archivedAt }) => archivedAt !== null)) throw refuse('STATE_CONFLICT', { state: 'archived' });
  return [...wanted.values()];
}

/** By which rules what comes late is judged, and whether it is looked at. Throws BAD_INPUT. */
function arrivalOf(input: Pick<NewAssignment, 'lateArrival' | 'arrivalHours' | 'needsReview'>) {
  const arrivalHours = input.arrivalHours ?? usual.arrivalHours;
  if (!Number.isInteger(arrivalHours) || arrivalHours < 0 || arrivalHours > mostArrivalHours)
    throw badInput('arrivalHours', { 'zh-CN': `应在 0 到 ${mostArrivalHours} 之间`, en: `must lie between 0 and ${mostArrivalHours}` });
  return { lateArrival: input.lateArrival ?? 'by_server_time', arrivalHours, needsReview: input.needsReview ?? true } as const;
}

const mostArrivalHours = 168;

type PlanInput = Pick<
  NewAssignment,
  'recurrence' | 'weekdays' | 'timeOfDay' | 'timeZone' | 'startsOn' | 'endsOn' | 'graceMinutes' | 'opensMinutesBefore'
>;

/** Throws BAD_INPUT with everything that is wrong with it. */
function readPlan(input: PlanInput, targets: readonly NewTarget[]): AssignmentPlan {
  const plan: AssignmentPlan = {
    recurrence: input.recurrence,
    weekdays: input.recurrence === 'weekly' ? [...new Set(input.weekdays)].sort((one, other) => one - other) : [],
    timeOfDay: input.timeOfDay,
    timeZone: input.timeZone ?? usual.timeZone,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    graceMinutes: input.graceMinutes ?? usual.graceMinutes,
    opensMinutesBefore: input.opensMinutesBefore ?? usual.opensMinutesBefore,
    targets,
  };
  const problems = planProblems(plan);
  if (problems.length > 0) throw refuse('BAD_INPUT', { problems: tellPlanProblems(problems) });
  return plan;
}

const longestName = 200;

function readName(name: Record<string, string>): Record<string, string> {
  const texts = Object.values(name);
  if (!texts.some((text) => text.trim() !== '')) throw badInput('name', { 'zh-CN': '不能为空', en: 'must not be empty' });
  if (texts.some((text) => text.length > longestName))
    throw badInput('name', { 'zh-CN': `最多 ${longestName} 个字符`, en: `at most ${longestName} characters` });
  return name;
}

function definedIn<T extends object>(change: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value != null)) as { [K in keyof T]?: NonNullable<T[K]> };
}
