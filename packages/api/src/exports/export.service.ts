import { exportGroups } from '@anjian/schema/answers/flatten.ts';
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { encodeGlobalId } from '../globalId.ts';
import { inTransaction } from '../platform/transaction.ts';
import { pathsAllowing, type Actor } from '../rights/actor.ts';
import type { Locale } from '../rights/locale.ts';
import { visibleSubmissions } from '../submissions/submission.policy.ts';
import type { SubmissionFilter } from '../submissions/submission.sql.ts';
import { readDefinition } from '../templates/definitions.ts';
import { visibleTemplates, visibleVersions } from '../templates/template.policy.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.model.ts';
import { readSubmissionRows, rowsAtOnce, type Position } from './submissionRows.sql.ts';
import { layOutTable, linesOf, type SubmissionTable } from './submissionTable.model.ts';

export type ExportOrder = {
  templateId: string;
  unitId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** the rows of this repeating group instead of the submissions */
  group?: Key | undefined;
};

export type ExportGroup = ReturnType<typeof exportGroups>[number] & { exportUrl: string };

export type TemplateExport = {
  /** for the file it is saved as, without its ending */
  name: string;
  /** Reads on only as fast as it is taken, and stops when nobody takes it any more. */
  lines: () => AsyncGenerator<string>;
};

/**
 * Every submission of the template in the units where the actor may export, of all versions, in one table. Throws NOT_FOUND
 * for a template that is not seen, FORBIDDEN when there is no such unit, BAD_INPUT for a group that no version has. The event is
 * written before the first line.
 */
export async function exportTemplate(acting: Acting, order: ExportOrder, locale: Locale): Promise<TemplateExport> {
  const { platform, actor } = acting;
  const { prisma } = platform.database;
  const template = await prisma.template.findFirst({ where: { AND: [{ id: order.templateId }, visibleTemplates(actor)] } });
  if (!template) throw refuse('NOT_FOUND', {});
  const paths = pathsAllowing(actor, 'export.download');
  if (paths.length === 0) throw refuse('FORBIDDEN', { verb: 'export.download' });
  const versions = await findVersions(acting, template.id);
  const group = findGroup(versions, order.group);
  await inTransaction(platform.database, (tx) =>
    recordEvent(tx, acting, {
      verb: 'export.download',
      subject: { type: 'Template', id: template.id },
      unitId: template.unitId,
      data: { format: 'csv', ...order },
    }),
  );
  const { unitId, from = null, to = null } = order;
  const filter: SubmissionFilter = { paths, templateIds: [template.id], unitId, from, to };
  const names = [readText(template.name as Record<string, string>, locale) || 'export', readText(group?.label, locale)];
  return {
    name: names.filter((name) => name !== '').join('-'),
    lines: () => writeLines(acting, filter, layOutTable(versions, locale, group?.key)),
  };
}

/** Oldest first: those one sees, and those that what one sees was filled in by. */
async function findVersions({ platform, actor }: Acting, templateId: string): Promise<Definition[]> {
  const { prisma } = platform.database;
  const versions = await prisma.templateVersion.findMany({
    where: { templateId, state: { not: 'draft' }, OR: [visibleVersions(actor), { submissions: { some: visibleSubmissions(actor) } }] },
    select: { id: true },
    orderBy: { number: 'asc' },
  });
  return Promise.all(versions.map(({ id }) => readDefinition(prisma, id)));
}

/** The repeating groups whose rows can be exported as a table of their own; none for whoever may export nowhere. */
export async function listExportGroups(acting: Acting, templateId: string): Promise<ExportGroup[]> {
  const path = exportPath(acting.actor, templateId);
  if (path === null) return [];
  const groups = exportGroups(await findVersions(acting, templateId));
  return groups.map(({ key, label }) => ({ key, label, exportUrl: `${path}?group=${encodeURIComponent(key)}` }));
}

function findGroup(versions: readonly Definition[], key: Key | undefined): ReturnType<typeof exportGroups>[number] | undefined {
  if (key === undefined) return undefined;
  const group = exportGroups(versions).find((one) => one.key === key);
  if (!group) throw badInput('group', { 'zh-CN': '没有这个重复组', en: 'is no repeating group of this template' });
  return group;
}

async function* writeLines({ platform }: Acting, filter: SubmissionFilter, table: SubmissionTable): AsyncGenerator<string> {
  const { pool, prisma } = platform.database;
  yield BYTE_ORDER_MARK + csvLine(table.head);
  let after: Position | undefined;
  for (;;) {
    const rows = await readSubmissionRows(pool, filter, after);
    for (const row of rows) {
      const submission = { ...row, globalId: encodeGlobalId('Submission', row.id) };
      const lines = linesOf(table, submission, await readDefinition(prisma, row.versionId));
      if (lines.length > 0) yield lines.map(csvLine).join('');
    }
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1);
  }
}

/** Null for whoever may export nowhere. */
export function exportPath(actor: Actor, templateId: string): string | null {
  if (pathsAllowing(actor, 'export.download').length === 0) return null;
  return `/export/templates/${encodeURIComponent(encodeGlobalId('Template', templateId))}.csv`;
}
