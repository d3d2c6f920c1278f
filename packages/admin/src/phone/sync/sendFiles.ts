import type { StoredFile } from '../device/database.ts';
import { localIdsIn } from '../device/fileRefs.model.ts';
import { changeFile, filesOf } from '../device/files.ts';
import { fileIdsSpokenOf } from '../device/filesInUse.ts';
import { outcomeOf, storedRefusal } from './outcome.ts';
import type { RoundOutcome } from './outcome.ts';
import type { Round } from './round.ts';

/**
 * Uploads every file that somebody's draft or outbox speaks of and the server has not got. One at a time: on a thin
 * connection one whole photo is worth more than five halves. What arrived of one before the line was cut stays there.
 */
export async function sendFiles(round: Round): Promise<RoundOutcome> {
  for (const file of await filesToSend(round)) {
    const { id, size } = file;
    round.sending({ id, sent: 0, size });
    if (!file.begun) await changeFile(round.database, file, { begun: true });
    const reply = await round.upload(file, (sent) => round.sending({ id, sent, size }));
    round.sending(undefined);
    if (reply.ok) {
      await keepReceipt(round, file, reply.data.id, reply.data.sha256);
      continue;
    }
    const outcome = outcomeOf(reply.refusal);
    if (outcome !== 'refused') return outcome;
    await changeFile(round.database, file, { refusal: storedRefusal(reply.refusal) });
  }
  return 'done';
}

async function keepReceipt(round: Round, file: StoredFile, serverId: string, sha256: string): Promise<void> {
  if (sha256 === file.sha256) {
    await changeFile(round.database, file, { serverId, refusal: undefined });
    await touchDraftsWith(round, file.id);
    return;
  }
  const refusal = { code: 'HASH_DIFFERS', message: '', messages: {}, details: { expected: file.sha256, received: sha256 } };
  await changeFile(round.database, file, { refusal });
}

/** A draft that was sent without this file is unsent again. */
async function touchDraftsWith({ database, personId }: Round, fileId: string): Promise<void> {
  await database.drafts
    .where({ personId })
    .filter((draft) => draft.change === draft.sent && localIdsIn(draft.answers).includes(fileId))
    .modify((draft) => {
      draft.change += 1;
    });
}

async function filesToSend({ database, personId }: Round): Promise<StoredFile[]> {
  const wanted = await fileIdsSpokenOf(database, personId);
  const files = await filesOf(database, personId);
  return files
    .filter((file) => wanted.has(file.id) && file.serverId === undefined && file.refusal === undefined)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
