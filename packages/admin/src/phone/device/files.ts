import { newId } from '../../data/newId.ts';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { sha256Of } from '../../fill/sha256.ts';
import type { DeviceDatabase, StoredFile } from './database.ts';
import { localIdOf, localRef } from './fileRefs.model.ts';
import { fileIdsSpokenOf } from './filesInUse.ts';

export type NewFile = { blob: Blob; name: string; capturedAt?: string };

/** Keeps a photo, file or signature on the device and answers with the reference that answers hold. */
export async function keepFile(database: DeviceDatabase, personId: string, file: NewFile, now: Date): Promise<FileRef> {
  const id = newId();
  const sha256 = await sha256Of(file.blob);
  const stored: StoredFile = {
    id,
    personId,
    blob: file.blob,
    name: file.name,
    contentType: file.blob.type || 'application/octet-stream',
    size: file.blob.size,
    sha256,
    createdAt: now.toISOString(),
    ...(file.capturedAt ? { capturedAt: file.capturedAt } : {}),
  };
  await database.files.add(stored);
  return { file: localRef(id), sha256, name: file.name, ...(file.capturedAt ? { capturedAt: file.capturedAt } : {}) };
}

/** The bytes of a reference, when this device has them: by its id here, or by content when the server renamed it. */
export async function blobOf(database: DeviceDatabase, ref: FileRef): Promise<Blob | undefined> {
  const local = localIdOf(ref);
  const file = local === undefined ? await database.files.where({ sha256: ref.sha256 }).first() : await database.files.get(local);
  return file?.blob;
}

const day = 86_400_000;

/** Lets go of what was taken out of every answer a day or more ago; a removal can be undone until then. */
export async function dropForgottenFiles(database: DeviceDatabase, personId: string, now: Date): Promise<void> {
  const wanted = await fileIdsSpokenOf(database, personId);
  const before = new Date(now.getTime() - day).toISOString();
  await database.files
    .where({ personId })
    .filter((file) => !wanted.has(file.id) && file.createdAt < before)
    .delete();
}
