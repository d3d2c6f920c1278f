/** Writing templates: drafts come and go, what was published stays. */
import { randomUUIDv7 } from 'node:crypto';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { countQuestions } from '@anjian/schema/definition/walk.ts';
import { originsOf } from '@anjian/schema/library/originsOf.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { jsonHash } from '../jsonHash.ts';
import type { Prisma, Template, TemplateVersion } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import type { Actor } from '../rights/actor.ts';
import { permit } from '../rights/permit.ts';
import type { Verb } from '../rights/verbs.ts';
import { loadUnit } from '../units/unit.service.ts';
import { requireDefinition } from './publishGate.ts';
import { firstRevision, isEditable, nextNumber } from './template.model.ts';
import { visibleVersions } from './template.policy.ts';
import { loadTemplate } from './template.service.ts';

const emptyDefinition: Definition = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '未命名检查表', en: 'Untitled checklist' },
  settings: { signOff: 'none' },
  sections: [],
};

export type NewTemplate = { clientId: string; unitId: string; definition?: unknown };

/** The same client id again gives the same template, and another request with it a refusal. */
export function createTemplate(acting: Acting, { clientId, unitId, definition: json }: NewTemplate): Promise<Template> {
  return inTransaction(acting.platform.database, async (tx) => {
    const unit = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'template.create', unit.path);
    const definition = json == null ? emptyDefinition : requireDefinition(json, acting.actor.locale);
    return insertTemplate(tx, acting, { clientId, unit, definition, request: { unitId, definition } });
  });
}

/** A template of one's own, made from what one sees of another: its newest published version, else its draft. */
export function copyTemplate(
  acting: Acting,
  { clientId, templateId, unitId }: { clientId: string; templateId: string; unitId?: string | null | undefined },
): Promise<Template> {
  return inTransaction(acting.platform.database, async (tx) => {
    const template = await loadTemplate(tx, acting, templateId);
    const unit = await loadUnit(tx, acting, unitId ?? template.unitId);
    permit(acting.actor, 'template.create', unit.path);
    const seen = { AND: [{ templateId }, visibleVersions(acting.actor)] };
    const source =
      (await tx.templateVersion.findFirst({ where: { ...seen, state: 'published' }, orderBy: { number: 'desc' } })) ??
      (await tx.templateVersion.findFirst({ where: seen, orderBy: { number: 'desc' } }));
    if (!source) throw refuse('NOT_FOUND', {});
    const definition = requireDefinition(source.definition, acting.actor.locale);
    const title = Object.fromEntries(
      Object.entries(definition.title).map(([locale, text]) => [locale, locale.startsWith('zh') ? `${text}（副本）` : `${text} (copy)`]),
    );
    const copied = { ...definition, title };
    return insertTemplate(tx, acting, { clientId, unit, definition: copied, request: { copyOf: templateId, unitId: unit.id } });
  });
}

type Insertion = { clientId: string; unit: { id: string; archivedAt: Date | null }; definition: Definition; request: object };

