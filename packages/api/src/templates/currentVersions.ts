/** The draft and the newest published version of many templates, in one query for a whole page of them. */
import DataLoader from 'dataloader';
import { acting, type Acting, type Context } from '../context.ts';
import { visibleVersions } from './template.policy.ts';

type Current = { draft: { id: string } | null; latest: { id: string } | null };

/** As far as the actor sees them: who only fills in a template sees no draft of it. */
async function findCurrentVersions({ platform, actor }: Acting, templateIds: readonly string[]): Promise<Current[]> {
  const versions = await platform.database.prisma.templateVersion.findMany({
    where: { AND: [{ templateId: { in: [...templateIds] }, state: { in: ['draft', 'published'] } }, visibleVersions(actor)] },
    select: { id: true, templateId: true, state: true },
    orderBy: { number: 'desc' },
  });
  return templateIds.map((id) => {
    const own = versions.filter(({ templateId }) => templateId === id);
    const newest = (state: string) => own.find((version) => version.state === state) ?? null;
    return { draft: newest('draft'), latest: newest('published') };
  });
}

const loaders = new WeakMap<Context, DataLoader<string, Current>>();

/** Nothing is remembered: a mutation reads what it has just changed. */
export function currentVersions(context: Context, templateId: string): Promise<Current> {
  const loader =
    loaders.get(context) ?? new DataLoader<string, Current>((ids) => findCurrentVersions(acting(context), ids), { cache: false });
  loaders.set(context, loader);
  return loader.load(templateId);
}
