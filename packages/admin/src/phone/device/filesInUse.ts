import type { DeviceDatabase } from './database.ts';
import { localIdsIn } from './fileRefs.model.ts';
import { readHazardDraft } from './hazardDraft.ts';
import { attachedIn } from '../../fill/unfinished/unfinished.ts';
import { itemsOf } from './items.ts';
import { fileIdsOf } from './outbox.model.ts';

/** The device's files that a draft, a hazard being written down or something not yet received speaks of. */
export async function fileIdsSpokenOf(database: DeviceDatabase, personId: string): Promise<Set<string>> {
  const drafts = await database.drafts.where({ personId }).toArray();
  const outbox = await itemsOf(database, personId);
  const hazard = await readHazardDraft(database, personId);
  return new Set([
    ...localIdsIn(hazard?.photos),
    ...drafts.flatMap(({ answers, unfinished = {} }) => [...localIdsIn(answers), ...localIdsIn(attachedIn(unfinished))]),
    ...outbox.filter((item) => item.state !== 'received').flatMap(fileIdsOf),
  ]);
}
