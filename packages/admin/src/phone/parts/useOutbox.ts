import { useSyncExternalStore } from 'react';
import { usePhone } from '../app/phone.ts';
import type { DeviceDatabase, OutboxItem } from '../device/database.ts';
import { itemOf, itemsOf } from '../device/items.ts';
import { useLive } from '../device/live.ts';

/** Everything this person handed in on this phone lately, newest first; undefined until the device has answered. */
export function useOutbox(): OutboxItem[] | undefined {
  const { database, personId } = usePhone();
  const version = useMemoryVersion(database);
  return useLive(async () => {
    const items = await itemsOf(database, personId);
    return items.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }, [database, personId, version]);
}

/** What has not arrived yet. */
export function useStandingOutbox(): OutboxItem[] | undefined {
  return useOutbox()?.filter(({ state }) => state !== 'received');
}

/** One of them; null when there is none of that name. */
export function useItem(clientId: string): OutboxItem | null | undefined {
  const { database } = usePhone();
  const version = useMemoryVersion(database);
  return useLive(async () => (await itemOf(database, clientId)) ?? null, [database, clientId, version]);
}

function useMemoryVersion({ memory }: DeviceDatabase): number {
  return useSyncExternalStore(memory.subscribe, memory.version);
}
