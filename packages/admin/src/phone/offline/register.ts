import { watchVersions } from './newVersion.ts';

/**
 * Browsers have workers on https and localhost alone; elsewhere the phone works as well, but not without a connection.
 * `entry` is the address of the page's own script.
 */
export async function keepForOffline(entry: string): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    watchVersions(await navigator.serviceWorker.register('/m-worker.js', { scope: '/m' }), entry);
  } catch {
    // A full or locked-down browser refuses; nothing else depends on it.
  }
}

/** Asks the browser not to clear what is on the device when space runs low. Browsers decide by themselves; some never do. */
export async function askToKeep(): Promise<void> {
  const { storage } = navigator as { storage?: StorageManager };
  if (storage && !(await storage.persisted())) await storage.persist();
}
