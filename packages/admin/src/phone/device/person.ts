import type { DeviceDatabase } from './database.ts';
import { hasUnsentChanges, isHereAlone } from './draft.model.ts';
import { fileIdsSpokenOf } from './filesInUse.ts';
import { itemsOf } from './items.ts';
import { readHazardDraft } from './hazardDraft.ts';
import { unfinishedSignatures } from './unfinishedSignature.ts';

/** How much of a person's work is on this device alone. */
export async function unsentCount(database: DeviceDatabase, personId: string): Promise<number> {
  const outbox = await itemsOf(database, personId);
  const leaving = new Set(outbox.map(({ clientId }) => clientId));
  const drafts = await database.drafts.where({ personId }).toArray();
  const unsent = drafts.filter((draft) => hasUnsentChanges(draft) && !leaving.has(draft.clientId));
  const hazard = await readHazardDraft(database, personId);
  return outbox.filter(({ state }) => state !== 'received').length + unsent.length + (hazard ? 1 : 0);
}

/** What was begun, cannot be sent as it is, and stays on this device. */
export async function unfinishedCount(database: DeviceDatabase, personId: string): Promise<number> {
  const drafts = await database.drafts.where({ personId }).toArray();
  const begun = drafts.filter((draft) => isHereAlone(draft) && !hasUnsentChanges(draft));
  return begun.length + (await unfinishedSignatures(database, personId));
}

/** Leaves nothing of a person on the device but what has not been sent yet. */
export async function forgetPerson(database: DeviceDatabase, personId: string): Promise<void> {
  const { people, tasks, submissions, answers, hazards, assets, drafts, files, outbox, settings } = database;
  await database.transaction('rw', [people, tasks, submissions, answers, hazards, assets, drafts, files, outbox, settings], async () => {
    if ((await settings.get('person'))?.value === personId) await settings.delete('person');
    await settings
      .where('name')
      .startsWith('notices/')
      .filter(({ name }) => name.endsWith(`/${personId}`))
      .delete();
    await people.delete(personId);
    await settings.delete(`assets/${personId}`);
    for (const table of [tasks, hazards, answers, assets]) await table.where({ personId }).delete();
    await submissions.filter((row) => row.personId === personId).delete();
    await outbox.where({ personId, state: 'received' }).delete();
    const leaving = new Set((await outbox.where({ personId }).toArray()).map(({ clientId }) => clientId));
    await drafts
      .where({ personId })
      .filter((draft) => !isHereAlone(draft) && !leaving.has(draft.clientId))
      .delete();
    const wanted = await fileIdsSpokenOf(database, personId);
    await files
      .where({ personId })
      .filter(({ id }) => !wanted.has(id))
      .delete();
  });
}

/** On a device that is shared, whoever comes next finds nothing of the others but what they still have to send. */
export async function forgetOthers(database: DeviceDatabase, personId: string): Promise<void> {
  const { people, tasks, drafts, files, outbox } = database;
  const others = new Set<string>(await people.toCollection().primaryKeys());
  for (const table of [tasks, drafts, files, outbox]) {
    for (const id of await table.orderBy('personId').uniqueKeys()) if (typeof id === 'string') others.add(id);
  }
  others.delete(personId);
  for (const other of others) await forgetPerson(database, other);
}
