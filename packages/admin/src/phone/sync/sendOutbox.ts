import type { AllSafeItem, HazardItem, OutboxItem, SignatureItem, StoredFile, SubmissionItem } from '../device/database.ts';
import { keyOf } from '../device/database.ts';
import { fileRefsIn, withServerIds } from '../device/fileRefs.model.ts';
import { dropFiles, filesById } from '../device/files.ts';
import { changeItem, itemsOf } from '../device/items.ts';
import { writeOr } from '../device/memory.ts';
import { fileIdsOf, isWaiting, missingFromReceipt } from '../device/outbox.model.ts';
import { raiseHazard } from '../network/hazard.operations.ts';
import { signSubmission } from '../network/submission.operations.ts';
import { declareAllSafe, submitTask } from '../network/task.operations.ts';
import type { Reply } from '../network/request.ts';
import { outcomeOf, storedRefusal } from './outcome.ts';
import type { RoundOutcome } from './outcome.ts';
import type { Round } from './round.ts';

/** What a received item adds to itself, or which of its files the receipt left out. */
type Received = { changes: Partial<SubmissionItem> | Partial<AllSafeItem> | Partial<HazardItem>; missing: string[] };
type SendItem<Item> = (round: Round, item: Item, files: ReadonlyMap<string, string>) => Promise<Reply<Received>>;

/** Hands over what was submitted, declared, signed and reported, oldest first, each safe to repeat by its client id. */
export async function sendOutbox(round: Round): Promise<RoundOutcome> {
  const items = (await itemsOf(round.database, round.personId)).filter(isWaiting);
  for (const item of items.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))) {
    const outcome = await sendItem(round, item);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

async function sendItem(round: Round, item: OutboxItem): Promise<RoundOutcome> {
  const files = await filesById(round.database, fileIdsOf(item));
  const stuck = files.find((file) => file.serverId === undefined);
  if (stuck || files.length < fileIdsOf(item).length) return holdForFile(round, item, stuck);
  const reply = await send(round, item, new Map(files.map((file) => [file.id, file.serverId ?? ''])));
  if (reply.ok && reply.data.missing.length === 0) {
    await received(round, item, reply.data.changes);
    return 'done';
  }
  if (reply.ok) {
    const refusal = { code: 'ATTACHMENTS_MISSING', message: '', messages: {}, details: { missing: reply.data.missing } };
    await changeItem(round.database, item, { state: 'refused', refusal });
    return 'done';
  }
  const outcome = outcomeOf(reply.refusal);
  if (outcome !== 'refused') return outcome;
  await changeItem(round.database, item, { state: 'refused', refusal: storedRefusal(reply.refusal) });
  return 'done';
}

/** A file the server refused holds the item back and says why; one merely not sent yet is tried again later. */
async function holdForFile(round: Round, item: OutboxItem, stuck: StoredFile | undefined): Promise<RoundOutcome> {
  const refusal = stuck ? stuck.refusal : { code: 'FILE_GONE', message: '', messages: {}, details: {} };
  if (refusal === undefined) return 'later';
  await changeItem(round.database, item, { state: 'refused', refusal });
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
    clockOffset: item.clockOffset ?? null,
    signatureFile: item.signature ? (files.get(item.signature) ?? null) : null,
  };
  const reply = await round.request(submitTask, { input });
  if (!reply.ok) return reply;
  const { submission } = reply.data.submitTask;
  const signature = await filesById(round.database, item.signature ? [item.signature] : []);
  const handedOver = [...fileRefsIn(item.answers), ...signature].map(({ sha256 }) => sha256);
  const missing = missingFromReceipt(
    handedOver,
    submission.files.map((file) => file.sha256),
  );
  const { id: submissionId, status, arrival } = submission;
  const changes = { submissionId, waitsForSecond: status === 'AWAITING_SIGNATURE', arrival, isHeld: status === 'HELD' };
  return { ok: true, data: { changes, missing } };
};

const sendAllSafe: SendItem<AllSafeItem> = async (round, { clientId, taskId, deviceTime, clockOffset = null }) => {
  const reply = await round.request(declareAllSafe, { input: { clientId, task: taskId, deviceTime, clockOffset } });
  if (!reply.ok) return reply;
  const { status, arrival } = reply.data.declareAllSafe.submission;
  return { ok: true, data: { changes: { arrival, isHeld: status === 'HELD' }, missing: [] } };
};

const sendSignature: SendItem<SignatureItem> = async (round, item, files) => {
  const { submissionId: submission, contentHash } = item;
  const reply = await round.request(signSubmission, {
    input: { submission, contentHash, signatureFile: files.get(item.signature) ?? null },
  });
  if (!reply.ok) return reply;
  const receipt = reply.data.signSubmission.submission.files;
  return { ok: true, data: { changes: {}, missing: await missingOf(round, [item.signature], receipt) } };
};

const sendHazard: SendItem<HazardItem> = async (round, item, files) => {
  const photos = item.photos.flatMap((id) => files.get(id) ?? []);
  const { clientId, unitId: unit, hazardTitle: title, detail, severity, category, assetId: asset = null } = item;
  const reply = await round.request(raiseHazard, { input: { clientId, unit, title, detail, severity, category, photos, asset } });
  if (!reply.ok) return reply;
  const { number, photos: receipt } = reply.data.raiseHazard.hazard;
  return { ok: true, data: { changes: { number }, missing: await missingOf(round, item.photos, receipt) } };
};

async function missingOf({ database }: Round, ids: readonly string[], receipt: readonly { sha256: string }[]): Promise<string[]> {
  const files = await filesById(database, ids);
  return missingFromReceipt(
    files.map(({ sha256 }) => sha256),
    receipt.map(({ sha256 }) => sha256),
  );
}

/**
 * Only here does anything leave the device: the receipt is in, and lists every file. All of it at once, so that a tab killed in
 * between leaves no draft and no photo of what the server has; one after the other where the disk is too full for that.
 */
async function received(round: Round, item: OutboxItem, changes: Received['changes']): Promise<void> {
  const { database } = round;
  const { outbox, drafts, files, memory } = database;
  const done: Partial<OutboxItem> = { ...changes, state: 'received', receivedAt: round.now().toISOString(), refusal: undefined };
  const ids = fileIdsOf(item);
  let isLeft = !memory.items.has(item.clientId);
  if (isLeft) {
    await writeOr(
      () =>
        database.transaction('rw', outbox, drafts, files, async () => {
          await outbox.update(item.clientId, done);
          if (item.kind === 'submission') await drafts.delete(keyOf(item.personId, item.taskId));
          await files.bulkDelete(ids);
        }),
      () => (isLeft = false),
    );
  }
  if (!isLeft) {
    await changeItem(database, item, done);
    if (item.kind === 'submission') await drafts.delete(keyOf(item.personId, item.taskId));
  }
  await dropFiles(database, ids);
}
