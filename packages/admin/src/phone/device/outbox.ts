import { newId } from '../../data/newId.ts';
import { offsetKept } from './clockOffset.ts';
import { keyOf } from './database.ts';
import { changeFile, filesById } from './files.ts';
import { changeItem, itemOf } from './items.ts';
import { writeOr } from './memory.ts';
import { fileIdsOf } from './outbox.model.ts';
import type { AllSafeItem, DeviceDatabase, HazardItem, OutboxItem, SignatureItem, StoredDraft, SubmissionItem } from './database.ts';

type Waiting<Item extends OutboxItem> = Omit<Item, 'state'>;

/**
 * Puts something in the outbox. The same client id twice is the same thing twice: what was refused is handed in anew,
 * what is on its way or received stays as it is.
 */
async function post<Item extends OutboxItem>(database: DeviceDatabase, item: Waiting<Item>): Promise<void> {
  const before = await itemOf(database, item.clientId);
  if (before && before.state !== 'refused') return;
  const posted = { ...item, state: 'waiting' } as unknown as OutboxItem;
  const clockOffset = await offsetKept(database);
  if ('deviceTime' in posted && clockOffset !== undefined) posted.clockOffset = clockOffset;
  await writeOr(
    () => database.outbox.put(posted).then(() => database.memory.items.delete(posted.clientId)),
    () => database.memory.items.set(posted.clientId, posted),
  );
  database.memory.changed();
}

export function postSubmission(
  database: DeviceDatabase,
  draft: StoredDraft,
  title: string,
  signature: string | undefined,
  now: Date,
): Promise<void> {
  const { clientId, personId, taskId, versionId, answers, startedAt } = draft;
  const at = now.toISOString();
  const item: Waiting<SubmissionItem> = {
    kind: 'submission',
    clientId,
    personId,
    taskId,
    versionId,
    answers,
    startedAt,
    title,
    createdAt: at,
    deviceTime: at,
    ...(signature ? { signature } : {}),
  };
  return post<SubmissionItem>(database, item);
}

export function postAllSafe(database: DeviceDatabase, item: Pick<AllSafeItem, 'personId' | 'taskId' | 'title'>, now: Date): Promise<void> {
  const at = now.toISOString();
  return post<AllSafeItem>(database, { ...item, kind: 'all_safe', clientId: newId(), createdAt: at, deviceTime: at });
}

type SignatureParts = Pick<SignatureItem, 'personId' | 'submissionId' | 'contentHash' | 'signature' | 'title'>;
export function postSignature(database: DeviceDatabase, parts: SignatureParts, now: Date): Promise<void> {
  return post<SignatureItem>(database, { ...parts, kind: 'signature', clientId: newId(), createdAt: now.toISOString() });
}

type HazardParts = Omit<HazardItem, 'kind' | 'createdAt' | 'state'>;
export function postHazard(database: DeviceDatabase, parts: HazardParts, now: Date): Promise<void> {
  return post<HazardItem>(database, { ...parts, kind: 'hazard', createdAt: now.toISOString() });
}

/** A refused item goes back to waiting, its files too: the reason may have passed, such as a withdrawn task given back. */
export async function tryAgain(database: DeviceDatabase, item: OutboxItem): Promise<void> {
  for (const file of await filesById(database, fileIdsOf(item))) await changeFile(database, file, { refusal: undefined });
  await changeItem(database, item, { state: 'waiting', refusal: undefined });
}

/**
 * Takes a refused submission out, so that its draft can be mended: what was wrong is noted at the draft. The same client
 * id goes with it, unless the server has other content under that.
 */
export async function takeBack(database: DeviceDatabase, item: SubmissionItem): Promise<void> {
  await database.transaction('rw', database.outbox, database.drafts, async () => {
    const kept = database.memory.items.get(item.clientId) ?? (await database.outbox.get(item.clientId));
    if (kept?.state !== 'refused') return;
    const isUsed = kept.refusal?.code === 'CLIENT_ID_REUSED';
    await database.drafts.update(keyOf(item.personId, item.taskId), {
      refusal: kept.refusal,
      ...(isUsed ? { clientId: newId() } : {}),
    });
    await database.outbox.delete(item.clientId);
  });
  forget(database, item);
}

function forget({ memory }: DeviceDatabase, item: OutboxItem): void {
  memory.items.delete(item.clientId);
  memory.changed();
}

/** Gives something refused up for good, on the person's word. */
export async function discard(database: DeviceDatabase, item: OutboxItem): Promise<void> {
  await database.transaction('rw', database.outbox, database.drafts, async () => {
    await database.outbox.delete(item.clientId);
    if (item.kind === 'submission') await database.drafts.delete(keyOf(item.personId, item.taskId));
  });
  forget(database, item);
}
