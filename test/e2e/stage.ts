/** A whole server on a cloned database with the built console, and people at desks and phones in a real Chromium. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { hashPassword, makeOneTimePassword } from '../../packages/api/src/people/password.hash.ts';
import type { Role } from '../../packages/api/src/rights/roles.ts';
import { startTestApi, type Asker, type TestApi } from '../../packages/api/test/api.ts';

export const consoleFolder = process.env['CONSOLE_FOLDER'] ?? path.resolve(import.meta.dirname, '../../packages/admin/dist');
const picturesFolder = path.resolve(import.meta.dirname, '../../node_modules/.anjian/pictures');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What keeps a browser busy with itself, and out of the network. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

export type Credentials = { userName: string; password: string };
export type Person = Asker & Credentials & { name: string };

export type Stage = {
  api: TestApi;
  addPerson(name: string, userName: string, role: Role, unit: { id: string }): Promise<Person>;
  /** A browser of their own at the desk, signed in. */
  atDesk(person: Credentials): Promise<Page>;
  /** At 390 × 844, signed in; by another way to the server where the options say so, and after what is to be there before. */
  onPhone(person: Credentials, options?: BrowserContextOptions, before?: (page: Page) => Promise<void>): Promise<Page>;
  /** What the pages complained about in their consoles; an end-to-end test expects nothing. */
  complaints: string[];
  /** What every open page shows, to see why a test failed; answers where the pictures are. */
  takePictures(): Promise<string>;
  close(): Promise<void>;
};

/** `more` is for the browser, such as what its camera sees. */
export async function setStage(more: readonly string[] = []): Promise<Stage> {
  await readFile(path.join(consoleFolder, 'index.html')).catch(() => {
    throw new Error('The console is not built: npm test does it, or vite build in packages/admin.');
  });
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'anjian-e2e-'));
  const api = await startTestApi({ dataFolder }, { consoleFolder });
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: [...quiet, ...more] });
  const complaints: string[] = [];
  const open = (options: BrowserContextOptions) => openPage(browser, { baseURL: api.url, ...options }, complaints);
  return {
    api,
    complaints,
    async addPerson(name, userName, role, unit) {
      const password = makeOneTimePassword();
      const asker = await api.addPerson(unit, [{ role, unit }], { name, userName, passwordHash: await hashPassword(password) });
      return { ...asker, name, password };
    },
    async atDesk(person) {
      const page = await open(desk);
      await page.goto('/');
      await signIn(page, person);
      return page;
    },
    async onPhone(person, options = {}, before) {
      const page = await open({ ...phone, ...options });
      await before?.(page);
      await page.goto('/m');
      await signIn(page, person);
      return page;
    },
    async takePictures() {
      await mkdir(picturesFolder, { recursive: true });
      const pages = browser.contexts().flatMap((context) => context.pages());
      await Promise.all(pages.map((page, at) => page.screenshot({ path: path.join(picturesFolder, `${at + 1}.png`) })));
      return picturesFolder;
    },
    async close() {
      await browser.close();
      await api.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: Browser, options: BrowserContextOptions, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()} ${message.text()}`);
  });
  return page;
}

async function signIn(page: Page, { userName, password }: Credentials): Promise<void> {
  await page.getByLabel('用户名').fill(userName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' });
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What WCAG does not ask for and readers of a screen thank for: headings in order, one main part, everything within landmarks. */
export const wcagAndBest = [...wcag, 'best-practice'];

/** What fades in is pale for a moment, and is not looked at before it stands. What turns for ever, such as a mark of waiting, is not waited for. */
const atRest = `Promise.race([new Promise((rested) => setTimeout(rested, 3000)), Promise.all(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined)))])
  .then(() => undefined)`;

/** Faults that axe finds on the page as it stands, one line each; by WCAG 2.2 AA unless other rules are asked for. */
export async function findAxeFaults(page: Page, rules: readonly string[] = wcag): Promise<string[]> {
  await page.evaluate(atRest);
  // By evaluation: a script element would be refused by the content security policy.
  await page.evaluate(await readFile(axe, 'utf8'));
  const faults: string[] = await page.evaluate(`window.axe.run(document, { runOnly: ${JSON.stringify(rules)} })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html.slice(0, 200)).join(' ')))`);
  return faults;
}

/** There is a heading, and nothing is being waited for. */
export async function waitUntilRead(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('status', { name: '正在加载' }).first().waitFor({ state: 'detached' });
}

/** Nothing is wider than the page: on a phone nobody scrolls sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect({ address: page.url(), over }).toEqual({ address: page.url(), over: 0 });
}
