import type { OutboxItem } from './database.ts';
import { fileRefsIn, localIdsIn } from './fileRefs.model.ts';

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

/** How many photos, files and signatures go with it, those that were on the server before included. */
export function attachmentCount(item: OutboxItem): number {
  if (item.kind !== 'submission') return fileIdsOf(item).length;
  return fileRefsIn(item.answers).length + (item.signature ? 1 : 0);
}

/** Hashes of files handed over that the receipt does not list; the device may let go of nothing while there is one. */
export function missingFromReceipt(handedOver: readonly string[], receipt: readonly string[]): string[] {
  const received = new Set(receipt);
  return handedOver.filter((sha256) => !received.has(sha256));
}

export function isWaiting(item: OutboxItem): boolean {
  return item.state === 'waiting';
}
