import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { FileAdapter } from '../../fill/fileAdapter.ts';
import { drawMarks } from '../../fill/marks/drawMarks.ts';
import type { DeviceDatabase } from '../device/database.ts';
import { localIdOf } from '../device/fileRefs.model.ts';
import { blobOf } from '../device/files.ts';

/** The device's files for where only pictures go: one that was drawn on comes twice, drawn on and as it was taken. */
export async function photosToSend(database: DeviceDatabase, photos: readonly FileRef[], files: FileAdapter): Promise<string[]> {
  const ids: string[] = [];
  for (const photo of photos) {
    const drawn = photo.marks ? await pictureOf(database, photo, files) : undefined;
    for (const ref of [drawn, photo]) {
      const id = ref && localIdOf(ref);
      if (id !== undefined) ids.push(id);
    }
  }
  return ids;
}

async function pictureOf(database: DeviceDatabase, photo: FileRef, files: FileAdapter): Promise<FileRef | undefined> {
  const blob = await blobOf(database, photo);
  const picture = blob && photo.marks && (await drawMarks(blob, photo.marks));
  if (!picture) return undefined;
  return files.keep(picture, { name: photo.name ?? 'photo.jpg', ...(photo.capturedAt ? { capturedAt: photo.capturedAt } : {}) });
}
