/**
 * Opens the phone without a connection: its page and every part of it are kept in a cache of their own. What people
 * fill in is not here but in the device's database; requests to the server are never answered from a cache. What is pushed it
 * shows, and opens where a tap leads.
 */
type Lasting = { waitUntil: (work: Promise<unknown>) => void };
type Message = { title?: string; body?: string; tag?: string; path?: string };
type Pushed = Lasting & { data: { json: () => Message | null } | null };
type Tapped = Lasting & { notification: { close: () => void; data: unknown } };
type Told = {
  data: { is?: 'keeps'; file: string } | { is?: 'take_over' } | null;
  ports: readonly { postMessage: (answer: boolean) => void }[];
};
type Page = { url: string; focus: () => Promise<unknown>; postMessage: (message: object, options: object) => void };
type Fetching = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void };
type WorkerScope = {
  addEventListener: ((type: 'install' | 'activate', listener: (event: Lasting) => void) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void) &
    ((type: 'message', listener: (event: Told) => void) => void) &
    ((type: 'push', listener: (event: Pushed) => void) => void) &
    ((type: 'notificationclick', listener: (event: Tapped) => void) => void);
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: { type: 'window'; includeUncontrolled?: boolean }) => Promise<Page[]>;
    openWindow: (path: string) => Promise<unknown>;
  };
  skipWaiting: () => Promise<void>;
  registration: { installing: object | null; waiting: object | null; showNotification: (title: string, options: object) => Promise<void> };
};

const worker = globalThis as unknown as WorkerScope;

/** Written in when the console is built: the addresses of all files of the phone, and a name that changes with them. */
const { name, files } = JSON.parse('__PHONE_FILES__') as { name: string; files: string[] };
const known = new Set(files);
const page = '/m';
/** They have their content in their names, so that one of any version is the right one. */
const parts = '/assets/';
/** A thin connection is not waited for longer than somebody at a door would. */
const patience = 4_000;

worker.addEventListener('install', (event) => {
  // A browser that reads codes by itself needs no machine of ours for it.
  const wanted = 'BarcodeDetector' in globalThis ? files.filter((file) => !file.endsWith('.wasm')) : files;
  event.waitUntil(keepAll([page, ...wanted]));
});

worker.addEventListener('activate', (event) => event.waitUntil(dropOldVersions().then(() => worker.clients.claim())));

// From a page: whether this is its own version, and that this one may begin although an older one is open.
worker.addEventListener('message', ({ data, ports }) => {
  if (data?.is === 'keeps' && 'file' in data) ports[0]?.postMessage(known.has(data.file));
  else if (data?.is === 'take_over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== globalThis.location.origin) return;
  const isPage = request.mode === 'navigate' && (pathname === page || pathname.startsWith(`${page}/`));
  if (isPage) {
    event.respondWith(newestPage(request));
    event.waitUntil(dropOldVersions());
  } else if (known.has(pathname) || pathname.startsWith(parts)) event.respondWith(kept(request));
});

worker.addEventListener('push', (event) => event.waitUntil(show(event.data)));

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openAt(pathIn(event.notification.data)));
});

/** Browsers want something shown for every push, so one that cannot be read is shown too, as the name of the product alone. */
async function show(data: Pushed['data']): Promise<void> {
  const { title = 'Anjian', body = '', tag, path } = readMessage(data);
  const looks = { icon: '/mark-192.png', badge: '/mark-192.png' };
  await worker.registration.showNotification(title, { body, ...looks, data: { path }, ...(tag ? { tag, renotify: true } : {}) });
  for (const one of await pages()) one.postMessage({ is: 'pushed' }, {});
}

function readMessage(data: Pushed['data']): Message {
  try {
    return data?.json() ?? {};
  } catch {
    // Not one of ours.
    return {};
  }
}

/** Below the phone's own address, or its first screen. */
function pathIn(data: unknown): string {
  const { path } = (data ?? {}) as { path?: unknown };
  return typeof path === 'string' && path.startsWith(`${page}/`) ? path : page;
}

/** In the page that is open already, which keeps what is being typed, or else in a new one. */
async function openAt(path: string): Promise<void> {
  const [opened] = await pages();
  if (!opened) return void (await worker.clients.openWindow(path));
  opened.postMessage({ is: 'open', path }, {});
  await opened.focus();
}

async function pages(includeUncontrolled = false): Promise<Page[]> {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled });
  return all.filter(({ url }) => new URL(url).pathname === page || new URL(url).pathname.startsWith(`${page}/`));
}

/** All of them whole, or none: a part that is broken would stay so until the next version. */
async function keepAll(wanted: readonly string[]): Promise<void> {
  const fetched = await Promise.all(
    wanted.map(async (file) => {
      const request = new Request(file, { cache: 'reload' });
      // What has its content in its name is the same in the version before: a new one costs what is new in it.
      const before = file.startsWith(parts) ? await caches.match(request, { ignoreVary: true }) : undefined;
      const whole = before ?? (await readWhole(await fetch(request)));
      if (!whole) throw new TypeError(`${file} did not come whole`);
      return [request, whole] as const;
    }),
  );
  const cache = await caches.open(name);
  for (const [request, whole] of fetched) await cache.put(request, whole);
}

/**
 * A line that breaks within the head of an answer leaves one that is "200 OK" and empty; browsers take it for good. One that
 * breaks within the body is noticed while that is read.
 */
async function readWhole(response: Response): Promise<Response | undefined> {
  if (!response.ok) return undefined;
  const body = await response.blob();
  return body.size > 0 && response.headers.has('content-type') ? new Response(body, response) : undefined;
}

/**
 * Once nobody needs them: a page that is open may still ask for a part of the version it began with, which the server has no
 * longer; and what a newer worker has laid in is not ours to drop.
 */
async function dropOldVersions(): Promise<void> {
  const others = (await caches.keys()).filter((other) => other.startsWith('phone-') && other !== name);
  const { installing, waiting } = worker.registration;
  if (others.length === 0 || installing || waiting || (await pages(true)).length > 0) return;
  await Promise.all(others.map((other) => caches.delete(other)));
}

/** From the server while it answers, so that a new version is taken up; else the one that is kept. */
async function newestPage(request: Request): Promise<Response> {
  try {
    const whole = await readWhole(await fetch(request, { signal: AbortSignal.timeout(patience) }));
    if (whole) return whole;
  } catch {
    // No connection: that is what this worker is for.
  }
  return (await caches.match(page, { cacheName: name })) ?? Response.error();
}

async function kept(request: Request): Promise<Response> {
  const own = await caches.match(request, { cacheName: name, ignoreVary: true });
  return own ?? (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

// oxlint-disable-next-line unicorn/require-module-specifiers -- a module of its own, so that its names meet no others
export {};
