/** The last that was received, on the device: to be read without a connection. */
import type { DeviceDatabase } from '../device/database.ts';
import type { NoticeCard } from './notice.operations.ts';

export type KeptList = 'latest' | 'asked';

const nameOf = (list: KeptList, personId: string) => `notices/${list}/${personId}`;

export async function readKept({ settings }: DeviceDatabase, list: KeptList, personId: string): Promise<NoticeCard[] | undefined> {
  const kept = await settings.get(nameOf(list, personId));
  return kept && (JSON.parse(kept.value) as NoticeCard[]);
}

export async function keep({ settings }: DeviceDatabase, list: KeptList, personId: string, notices: readonly NoticeCard[]): Promise<void> {
  await settings.put({ name: nameOf(list, personId), value: JSON.stringify(notices) });
}
