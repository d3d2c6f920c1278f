/**
 * A newer version of the phone lies on this device, whole, while a page of the one before is open. Nothing changes under the
 * hand: the page goes on with the parts it began with, and the newer one is opened when somebody says so, or by itself when
 * the phone is opened the next time.
 */
type Waiting = Pick<ServiceWorker, 'postMessage'>;

/** How often a page that stays open asks whether there is a newer one. */
const askEvery = 3_600_000;
/** A worker that does not take over is not waited for longer: the page comes from the server then. */
const patience = 3_000;

let isThere = false;
let registered: ServiceWorkerRegistration | undefined;
const listeners = new Set<() => void>();

export const newVersion = {
  isThere: () => isThere,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Everything that was filled in is on the device, so this page may go. Others that are open stay as they are. */
  open(): void {
    const reload = () => window.location.reload();
    if (!registered?.waiting) return reload();
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    registered.waiting.postMessage({ is: 'take_over' }, {});
    setTimeout(reload, patience);
  },
};

/** `entry` is the address of the script this page began with: a worker that keeps it is of the same version. */
export function watchVersions(registration: ServiceWorkerRegistration, entry: string): void {
  registered = registration;
  const look = () => {
    const { waiting } = registration;
    if (waiting) void greet(waiting, entry);
  };
  look();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && look());
  });
  let askedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < askEvery) return;
    askedAt = Date.now();
    // Without a connection there is nothing new; it is asked again the next time.
    registration.update().catch(() => undefined);
  });
}

/** One that waits for a page of its own version has nothing to wait for; one that brings something newer is told of. */
async function greet(waiting: Waiting, entry: string): Promise<void> {
  if (await keeps(waiting, entry)) return waiting.postMessage({ is: 'take_over' }, {});
  isThere = true;
  for (const listener of listeners) listener();
}

function keeps(worker: Waiting, file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<boolean>) => resolve(data));
    port1.start();
    worker.postMessage({ is: 'keeps', file }, { transfer: [port2] });
  });
}
