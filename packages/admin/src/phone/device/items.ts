import { fileIdsOf } from './outbox.model.ts';
import type { DeviceDatabase, OutboxItem } from './database.ts';
import { writeOr } from './memory.ts';

/** The outbox, on the disk or, where that is full, in memory. */
export async function itemOf({ outbox, memory }: DeviceDatabase, clientId: string): Promise<OutboxItem | undefined> {
  return memory.items.get(clientId) ?? outbox.get(clientId);
}

export async function itemsOf({ outbox, memory }: DeviceDatabase, personId: string): Promise<OutboxItem[]> {
  const onDisk = await outbox.where({ personId }).toArray();
  const inMemory = [...memory.items.values()].filter((item) => item.personId === personId);
  return [...onDisk.filter(({ clientId }) => !memory.items.has(clientId)), ...inMemory];
}

export async function changeItem(database: DeviceDatabase, item: OutboxItem, changes: Partial<OutboxItem>): Promise<void> {
  const { outbox, memory } = database;
  const keep = () => {
    memory.items.set(item.clientId, { ...(memory.items.get(item.clientId) ?? item), ...changes } as OutboxItem);
    memory.changed();
  };
  if (memory.items.has(item.clientId)) keep();
  else await writeOr(() => outbox.update(item.clientId, changes), keep);
}

/** Puts on the disk what it takes by now. */
export async function unloadMemory({ outbox, files, memory }: DeviceDatabase): Promise<void> {
  const [held, items] = [[...memory.files.values()], [...memory.items.values()]];
  for (const file of held) {
    await writeOr(
      () => files.put(file).then(() => memory.files.delete(file.id)),
      () => undefined,
    );
  }
  for (const item of items) {
    if (fileIdsOf(item).some((id) => memory.files.has(id))) continue;
    await writeOr(
      () => outbox.put(item).then(() => memory.items.delete(item.clientId)),
      () => undefined,
    );
  }
  if (held.length + items.length > 0) memory.changed();
}
