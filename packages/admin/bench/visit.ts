/** One visit of a phone that has never been here: nothing in its caches, nothing on the device, only the session. */
import type { Browser, CDPSession } from 'playwright-core';

export type Visit = {
  /** from the address being opened to the first task on the screen */
  firstTaskMillis: number;
  /** of script that had come by then, as it was sent */
  scriptBytes: number;
  /** of everything that had come by then */
  bytes: number;
};

/** A telephone of the middle range on Lighthouse's "slow 4G": a quarter of this processor, 1.6 Mbit/s down, 150 ms there and back. */
const slowness = 4;
const line = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };

/** Runs in the page from its first moment: when the first task was painted, by the page's own clock. */
const watch = `{
  const look = () => {
    if (!document.querySelector('.phone-task')) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => tellFirstTask(performance.now())));
  };
  requestAnimationFrame(look);
}`;

export async function visit(browser: Browser, url: string, cookie: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const received = countBytes(await throttled(session));
  await page.addInitScript(watch);
  const told = Promise.withResolvers<number>();
  await page.exposeFunction('tellFirstTask', told.resolve);
  await page.goto(`${url}/m`, { waitUntil: 'commit' });
  await page.locator('.phone-task').first().waitFor();
  const firstTaskMillis = await told.promise;
  const result = { firstTaskMillis, ...received() };
  await context.close();
  return result;
}

async function throttled(session: CDPSession): Promise<CDPSession> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  return session;
}

/** As they crossed the line: compressed, with their heads. */
function countBytes(session: CDPSession): () => Pick<Visit, 'scriptBytes' | 'bytes'> {
  const scripts = new Set<string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  const sum = (of: readonly number[]) => of.reduce((total, size) => total + size, 0);
  return () => ({
    scriptBytes: sum([...sizes].filter(([id]) => scripts.has(id)).map(([, size]) => size)),
    bytes: sum([...sizes.values()]),
  });
}
