/** What goes on with the versions there are when another one is published, as far as the actor reaches. */
import DataLoader from 'dataloader';
import { acting, type Acting, type Context } from '../context.ts';
import type { Assignment, Prisma } from '../platform/generated/prisma/client.ts';
import { reachPatterns } from '../rights/reach.ts';
import { openStates } from '../tasks/task.model.ts';
import { runningNow } from './assignment.list.ts';
import { visibleAssignments } from './assignment.policy.ts';

export type PublishImpact = {
  templateId: string;
  drafts: number;
  openTasks: number;
  plannedTasks: number;
  units: number;
};

const text = `
select t.template_id as "templateId",
  count(*) filter (where t.opens_at <= $3::timestamptz)::int as "openTasks",
  count(*) filter (where t.opens_at > $3::timestamptz)::int as "plannedTasks",
  (sum((select count(*) from drafts d where d.task_id = t.id)))::int as drafts,
  count(distinct t.unit_id)::int as units
from tasks t
where t.template_id = any ($1::uuid[]) and t.state in (${openStates.map((state) => `'${state}'`).join(', ')})
  and t.unit_id = any ((select coalesce(array_agg(u.id), '{}') from units u where u.path like any ($2))::uuid[])
group by t.template_id`;

async function readImpacts({ platform, actor }: Acting, templateIds: readonly string[]): Promise<PublishImpact[]> {
  const now = await platform.clock.now();
  const { rows } = await platform.database.pool.query<PublishImpact>(text, [[...templateIds], reachPatterns(actor), now]);
  return templateIds.map(
    (templateId) => rows.find((row) => row.templateId === templateId) ?? { templateId, drafts: 0, openTasks: 0, plannedTasks: 0, units: 0 },
  );
}

const loaders = new WeakMap<Context, DataLoader<string, PublishImpact>>();

/** One statement for a whole page of templates. */
export function impactOf(context: Context, templateId: string): Promise<PublishImpact> {
  const loader =
    loaders.get(context) ?? new DataLoader<string, PublishImpact>((ids) => readImpacts(acting(context), ids), { cache: false });
  loaders.set(context, loader);
  return loader.load(templateId);
}

const mostAssignments = 100;

/** The running ones that are seen, newest first. */
export async function runningAssignments(
  { platform, actor }: Acting,
  templateId: string,
  rows: Prisma.AssignmentFindManyArgs,
): Promise<Assignment[]> {
  return platform.database.prisma.assignment.findMany({
    ...rows,
    where: { AND: [{ templateId }, visibleAssignments(actor), await runningNow({ platform })] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostAssignments,
  });
}
