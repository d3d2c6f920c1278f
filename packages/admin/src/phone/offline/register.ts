/** Browsers have workers on https and localhost alone; elsewhere the phone works as well, but not without a connection. */
export async function keepForOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/m-worker.js', { scope: '/m' });
  } catch {
    // A full or locked-down browser refuses; nothing else depends on it.
  }
}
