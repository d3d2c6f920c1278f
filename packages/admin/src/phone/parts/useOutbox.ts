import { usePhone } from '../app/phone.ts';
import type { OutboxItem } from '../device/database.ts';
import { useLive } from '../device/live.ts';

/** Everything this person handed in on this phone lately, newest first; undefined until the device has answered. */
export function useOutbox(): OutboxItem[] | undefined {
  const { database, personId } = usePhone();
  return useLive(async () => {
    const items = await database.outbox.where({ personId }).toArray();
    return items.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }, [database, personId]);
}

/** What has not arrived yet. */
export function useStandingOutbox(): OutboxItem[] | undefined {
  return useOutbox()?.filter(({ state }) => state !== 'received');
}
