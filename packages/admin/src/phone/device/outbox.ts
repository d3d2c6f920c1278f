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
    ...{ clientId, personId, taskId, versionId, answers, startedAt, title },
    createdAt: at,
    deviceTime: at,
    ...(signature ? { signature } : {}),
  };
  return post<SubmissionItem>(database, item);
}

export function postAllSafe(database: DeviceDatabase, item: Pick<AllSafeItem, 'personId' | 'taskId' | 'title'>, now: Date): Promise<void> {
  const at = now.toISOString();
  return post<AllSafeItem>(database, { ...item, kind: 'all_safe', clientId: crypto.randomUUID(), createdAt: at, deviceTime: at });
}

type SignatureParts = Pick<SignatureItem, 'personId' | 'submissionId' | 'contentHash' | 'signature' | 'title'>;
export function postSignature(database: DeviceDatabase, parts: SignatureParts, now: Date): Promise<void> {
  return post<SignatureItem>(database, { ...parts, kind: 'signature', clientId: crypto.randomUUID(), createdAt: now.toISOString() });
}

type HazardParts = Omit<HazardItem, 'kind' | 'createdAt' | 'state' | 'attempts'>;
export function postHazard(database: DeviceDatabase, parts: HazardParts, now: Date): Promise<void> {
  return post<HazardItem>(database, { ...parts, kind: 'hazard', createdAt: now.toISOString() });
}

/** A refused item goes back to waiting: the reason may have passed, such as a withdrawn task given back. */
export async function tryAgain(database: DeviceDatabase, clientId: string): Promise<void> {
  await database.outbox.update(clientId, { state: 'waiting', refusal: undefined });
}

/** Takes a refused item out, so that its draft can be mended and submitted anew under the same client id. */
export async function takeBack(database: DeviceDatabase, clientId: string): Promise<void> {
  await database.outbox
    .where({ clientId })
    .and((item) => item.state === 'refused')
    .delete();
}
