import { newId } from '../../data/newId.ts';
import { keyOf } from './database.ts';
import { fileIdsOf } from './outbox.model.ts';
import type { AllSafeItem, DeviceDatabase, HazardItem, OutboxItem, SignatureItem, StoredDraft, SubmissionItem } from './database.ts';

type Waiting<Item extends OutboxItem> = Omit<Item, 'state' | 'attempts'>;

/**
 * Puts something in the outbox. The same client id twice is the same thing twice: what was refused is handed in anew,
 * what is on its way or received stays as it is.
 */
async function post<Item extends OutboxItem>(database: DeviceDatabase, item: Waiting<Item>): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    const before = await database.outbox.get(item.clientId);
    if (before && before.state !== 'refused') return;
    await database.outbox.put({ ...item, state: 'waiting', attempts: 0 } as unknown as OutboxItem);
  });
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

type HazardParts = Omit<HazardItem, 'kind' | 'createdAt' | 'state' | 'attempts'>;
export function postHazard(database: DeviceDatabase, parts: HazardParts, now: Date): Promise<void> {
  return post<HazardItem>(database, { ...parts, kind: 'hazard', createdAt: now.toISOString() });
}

/** A refused item goes back to waiting, its files too: the reason may have passed, such as a withdrawn task given back. */
export async function tryAgain(database: DeviceDatabase, item: OutboxItem): Promise<void> {
  await database.transaction('rw', database.outbox, database.files, async () => {
    await database.files.where('id').anyOf(fileIdsOf(item)).modify({ refusal: undefined });
    await database.outbox.update(item.clientId, { state: 'waiting', refusal: undefined });
  });
}

/**
 * Takes a refused submission out, so that its draft can be mended: what was wrong is noted at the draft. The same client
 * id goes with it, unless the server has other content under that.
 */
export async function takeBack(database: DeviceDatabase, item: SubmissionItem): Promise<void> {
  await database.transaction('rw', database.outbox, database.drafts, async () => {
    const kept = await database.outbox.get(item.clientId);
    if (kept?.state !== 'refused') return;
    const isUsed = kept.refusal?.code === 'CLIENT_ID_REUSED';
    await database.drafts.update(keyOf(item.personId, item.taskId), {
      refusal: kept.refusal,
      ...(isUsed ? { clientId: newId() } : {}),
    });
    await database.outbox.delete(item.clientId);
  });
}

/** Gives something refused up for good, on the person's word. */
export async function discard(database: DeviceDatabase, item: OutboxItem): Promise<void> {
  await database.transaction('rw', database.outbox, database.drafts, async () => {
    await database.outbox.delete(item.clientId);
    if (item.kind === 'submission') await database.drafts.delete(keyOf(item.personId, item.taskId));
  });
}
