import { seenAsset } from '../assets/asset.policy.ts';
import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import type { Assignment, Prisma } from '../platform/generated/prisma/client.ts';
import { reachOf } from '../rights/actor.ts';
import { inReach } from '../rights/reach.ts';
import { findSlots } from '../tasks/task.sql.ts';
import { namedLike } from '../templates/template.service.ts';
import { visibleAssignments, visibleTargets } from './assignment.policy.ts';
import { localDate } from './recurrence.model.ts';

export const assignmentOrder = { key: 'createdAt', direction: 'desc', kind: 'date' } as const;

export type AssignmentFilter = {
  search?: string | null;
  templateId?: string | null;
  active?: boolean | null;
  /** 'YYYY-MM-DD' */
  on?: string | null;
};

export async function listAssignments(
  acting: Acting,
  filter: AssignmentFilter,
  page: Page,
  rows: Prisma.AssignmentFindManyArgs,
): Promise<Connection<Assignment>> {
  const { prisma } = acting.platform.database;
  const where: Prisma.AssignmentWhereInput = { AND: [visibleAssignments(acting.actor), await matching(acting, filter)] };
  const query = pageQuery(page);
  const found = await prisma.assignment.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.assignment.count({ where }));
}

/** A template is seen with each of its assignments that is seen, so its id needs no condition of its own. */
async function matching(
  { platform, actor }: Acting,
  { search, templateId, active, on }: AssignmentFilter,
): Promise<Prisma.AssignmentWhereInput> {
  const running = active == null ? undefined : await runningNow({ platform });
  return {
    AND: running ? [active ? running : { NOT: running }] : [],
    ...(search ? { OR: namedLike(search) } : {}),
    ...(templateId ? { templateId } : {}),
    ...(on ? { tasks: { some: { slot: new Date(on), unit: inReach(actor) } } } : {}),
  };
}

/** Not ended, and its last day is not over where it is due. */
export async function runningNow({ platform }: Pick<Acting, 'platform'>): Promise<Prisma.AssignmentWhereInput> {
  const now = await platform.clock.now();
  const zones = await platform.database.prisma.assignment.findMany({ distinct: ['timeZone'], select: { timeZone: true } });
  return {
    endedAt: null,
    OR: zones.map(({ timeZone }) => ({ timeZone, endsOn: { gte: new Date(localDate(now, timeZone)) } })),
  };
}

export function isActive({ endedAt, endsOn, timeZone }: Pick<Assignment, 'endedAt' | 'endsOn' | 'timeZone'>, now: Date): boolean {
  return endedAt === null && endsOn.toISOString().slice(0, 10) >= localDate(now, timeZone);
}

export type Target = { unit: { id: string } | null; subtree: boolean };

/** The targets in reach; one above it that covers it is told without its unit. */
export async function listTargets({ platform, actor }: Acting, assignmentId: string): Promise<Target[]> {
  const rows = await platform.database.prisma.assignmentUnit.findMany({
    where: { AND: [{ assignmentId }, visibleTargets(actor)] },
    select: { subtree: true, unit: { select: { id: true, path: true } } },
    orderBy: { unit: { path: 'asc' } },
  });
  const own = reachOf(actor);
  return rows.map(({ subtree, unit }) => ({ subtree, unit: own.some((path) => unit.path.startsWith(path)) ? unit : null }));
}

export type AssignmentAssets = { kind: string | null; list: { id: string }[] };

/** What it names one by one, as far as that is reached; null when it is for units. */
export async function readAssignmentAssets(
  { platform, actor }: Acting,
  { id, assetKind }: Pick<Assignment, 'id' | 'assetKind'>,
): Promise<AssignmentAssets | null> {
  if (assetKind !== null) return { kind: assetKind, list: [] };
  const named = await platform.database.prisma.assignmentAsset.findMany({
    where: { assignmentId: id },
    select: { asset: { select: { id: true, unit: { select: { path: true } } } } },
    orderBy: [{ asset: { name: 'asc' } }, { assetId: 'asc' }],
  });
  if (named.length === 0) return null;
  return { kind: null, list: named.map(({ asset }) => seenAsset(actor, asset)).filter((asset) => asset !== null) };
}

const mostSlots = 366;

/** Local dates with tasks in reach, the last one first; as 'YYYY-MM-DD'. */
export function listSlots({ platform, actor }: Acting, assignmentId: string, first: number | null | undefined): Promise<string[]> {
  return findSlots(
    platform.database.pool,
    { paths: reachOf(actor), assignmentIds: [assignmentId] },
    Math.min(Math.max(first ?? 100, 0), mostSlots),
  );
}
