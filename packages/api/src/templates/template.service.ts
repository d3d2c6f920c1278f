import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Prisma, Template, TemplateVersion } from '../platform/generated/prisma/client.ts';
import type { Transaction } from '../platform/transaction.ts';
import { inSubtreeOf } from '../units/subtree.ts';
import { visibleTemplates, visibleVersions } from './template.policy.ts';

export const templateOrder = { key: 'createdAt', direction: 'desc', kind: 'date' } as const;
export const versionOrder = { key: 'number', direction: 'desc', kind: 'number' } as const;

export type TemplateFilter = {
  search?: string | null;
  unitId?: string | null;
  published?: boolean | null;
  archived?: boolean | null;
  /** the global id of a library item that its draft or a published version was made from */
  origin?: string;
};

export async function listTemplates(
  acting: Acting,
  filter: TemplateFilter,
  page: Page,
  rows: Prisma.TemplateFindManyArgs,
): Promise<Connection<Template>> {
  const { prisma } = acting.platform.database;
  const where: Prisma.TemplateWhereInput = { AND: [visibleTemplates(acting.actor), await matching(acting, filter)] };
  const query = pageQuery(page);
  const found = await prisma.template.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.template.count({ where }));
}

async function matching(
  acting: Acting,
  { search, unitId, published, archived, origin }: TemplateFilter,
): Promise<Prisma.TemplateWhereInput> {
  const isPublished = { versions: { some: { state: 'published' } } } as const;
  return {
    AND: [
      ...(published == null ? [] : [published ? isPublished : { NOT: isPublished }]),
      ...(origin
        ? [
            {
              versions: {
                some: { AND: [{ origins: { has: origin }, state: { not: 'archived' as const } }, visibleVersions(acting.actor)] },
              },
            },
          ]
        : []),
    ],
    ...(search ? { OR: namedLike(search) } : {}),
    ...(unitId ? { unit: await inSubtreeOf(acting, unitId) } : {}),
    archivedAt: archived ? { not: null } : null,
  };
}

/** Part of a text, in either language. What LIKE reads as a wildcard is meant as it is typed. */
export function namedLike(search: string): { name: Prisma.JsonFilter }[] {
  const escaped = search.replaceAll(/[\\%_]/g, String.raw`\$&`);
  return ['zh-CN', 'en'].map((locale) => ({ name: { path: [locale], string_contains: escaped, mode: 'insensitive' } }));
}

/** Newest first. */
export async function listVersions(
  { platform, actor }: Acting,
  templateId: string,
  page: Page,
  rows: Prisma.TemplateVersionFindManyArgs,
): Promise<Connection<TemplateVersion>> {
  const { prisma } = platform.database;
  const where: Prisma.TemplateVersionWhereInput = { AND: [{ templateId }, visibleVersions(actor)] };
  const query = pageQuery(page);
  const found = await prisma.templateVersion.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.templateVersion.count({ where }));
}

/** The template with its unit's path, or NOT_FOUND when it is not seen. */
export async function loadTemplate(
  tx: Transaction,
  { actor }: Pick<Acting, 'actor'>,
  templateId: string,
): Promise<Template & { unit: { path: string } }> {
  const template = await tx.template.findFirst({
    where: { AND: [{ id: templateId }, visibleTemplates(actor)] },
    include: { unit: { select: { path: true } } },
  });
  if (!template) throw refuse('NOT_FOUND', {});
  return template;
}
