import type { StoredFile } from '../device/database.ts';
import { localIdsIn } from '../device/fileRefs.model.ts';
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
    round.sending([file.id]);
    if (!file.begun) await round.database.files.update(file.id, { begun: true });
    const reply = await round.upload(file);
    round.sending([]);
    if (reply.ok) {
      await keepReceipt(round, file, reply.data.id, reply.data.sha256);
      continue;
    }
    const outcome = outcomeOf(reply.refusal);
    if (outcome !== 'refused') return outcome;
    await round.database.files.update(file.id, { refusal: storedRefusal(reply.refusal) });
  }
  return 'done';
}

async function keepReceipt(round: Round, file: StoredFile, serverId: string, sha256: string): Promise<void> {
  if (sha256 === file.sha256) {
    await round.database.files.update(file.id, { serverId, refusal: undefined });
    await touchDraftsWith(round, file.id);
    return;
  }
  const refusal = { code: 'HASH_DIFFERS', message: '', messages: {}, details: { expected: file.sha256, received: sha256 } };
  await round.database.files.update(file.id, { refusal });
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
  const files = await database.files.where({ personId }).toArray();
  return files
    .filter((file) => wanted.has(file.id) && file.serverId === undefined && file.refusal === undefined)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
