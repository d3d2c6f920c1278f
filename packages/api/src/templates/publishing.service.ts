/** Taking templates into use and out of it. */
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import type { Template, TemplateVersion } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import { conflictWith, findDraft, loadToEdit } from './authoring.service.ts';
import { publishProblemsOf, requireDefinition } from './publishGate.ts';
import { loadTemplate } from './template.service.ts';

export type Publication = { templateId: string; revision: number; notes?: string | null };

/** From then on it never changes. Refused with every problem that stands in the way. */
export function publishTemplate(acting: Acting, { templateId, revision, notes }: Publication): Promise<TemplateVersion> {
  return inTransaction(acting.platform.database, async (tx) => {
    const template = await loadToEdit(tx, acting, templateId, 'template.publish');
    const draft = await findDraft(tx, templateId);
    if (!draft) return repeatedOrNothing(tx, acting, templateId, revision);
    if (draft.revision !== revision) throw await conflictWith(tx, templateId, draft);
    const { locale } = acting.actor;
    const definition = requireDefinition(draft.definition, locale);
    const problems = publishProblemsOf(definition, await publishedBefore(tx, acting, templateId), locale);
    if (problems.length > 0) throw refuse('VALIDATION_FAILED', { problems });
    const now = await acting.platform.clock.now(tx);
    const published = await tx.templateVersion.update({
      where: { id: draft.id },
      data: { state: 'published', notes: notes ?? null, publishedAt: now, publishedById: acting.actor.personId, updatedAt: now },
    });
    await tx.template.update({ where: { id: templateId }, data: { name: definition.title, updatedAt: now } });
    await recordEvent(tx, acting, {
      verb: 'template.publish',
      subject: { type: 'TemplateVersion', id: draft.id },
      unitId: template.unitId,
      data: { templateId, number: draft.number, definition: draft.definitionHash },
    });
    return published;
  });
}

/** The answer got lost and the same person asks again: it is published already. */
async function repeatedOrNothing(tx: Transaction, { actor }: Acting, templateId: string, revision: number): Promise<TemplateVersion> {
  const latest = await tx.templateVersion.findFirst({ where: { templateId }, orderBy: { number: 'desc' } });
  if (latest?.revision === revision && latest.publishedById === actor.personId) return latest;
  throw refuse('STATE_CONFLICT', { reason: 'no_draft' });
}

/** Every definition that was ever published, oldest first: their keys keep their meaning. */
async function publishedBefore(tx: Transaction, { actor }: Acting, templateId: string) {
  const versions = await tx.templateVersion.findMany({
    where: { templateId, NOT: { state: 'draft' } },
    select: { definition: true },
    orderBy: { number: 'asc' },
  });
  return versions.map(({ definition }) => requireDefinition(definition, actor.locale));
}

export function archiveTemplate(acting: Acting, templateId: string): Promise<Template> {
  return setArchived(acting, templateId, true);
}

export function restoreTemplate(acting: Acting, templateId: string): Promise<Template> {
  return setArchived(acting, templateId, false);
}

/** What is assigned already goes on; an archived template is not assigned anew. */
function setArchived(acting: Acting, templateId: string, isArchived: boolean): Promise<Template> {
  const verb = isArchived ? 'template.archive' : 'template.restore';
  return inTransaction(acting.platform.database, async (tx) => {
    await tx.$queryRaw`select 1 from templates where id = ${templateId}::uuid for update`;
    const template = await loadTemplate(tx, acting, templateId);
    permit(acting.actor, verb, template.unit.path);
    if ((template.archivedAt !== null) === isArchived) return template;
    const now = await acting.platform.clock.now(tx);
    const changed = await tx.template.update({ where: { id: templateId }, data: { archivedAt: isArchived ? now : null, updatedAt: now } });
    await recordEvent(tx, acting, { verb, subject: { type: 'Template', id: templateId }, unitId: template.unitId });
    return changed;
  });
}
