/** The draft and the newest published version of many templates: two queries for a whole page of them. */
import DataLoader from 'dataloader';
import { acting, type Acting, type Context } from '../context.ts';
import type { Prisma, TemplateVersion } from '../platform/generated/prisma/client.ts';
import { visibleVersions } from './template.policy.ts';

type Which = 'draft' | 'latest';

/** `rows` is what the operation asks of the version; it is the same for all rows of a page. */
export async function currentVersion(
  context: Context,
  templateId: string,
  which: Which,
  rows: Prisma.TemplateVersionFindManyArgs,
): Promise<TemplateVersion | null> {
  const key = `${which} ${JSON.stringify(rows)}`;
  const own = loaders.get(context) ?? new Map<string, DataLoader<string, TemplateVersion | null>>();
  loaders.set(context, own);
  const loader =
    own.get(key) ??
    // Nothing is remembered: a mutation reads what it has just changed.
    new DataLoader<string, TemplateVersion | null>((ids) => findCurrent(acting(context), ids, which, rows), { cache: false });
  own.set(key, loader);
  return loader.load(templateId);
}

const loaders = new WeakMap<Context, Map<string, DataLoader<string, TemplateVersion | null>>>();

/** As far as the actor sees them: who only fills in a template sees no draft of it. */
async function findCurrent(
  { platform, actor }: Acting,
  templateIds: readonly string[],
  which: Which,
  rows: Prisma.TemplateVersionFindManyArgs,
): Promise<(TemplateVersion | null)[]> {
  const { templateVersion } = platform.database.prisma;
  const state = which === 'draft' ? 'draft' : 'published';
  const versions = await templateVersion.findMany({
    where: { AND: [{ templateId: { in: [...templateIds] }, state }, visibleVersions(actor)] },
    select: { id: true, templateId: true },
    orderBy: { number: 'desc' },
  });
  const chosen = templateIds.map((id) => versions.find(({ templateId }) => templateId === id)?.id);
  const found = await templateVersion.findMany({ ...rows, where: { id: { in: chosen.filter((id) => id !== undefined) } } });
  return chosen.map((id) => found.find((version) => version.id === id) ?? null);
}
