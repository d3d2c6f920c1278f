import type { UnfinishedParts } from '../../fill/unfinished/unfinished.ts';
import type { DeviceDatabase } from './database.ts';

const nameOf = (personId: string, submissionId: string) => `signature/${personId}/${submissionId}`;

/** What was drawn for the second signature of a submission and is not confirmed; there is no draft it could stand beside. */
export async function readUnfinishedSignature(database: DeviceDatabase, personId: string, submissionId: string): Promise<UnfinishedParts> {
  const kept = await database.settings.get(nameOf(personId, submissionId));
  return kept ? (JSON.parse(kept.value) as UnfinishedParts) : {};
}

export function unfinishedSignatures(database: DeviceDatabase, personId: string): Promise<number> {
  return database.settings.where('name').startsWith(nameOf(personId, '')).count();
}

export async function keepUnfinishedSignature(
  database: DeviceDatabase,
  personId: string,
  submissionId: string,
  parts: UnfinishedParts,
): Promise<void> {
  const name = nameOf(personId, submissionId);
  if (Object.keys(parts).length === 0) await database.settings.delete(name);
  else await database.settings.put({ name, value: JSON.stringify(parts) });
}
