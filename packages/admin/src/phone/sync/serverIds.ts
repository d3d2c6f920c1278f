import type { DeviceDatabase } from '../device/database.ts';
import { localIdsIn } from '../device/fileRefs.model.ts';
import { filesById } from '../device/files.ts';

/** Which of the device's files named in `value` the server has, by the id it gave them. */
export async function serverIdsOf(database: DeviceDatabase, value: unknown): Promise<Map<string, string>> {
  const files = await filesById(database, localIdsIn(value));
  return new Map(files.flatMap((file) => (file.serverId ? [[file.id, file.serverId] as const] : [])));
}
