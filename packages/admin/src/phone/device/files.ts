import { newId } from '../../data/newId.ts';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { sha256Of } from '../../fill/sha256.ts';
import type { DeviceDatabase, StoredFile } from './database.ts';
import { localIdOf, localRef } from './fileRefs.model.ts';
import { fileIdsSpokenOf } from './filesInUse.ts';
import { writeOr } from './memory.ts';

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
  await writeOr(
    () => database.files.add(stored),
    () => keepInMemory(database, stored),
  );
  return { file: localRef(id), sha256, name: file.name, ...(file.capturedAt ? { capturedAt: file.capturedAt } : {}) };
}

/** The bytes of a reference, when this device has them: by its id here, or by content when the server renamed it. */
export async function blobOf(database: DeviceDatabase, ref: FileRef): Promise<Blob | undefined> {
  const local = localIdOf(ref);
  const file = local === undefined ? await database.files.where({ sha256: ref.sha256 }).first() : (await filesById(database, [local]))[0];
  return file?.blob;
}

function keepInMemory({ memory }: DeviceDatabase, file: StoredFile): void {
  memory.files.set(file.id, file);
  memory.changed();
}

/** Those that the device has. */
export async function filesById({ files, memory }: DeviceDatabase, ids: readonly string[]): Promise<StoredFile[]> {
  const onDisk = await files.bulkGet([...ids]);
  return ids.flatMap((id, at) => memory.files.get(id) ?? onDisk[at] ?? []);
}

export async function filesOf({ files, memory }: DeviceDatabase, personId: string): Promise<StoredFile[]> {
  const onDisk = await files.where({ personId }).toArray();
  const inMemory = [...memory.files.values()].filter((file) => file.personId === personId);
  return [...onDisk.filter(({ id }) => !memory.files.has(id)), ...inMemory];
}

/** A disk that is full does not keep what is learnt about a file either, and sending must not hang on that. */
export async function changeFile(database: DeviceDatabase, file: StoredFile, changes: Partial<StoredFile>): Promise<void> {
  const keep = () => keepInMemory(database, { ...(database.memory.files.get(file.id) ?? file), ...changes });
  if (database.memory.files.has(file.id)) keep();
  else await writeOr(() => database.files.update(file.id, changes), keep);
}

export async function dropFiles({ files, memory }: DeviceDatabase, ids: readonly string[]): Promise<void> {
  await files.bulkDelete([...ids]);
  for (const id of ids) memory.files.delete(id);
  memory.changed();
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
