import { useEffect, useState } from 'react';
import { usePhone } from '../app/phone.ts';
import { useLive } from '../device/live.ts';
import { assetQuery } from '../network/asset.operations.ts';
import type { AssetSheet } from '../network/asset.operations.ts';
import type { AssetCard, TaskCard } from '../network/cards.ts';
import { useOnline } from '../parts/useOnline.ts';
import { findOnShelf, shelve } from './shelf.ts';

export type OpenedAsset =
  | { is: 'opening' }
  /** The server knows none with this code, or none that this person reaches. */
  | { is: 'unknown' }
  /** The server cannot be asked, and the device has never seen it. */
  | { is: 'not_here' }
  | { is: 'open'; asset: AssetCard; tasks: readonly TaskCard[]; sheet: AssetSheet | undefined; isStale: boolean };

/** From the device at once, then from the server with everything that is known there. */
export function useAsset(code: string): OpenedAsset {
  // The viewer comes anew with everything the phone rereads: after signing in again, and while the page is looked at.
  const { database, request, personId, viewer } = usePhone();
  const [sheet, setSheet] = useState<AssetSheet | 'unknown' | 'unreachable'>();
  const isOnline = useOnline();
  const kept = useLive(async () => (await findOnShelf(database, personId, code)) ?? null, [database, personId, code]);
  const tasks = useLive(async () => {
    const all = await database.tasks.where({ personId }).sortBy('order');
    return all.map(({ task }) => task).filter((task) => task.asset?.code === code);
  }, [database, personId, code]);

  useEffect(() => {
    let isCurrent = true;
    async function read(): Promise<void> {
      const reply = await request(assetQuery, { code });
      if (!isCurrent) return;
      if (!reply.ok) return setSheet('unreachable');
      const found = reply.data.assetByCode;
      if (found) await shelve(database, personId, [cardOf(found)]);
      if (isCurrent) setSheet(found ?? 'unknown');
    }
    void read();
    return () => {
      isCurrent = false;
    };
  }, [database, request, personId, code, isOnline, viewer]);

  return openedOf(sheet, kept, tasks);
}

function openedOf(
  sheet: AssetSheet | 'unknown' | 'unreachable' | undefined,
  kept: AssetCard | null | undefined,
  tasks: readonly TaskCard[] | undefined,
): OpenedAsset {
  if (sheet === 'unknown') return { is: 'unknown' };
  if (typeof sheet === 'object') return { is: 'open', asset: sheet, tasks: sheet.tasks.nodes, sheet, isStale: false };
  if (kept === undefined || tasks === undefined) return { is: 'opening' };
  if (kept) return { is: 'open', asset: kept, tasks, sheet: undefined, isStale: sheet === 'unreachable' };
  return { is: sheet === 'unreachable' ? 'not_here' : 'opening' };
}

/** Without what belongs to the moment it was looked at. */
function cardOf({ id, name, kind, number, code, location, archived, properties, unit, place }: AssetSheet): AssetCard {
  return { id, name, kind, number, code, location, archived, properties, unit, place };
}
