import type { OutboxItem } from './database.ts';
import { localIdsIn } from './fileRefs.model.ts';

/** The files of this device that must be on the server before the item can go. */
export function fileIdsOf(item: OutboxItem): string[] {
  switch (item.kind) {
    case 'submission':
      return [...localIdsIn(item.answers), ...(item.signature ? [item.signature] : [])];
    case 'signature':
      return [item.signature];
    case 'hazard':
      return item.photos;
    case 'all_safe':
      return [];
  }
}

/** Hashes of files handed over that the receipt does not list; the device may let go of nothing while there is one. */
export function missingFromReceipt(handedOver: readonly string[], receipt: readonly string[]): string[] {
  const received = new Set(receipt);
  return handedOver.filter((sha256) => !received.has(sha256));
}

export function isWaiting(item: OutboxItem): boolean {
  return item.state === 'waiting';
}
