/** 题库: response sets and questions that templates share. Definitions hold copies, so a change here changes no form. */
import { randomUUIDv7 } from 'node:crypto';
import { parseLibraryContent, type LibraryKind } from '@anjian/schema/library/content.ts';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { jsonHash } from '../jsonHash.ts';
import type { LibraryItem, Prisma } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import { tellProblem } from '../templates/publishGate.ts';
import { loadUnit } from '../units/unit.service.ts';
import { visibleLibraryItems } from './libraryItem.policy.ts';

export type NewLibraryItem = {
  clientId: string;
  unitId: string;
  kind: LibraryKind;
  /** the label of the content when left out */
  name?: Record<string, string> | null | undefined;
  /** JSON from anywhere */
  content: unknown;
};

/** The same client id again gives the same item, and another request with it a refusal. */
export function createLibraryItem(acting: Acting, { clientId, unitId, kind, name, content: json }: NewLibraryItem): Promise<LibraryItem> {
  return inTransaction(acting.platform.database, async (tx) => {
    const unit = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'library.create', unit.path);
    const content = requireContent(acting, kind, json);
    const by = acting.actor.personId;
    const clientHash = jsonHash({ by, unitId, kind, name: name ?? null, content });
    const now = await acting.platform.clock.now(tx);
    const id = randomUUIDv7();
    const { count } = await tx.libraryItem.createMany({
      data: {
        id,
        unitId,
        kind,
        name: requireName(name ?? content.label),
        content: asJson(content),
        clientId,
        clientHash,
        createdAt: now,
        createdById: by,
        updatedAt: now,
        updatedById: by,
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      const known = await tx.libraryItem.findUniqueOrThrow({ where: { clientId } });
      if (known.clientHash !== clientHash) throw refuse('CLIENT_ID_REUSED', {});
      return known;
    }
    if (unit.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
    const created = await tx.libraryItem.findUniqueOrThrow({ where: { id } });
    await tell(tx, acting, 'library.create', created, { kind, name: created.name, content: jsonHash(content) });
    return created;
  });
}

export type LibraryChange = {
  itemId: string;
  /** the one the change was made from */
  revision: number;
  name?: Record<string, string> | null | undefined;
  content?: unknown;
};

/** Throws CONFLICT with what is there now when somebody else was quicker. The same change sent again is made once. */
export function updateLibraryItem(acting: Acting, { itemId, revision, name, content: json }: LibraryChange): Promise<LibraryItem> {
  return inTransaction(acting.platform.database, async (tx) => {
    const item = await loadToWrite(tx, acting, itemId, 'library.edit');
    const content = json == null ? item.content : requireContent(acting, item.kind, json);
    const changed = { name: name ? requireName(name) : item.name, content };
    if (item.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
    const isRepetition =
      item.revision === revision + 1 && item.updatedById === acting.actor.personId && jsonHash(changed) === jsonHash(contentOf(item));
    if (isRepetition) return item;
    if (item.revision !== revision) throw refuse('CONFLICT', { current: { revision: item.revision, ...contentOf(item) } });
    const saved = await tx.libraryItem.update({
      where: { id: itemId },
      data: {
        name: asJson(changed.name),
        content: asJson(content),
        revision: revision + 1,
        updatedAt: await acting.platform.clock.now(tx),
        updatedById: acting.actor.personId,
      },
    });
    await tell(tx, acting, 'library.edit', saved, { revision: saved.revision, name: saved.name, content: jsonHash(content) });
    return saved;
  });
}

/** No longer offered; what was copied from it stays as it is. */
export function archiveLibraryItem(acting: Acting, itemId: string): Promise<LibraryItem> {
  return setArchived(acting, itemId, true);
}

export function restoreLibraryItem(acting: Acting, itemId: string): Promise<LibraryItem> {
  return setArchived(acting, itemId, false);
}

function setArchived(acting: Acting, itemId: string, isArchived: boolean): Promise<LibraryItem> {
  return inTransaction(acting.platform.database, async (tx) => {
    const verb = isArchived ? 'library.archive' : 'library.restore';
    const item = await loadToWrite(tx, acting, itemId, verb);
    if ((item.archivedAt !== null) === isArchived) return item;
    const archivedAt = isArchived ? await acting.platform.clock.now(tx) : null;
    const saved = await tx.libraryItem.update({ where: { id: itemId }, data: { archivedAt } });
    await tell(tx, acting, verb, saved, {});
    return saved;
  });
}

type WritingVerb = 'library.create' | 'library.edit' | 'library.archive' | 'library.restore';

/** The item, locked until the transaction ends; NOT_FOUND, or FORBIDDEN where one only uses it. */
async function loadToWrite(tx: Transaction, { actor }: Acting, id: string, verb: WritingVerb): Promise<LibraryItem> {
  await tx.$queryRaw`select 1 from library_items where id = ${id}::uuid for update`;
  const item = await tx.libraryItem.findFirst({
    where: { AND: [{ id }, visibleLibraryItems(actor)] },
    include: { unit: { select: { path: true } } },
  });
  if (!item) throw refuse('NOT_FOUND', {});
  permit(actor, verb, item.unit.path);
  return item;
}

function tell(
  tx: Transaction,
  acting: Acting,
  verb: WritingVerb,
  { id, unitId }: LibraryItem,
  data: Record<string, unknown>,
): Promise<void> {
  return recordEvent(tx, acting, { verb, subject: { type: 'LibraryItem', id }, unitId, data });
}

function requireContent({ actor }: Acting, kind: LibraryKind, json: unknown) {
  const parsed = parseLibraryContent(kind, json);
  if (!parsed.ok) throw refuse('VALIDATION_FAILED', { problems: parsed.problems.map((problem) => tellProblem(problem, actor.locale)) });
  return parsed.content;
}

const longestName = 200;

function requireName(name: Record<string, string>): Record<string, string> {
  const texts = Object.values(name);
  if (!texts.some((text) => text.trim() !== '')) throw badInput('name', { 'zh-CN': '不能为空', en: 'must not be empty' });
  if (texts.some((text) => text.length > longestName))
    throw badInput('name', { 'zh-CN': `最多 ${longestName} 个字符`, en: `at most ${longestName} characters` });
  return name;
}

const contentOf = ({ name, content }: LibraryItem) => ({ name, content });

function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
