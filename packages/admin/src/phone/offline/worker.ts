/**
 * Opens the phone without a connection: its page and every part of it are kept in a cache of their own. What people
 * fill in is not here but in the device's database; requests to the server are never answered from a cache.
 */
type Lasting = { waitUntil: (work: Promise<unknown>) => void };
type Fetching = { request: Request; respondWith: (answer: Promise<Response>) => void };
type WorkerScope = {
  addEventListener: ((type: 'install' | 'activate', listener: (event: Lasting) => void) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void);
  clients: { claim: () => Promise<void> };
};

const worker = globalThis as unknown as WorkerScope;

/** Written in when the console is built: the addresses of all files of the phone, and a name that changes with them. */
const { name, files } = JSON.parse('__PHONE_FILES__') as { name: string; files: string[] };
const known = new Set(files);
const page = '/m';
/** A thin connection is not waited for longer than somebody at a door would. */
const patience = 4_000;

worker.addEventListener('install', (event) => {
  // A browser that reads codes by itself needs no machine of ours for it.
  const wanted = 'BarcodeDetector' in globalThis ? files.filter((file) => !file.endsWith('.wasm')) : files;
  const requests = [page, ...wanted].map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(requests)));
});

worker.addEventListener('activate', (event) => event.waitUntil(dropOldCaches().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== globalThis.location.origin) return;
  const isPage = request.mode === 'navigate' && (pathname === page || pathname.startsWith(`${page}/`));
  if (isPage) event.respondWith(newestPage(request));
  else if (known.has(pathname)) event.respondWith(kept(request));
});

async function dropOldCaches(): Promise<void> {
  const others = (await caches.keys()).filter((other) => other.startsWith('phone-') && other !== name);
  await Promise.all(others.map((other) => caches.delete(other)));
}

/** From the server while it answers, so that a new version is taken up; else the one that is kept. */
async function newestPage(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (response.ok) return response;
  } catch {
    // No connection: that is what this worker is for.
  }
  return (await caches.match(page, { cacheName: name })) ?? Response.error();
}

async function kept(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: name, ignoreVary: true })) ?? fetch(request);
}

// oxlint-disable-next-line unicorn/require-module-specifiers -- a module of its own, so that its names meet no others
export {};
