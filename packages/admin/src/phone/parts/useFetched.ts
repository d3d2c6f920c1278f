import { usePhone } from '../app/phone.ts';
import type { FetchedList } from '../device/database.ts';
import { useLive } from '../device/live.ts';

/** Whether the server has told of this list, now or earlier; undefined until the device has answered. */
export function useFetched(list: FetchedList): boolean | undefined {
  const { database, personId } = usePhone();
  return useLive(async () => (await database.people.get(personId))?.fetched?.includes(list) ?? false, [database, personId, list]);
}
