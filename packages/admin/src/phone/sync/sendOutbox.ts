import type { AllSafeItem, HazardItem, OutboxItem, SignatureItem, StoredFile, SubmissionItem } from '../device/database.ts';
import { keyOf } from '../device/database.ts';
import { fileRefsIn, withServerIds } from '../device/fileRefs.model.ts';
import { fileIdsOf, isWaiting, missingFromReceipt } from '../device/outbox.model.ts';
import { raiseHazard } from '../network/hazard.operations.ts';
import { signSubmission } from '../network/submission.operations.ts';
import { declareAllSafe, submitTask } from '../network/task.operations.ts';
import type { Reply } from '../network/request.ts';
import { outcomeOf, storedRefusal } from './outcome.ts';
import type { RoundOutcome } from './outcome.ts';
import type { Round } from './round.ts';

/** What a received item adds to itself, or which of its files the receipt left out. */
type Received = { changes: Partial<SubmissionItem> | Partial<HazardItem>; missing: string[] };
type SendItem<Item> = (round: Round, item: Item, files: ReadonlyMap<string, string>) => Promise<Reply<Received>>;

/** Hands over what was submitted, declared, signed and reported, oldest first, each safe to repeat by its client id. */
export async function sendOutbox(round: Round): Promise<RoundOutcome> {
  const items = await round.database.outbox.where({ personId: round.personId, state: 'waiting' }).sortBy('createdAt');
  for (const item of items.filter(isWaiting)) {
    const outcome = await sendItem(round, item);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

async function sendItem(round: Round, item: OutboxItem): Promise<RoundOutcome> {
  const files = (await round.database.files.bulkGet(fileIdsOf(item))).filter((file) => file !== undefined);
  const stuck = files.find((file) => file.serverId === undefined);
  if (stuck || files.length < fileIdsOf(item).length) return holdForFile(round, item, stuck);
  await round.database.outbox.update(item.clientId, { attempts: item.attempts + 1 });
  const reply = await send(round, item, new Map(files.map((file) => [file.id, file.serverId ?? ''])));
  if (reply.ok && reply.data.missing.length === 0) {
    await received(round, item, reply.data.changes);
    return 'done';
  }
  if (reply.ok) {
    const refusal = { code: 'ATTACHMENTS_MISSING', message: '', messages: {}, details: { missing: reply.data.missing } };
    await round.database.outbox.update(item.clientId, { state: 'refused', refusal });
    return 'done';
  }
  const outcome = outcomeOf(reply.refusal);
  if (outcome !== 'refused') return outcome;
  await round.database.outbox.update(item.clientId, { state: 'refused', refusal: storedRefusal(reply.refusal) });
  return 'done';
}

/** A file the server refused holds the item back and says why; one merely not sent yet is tried again later. */
async function holdForFile(round: Round, item: OutboxItem, stuck: StoredFile | undefined): Promise<RoundOutcome> {
  const refusal = stuck ? stuck.refusal : { code: 'FILE_GONE', message: '', messages: {}, details: {} };
  if (refusal === undefined) return 'later';
  await round.database.outbox.update(item.clientId, { state: 'refused', refusal });
  return 'done';
}

function send(round: Round, item: OutboxItem, files: ReadonlyMap<string, string>): Promise<Reply<Received>> {
  switch (item.kind) {
    case 'submission':
      return sendSubmission(round, item, files);
    case 'all_safe':
      return sendAllSafe(round, item, files);
    case 'signature':
      return sendSignature(round, item, files);
    case 'hazard':
      return sendHazard(round, item, files);
  }
}

const sendSubmission: SendItem<SubmissionItem> = async (round, item, files) => {
  const input = {
    clientId: item.clientId,
    task: item.taskId,
    version: item.versionId,
    answers: withServerIds(item.answers, files),
    startedAt: item.startedAt,
    deviceTime: item.deviceTime,
    signatureFile: item.signature ? (files.get(item.signature) ?? null) : null,
  };
  const reply = await round.request(submitTask, { input });
  if (!reply.ok) return reply;
  const { submission } = reply.data.submitTask;
  const signature = item.signature ? await round.database.files.get(item.signature) : undefined;
  const handedOver = [...fileRefsIn(item.answers), ...(signature ? [signature] : [])].map(({ sha256 }) => sha256);
  const missing = missingFromReceipt(
    handedOver,
    submission.files.map((file) => file.sha256),
  );
  return {
    ok: true,
    data: { changes: { submissionId: submission.id, waitsForSecond: submission.status === 'AWAITING_SIGNATURE' }, missing },
  };
};

const sendAllSafe: SendItem<AllSafeItem> = async (round, { clientId, taskId, deviceTime }) => {
  const reply = await round.request(declareAllSafe, { input: { clientId, task: taskId, deviceTime } });
  return reply.ok ? nothingMissing() : reply;
};

const sendSignature: SendItem<SignatureItem> = async (round, item, files) => {
  const { submissionId: submission, contentHash } = item;
  const reply = await round.request(signSubmission, {
    input: { submission, contentHash, signatureFile: files.get(item.signature) ?? null },
  });
  return reply.ok ? nothingMissing() : reply;
};

const sendHazard: SendItem<HazardItem> = async (round, item, files) => {
  const photos = item.photos.flatMap((id) => files.get(id) ?? []);
  const { clientId, unitId: unit, hazardTitle: title, detail, severity, category } = item;
  const reply = await round.request(raiseHazard, { input: { clientId, unit, title, detail, severity, category, photos } });
  return reply.ok ? nothingMissing({ number: reply.data.raiseHazard.hazard.number }) : reply;
};

function nothingMissing(changes: Received['changes'] = {}): Reply<Received> {
  return { ok: true, data: { changes, missing: [] } };
}

/** Only here does anything leave the device: the receipt is in, and lists every file. */
async function received(round: Round, item: OutboxItem, changes: Received['changes']): Promise<void> {
  const { database } = round;
  await database.transaction('rw', database.outbox, database.drafts, database.files, async () => {
    await database.outbox.update(item.clientId, {
      ...changes,
      state: 'received',
      receivedAt: round.now().toISOString(),
      refusal: undefined,
    });
    if (item.kind === 'submission') await database.drafts.delete(keyOf(item.personId, item.taskId));
    await database.files.bulkDelete(fileIdsOf(item));
  });
}