async function insertTemplate(tx: Transaction, acting: Acting, { clientId, unit, definition, request }: Insertion): Promise<Template> {
  const id = randomUUIDv7();
  const now = await acting.platform.clock.now(tx);
  const by = acting.actor.personId;
  const clientHash = jsonHash({ by, ...request });
  const { count } = await tx.template.createMany({
    data: { id, unitId: unit.id, name: definition.title, clientId, clientHash, createdAt: now, updatedAt: now, createdById: by },
    skipDuplicates: true,
  });
  if (count === 0) return readRepetition(tx, clientId, clientHash);
  if (unit.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
  await tx.templateVersion.create({ data: { templateId: id, number: 1, ...contentOf(definition), ...madeBy(by, now) } });
  await recordEvent(tx, acting, {
    verb: 'template.create',
    subject: { type: 'Template', id },
    unitId: unit.id,
    data: { name: definition.title, ...request, definition: jsonHash(definition) },
  });
  return tx.template.findUniqueOrThrow({ where: { id } });
}

async function readRepetition(tx: Transaction, clientId: string, clientHash: string): Promise<Template> {
  const known = await tx.template.findUniqueOrThrow({ where: { clientId } });
  if (known.clientHash !== clientHash) throw refuse('CLIENT_ID_REUSED', {});
  return known;
}

export type DraftSave = { templateId: string; definition: unknown; revision: number };

/** `revision` is the one the change was made from; 0 for a template without a draft. */
export function saveDraft(acting: Acting, { templateId, definition: json, revision }: DraftSave): Promise<TemplateVersion> {
  return inTransaction(acting.platform.database, async (tx) => {
    const template = await loadToEdit(tx, acting, templateId, 'template.edit');
    const definition = requireDefinition(json, acting.actor.locale);
    const draft = await findDraft(tx, templateId);
    const content = contentOf(definition);
    if (draft && isRepetition(draft, content, revision, acting.actor)) return draft;
    if ((draft?.revision ?? 0) !== revision) throw await conflictWith(tx, templateId, draft);
    const now = await acting.platform.clock.now(tx);
    const by = acting.actor.personId;
    const saved = draft
      ? await tx.templateVersion.update({
          where: { id: draft.id },
          data: { ...content, revision: revision + 1, updatedAt: now, updatedById: by },
        })
      : await insertDraft(tx, acting, template, definition);
    const isPublished = (await tx.templateVersion.count({ where: { templateId, NOT: { state: 'draft' } } })) > 0;
    await tx.template.update({ where: { id: templateId }, data: { updatedAt: now, ...(isPublished ? {} : { name: definition.title }) } });
    await recordEvent(tx, acting, {
      verb: 'template.edit',
      subject: { type: 'TemplateVersion', id: saved.id },
      unitId: template.unitId,
      data: { templateId, revision: saved.revision, definition: content.definitionHash },
    });
    return saved;
  });
}

/** The answer to a save got lost and it came again: that is no conflict with anybody. */
function isRepetition(draft: TemplateVersion, { definitionHash }: { definitionHash: string }, revision: number, actor: Actor): boolean {
  return draft.revision === revision + 1 && draft.definitionHash === definitionHash && draft.updatedById === actor.personId;
}

export function createDraft(
  acting: Acting,
  { templateId, fromId }: { templateId: string; fromId?: string | null | undefined },
): Promise<TemplateVersion> {
  return inTransaction(acting.platform.database, async (tx) => {
    const template = await loadToEdit(tx, acting, templateId, 'template.edit');
    const source = await tx.templateVersion.findFirst({
      where: { AND: [{ templateId }, fromId ? { id: fromId } : { state: 'published' }, visibleVersions(acting.actor)] },
      orderBy: { number: 'desc' },
    });
    if (!source && fromId) throw refuse('NOT_FOUND', {});
    if (await findDraft(tx, templateId)) throw refuse('STATE_CONFLICT', { reason: 'draft_exists' });
    const definition = source ? requireDefinition(source.definition, acting.actor.locale) : emptyDefinition;
    const draft = await insertDraft(tx, acting, template, definition);
    await tx.template.update({ where: { id: templateId }, data: { updatedAt: draft.createdAt } });
    await recordEvent(tx, acting, {
      verb: 'template.edit',
      subject: { type: 'TemplateVersion', id: draft.id },
      unitId: template.unitId,
      data: { templateId, from: source?.id ?? null },
    });
    return draft;
  });
}

/** A template that was never published goes with its only draft: then nothing is returned. */
export function discardDraft(acting: Acting, templateId: string): Promise<Template | null> {
  return inTransaction(acting.platform.database, async (tx) => {
    const template = await loadToEdit(tx, acting, templateId, 'template.delete_draft');
    const draft = await findDraft(tx, templateId);
    if (!draft) throw refuse('STATE_CONFLICT', { reason: 'no_draft' });
    await tx.templateVersion.delete({ where: { id: draft.id } });
    await recordEvent(tx, acting, {
      verb: 'template.delete_draft',
      subject: { type: 'Template', id: templateId },
      unitId: template.unitId,
      data: { version: draft.id, number: draft.number, definition: draft.definitionHash },
    });
    const remaining = await tx.templateVersion.count({ where: { templateId } });
    if (remaining === 0) {
      await tx.template.delete({ where: { id: templateId } });
      return null;
    }
    return tx.template.update({ where: { id: templateId }, data: { updatedAt: await acting.platform.clock.now(tx) } });
  });
}

/** The template, locked: of two who change it at once one comes first. NOT_FOUND, FORBIDDEN, or archived. */
export async function loadToEdit(
  tx: Transaction,
  acting: Acting,
  templateId: string,
  verb: Verb,
): Promise<Awaited<ReturnType<typeof loadTemplate>>> {
  await tx.$queryRaw`select 1 from templates where id = ${templateId}::uuid for update`;
  const template = await loadTemplate(tx, acting, templateId);
  permit(acting.actor, verb, template.unit.path);
  if (!isEditable(template)) throw refuse('STATE_CONFLICT', { state: 'archived' });
  return template;
}

export function findDraft(tx: Transaction, templateId: string): Promise<TemplateVersion | null> {
  return tx.templateVersion.findFirst({ where: { templateId, state: 'draft' } });
}

/** Tells what is there now, for the author to compare with. */
export async function conflictWith(tx: Transaction, templateId: string, draft: TemplateVersion | null): Promise<Error> {
  const current = draft ?? (await tx.templateVersion.findFirst({ where: { templateId }, orderBy: { number: 'desc' } }));
  const by = current && (await tx.person.findUnique({ where: { id: current.updatedById ?? current.createdById }, select: { name: true } }));
  return refuse('CONFLICT', {
    current: {
      revision: draft?.revision ?? 0,
      definition: current?.definition,
      updatedAt: current?.updatedAt,
      updatedByName: by?.name,
    },
  });
}

async function insertDraft(
  tx: Transaction,
  { platform, actor }: Acting,
  template: Template,
  definition: Definition,
): Promise<TemplateVersion> {
  const numbers = await tx.templateVersion.findMany({ where: { templateId: template.id }, select: { number: true } });
  const now = await platform.clock.now(tx);
  return tx.templateVersion.create({
    data: {
      templateId: template.id,
      number: nextNumber(numbers.map(({ number }) => number)),
      revision: firstRevision(template.createdAt, now),
      ...contentOf(definition),
      ...madeBy(actor.personId, now),
    },
  });
}

function contentOf(definition: Definition) {
  return {
    definition: definition as unknown as Prisma.InputJsonValue,
    definitionHash: jsonHash(definition),
    questionCount: countQuestions(definition),
    origins: originsOf(definition),
  };
}

function madeBy(personId: string, at: Date) {
  return { createdById: personId, updatedById: personId, createdAt: at, updatedAt: at };
}
