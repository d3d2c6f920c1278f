import type { DeviceDatabase } from './database.ts';
import { localIdsIn } from './fileRefs.model.ts';
import { fileIdsOf } from './outbox.model.ts';

/** The device's files that a draft or something not yet received speaks of. */
export async function fileIdsSpokenOf(database: DeviceDatabase, personId: string): Promise<Set<string>> {
  const drafts = await database.drafts.where({ personId }).toArray();
  const outbox = await database.outbox.where({ personId }).toArray();
  return new Set([
    ...drafts.flatMap((draft) => localIdsIn(draft.answers)),
    ...outbox.filter((item) => item.state !== 'received').flatMap(fileIdsOf),
  ]);
}
