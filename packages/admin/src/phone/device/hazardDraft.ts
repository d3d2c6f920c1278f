import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { UnfinishedParts } from '../../fill/unfinished/unfinished.ts';
import type { HazardSeverity, UnitCard } from '../network/cards.ts';
import type { DeviceDatabase } from './database.ts';

export type HazardWords = {
  what: string;
  detail: string;
  unitId: string;
  severity: HazardSeverity;
  category: string;
  /** At which asset, when its label was scanned. */
  asset?: { id: string; name: string; unit: UnitCard };
};

/** A hazard that somebody began to write down. The client id is its own from the first letter on. */
export type HazardDraft = { clientId: string; typed: HazardWords; photos: readonly FileRef[]; unfinished?: UnfinishedParts };

const nameOf = (personId: string) => `hazard/${personId}`;

export async function readHazardDraft(database: DeviceDatabase, personId: string): Promise<HazardDraft | undefined> {
  const kept = await database.settings.get(nameOf(personId));
  return kept && (JSON.parse(kept.value) as HazardDraft);
}

export async function keepHazardDraft(database: DeviceDatabase, personId: string, draft: HazardDraft): Promise<void> {
  await database.settings.put({ name: nameOf(personId), value: JSON.stringify(draft) });
}

export async function forgetHazardDraft(database: DeviceDatabase, personId: string): Promise<void> {
  await database.settings.delete(nameOf(personId));
}
