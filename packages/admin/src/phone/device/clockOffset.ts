import type { DeviceDatabase } from './database.ts';
import { writeOr } from './memory.ts';

const name = 'clockOffset';
/** Milliseconds; the head of an answer tells whole seconds, and the way there and back takes its time. */
const tolerance = 2_000;
/** What a number of the API holds. */
const most = 2 ** 31 - 1;

/** How far the server's clock was from the device's when it was last heard of: milliseconds to be added to the device's. */
export async function offsetKept({ settings }: DeviceDatabase): Promise<number | undefined> {
  const kept = await settings.get(name);
  return kept ? Number(kept.value) : undefined;
}

export async function keepOffset(database: DeviceDatabase, measured: number): Promise<void> {
  if (Math.abs(measured) > most) return;
  const kept = await offsetKept(database);
  if (kept !== undefined && Math.abs(kept - measured) < tolerance) return;
  await writeOr(
    () => database.settings.put({ name, value: String(Math.round(measured)) }),
    // It is measured again with the next answer.
    () => undefined,
  );
}
