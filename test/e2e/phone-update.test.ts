/** A new version of the phone is put in place while somebody fills in: nothing is lost, nothing is mixed, and nobody is interrupted. */
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { startServer, type RunningServer } from '../../packages/api/src/server.ts';
import { addPhoto, countOf, fillWords, giveOut, onDevice, submit, takePicture } from './cellar.ts';
import { layCuttingLine, type CuttingLine } from './cuttingLine.ts';
import { makeSecondBuild } from './secondBuild.ts';
import { consoleFolder, expectNoOverflow, findAxeFaults, setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let line: CuttingLine;
let second: { folder: string; server: RunningServer };
let keeper: Person;
let page: Page;
/** Of a checklist that is handed in, and of one that is being filled in all the while. */
const addresses: string[] = [];

beforeAll(async () => {
  stage = await setStage();
  line = await layCuttingLine(stage.api.url);
  const folder = await makeSecondBuild(consoleFolder);
  second = { folder, server: await startServer(stage.api.platform, { port: 0, consoleFolder: folder }) };
  const administrator = await stage.addPerson('周文静', 'zhou', 'administrator', stage.api.root);
  const unit = await stage.api.addUnit(stage.api.root, '1号地下室');
  keeper = await stage.addPerson('陈守一', 'chen', 'inspector', unit);
  for (const name of ['交上去的', '正在填的']) {
    const given = await giveOut(stage, administrator, [unit], { name: { 'zh-CN': name } });
    addresses.push(`/m/tasks/${encodeURIComponent(await given.taskOf(unit))}`);
  }
  page = await stage.onPhone(keeper, { baseURL: line.url });
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
}, 120_000);
afterAll(async () => {
  await stage.close();
  await line.close();
  await second.server.close(1000);
  await rm(second.folder, { recursive: true, force: true });
});

const showPages = async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`);
const ofPage = (of: Page) => of.evaluate<number>(`[...document.scripts].some(({ src }) => src.endsWith('_2.js')) ? 2 : 1`);
const workers = (of: Page) => of.evaluate(`navigator.serviceWorker.ready.then(({ installing, waiting }) => [!!installing, !!waiting])`);
const draft = (of: Page) =>
  of.evaluate<string>(`${onDevice('drafts', 'getAll()')}.then((all) => JSON.stringify(all.map(({ answers }) => answers)))`);

test('whoever is filling in goes on, on the version the page began with', async () => {
  onTestFailed(showPages);
  await page.goto(addresses[0]!);
  await page.getByLabel(/位置/).waitFor();
  await page.context().setOffline(true);
  await fillWords(page, '东井', '排队的积水');
  await addPhoto(page, 1, await takePicture(120));
  await submit(page);
  await page.getByText('在这台手机上，等待发送').waitFor();
  await page.getByRole('link', { name: '回到我的任务' }).click();
  await page.getByRole('link', { name: /填报/ }).first().click();
  await fillWords(page, '西井', '还没填完');
  await page.evaluate('window.isTheSamePage = true');

  line.moveTo(second.server.url);
  await page.context().setOffline(false);
  await page.evaluate("window.dispatchEvent(new Event('online'))");
  await expect.poll(() => page.evaluate(countOf('outbox')), { timeout: 30_000 }).toBeGreaterThan(0);
  await page.evaluate('navigator.serviceWorker.ready.then((registration) => registration.update())');
  await expect.poll(() => workers(page), { timeout: 20_000 }).toEqual([false, true]);
  await page.getByLabel(/情况说明/).fill('新版本来了，接着填');
  await expect.poll(() => draft(page)).toContain('新版本来了，接着填');
  expect([await ofPage(page), await page.evaluate('window.isTheSamePage')]).toEqual([1, true]);
  expect(await page.getByText(/安检有新版本/).count()).toBe(0);
  await expect.poll(() => stage.api.database.prisma.submission.count(), { timeout: 30_000 }).toBe(1);
});

test('a page opened now is of the new version, whole; the old one keeps its own parts, which the server has no longer', async () => {
  onTestFailed(showPages);
  const old = await page.evaluate<string>(`(async () => {
    const [name] = (await caches.keys()).filter((name) => !name.includes('2222'));
    const kept = await (await caches.open(name)).keys();
    return kept.map(({ url }) => new URL(url).pathname).find((path) => path.includes('HazardsScreen'));
  })()`);
  expect((await fetch(`${line.url}${old}`)).status).toBe(404);

  const other = await page.context().newPage();
  await other.goto('/m');
  await other.getByRole('heading', { level: 1 }).waitFor();
  expect(await ofPage(other)).toBe(2);
  // It is its own version that waited: it takes over, and asks for nothing.
  await expect.poll(() => workers(other), { timeout: 20_000 }).toEqual([false, false]);
  expect(await other.getByText(/安检有新版本/).count()).toBe(0);
  // A later version may bring a larger database.
  await other.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('anjian', 990);
    opening.onupgradeneeded = () => opening.result.createObjectStore('later');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => { opening.result.close(); resolve(); };
  })`);

  await page.getByLabel(/位置/).fill('西井，两个版本同时开着');
  await expect.poll(() => draft(page)).toContain('两个版本同时开着');
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('link', { name: '隐患' }).click();
  await page.getByRole('heading', { level: 1, name: '隐患' }).waitFor();
  await page.context().setOffline(true);
  await other.getByRole('link', { name: '隐患' }).click();
  await other.getByRole('heading', { level: 1, name: '隐患' }).waitFor();
  await page.context().setOffline(false);
  expect([await ofPage(page), await page.evaluate('window.isTheSamePage')]).toEqual([1, true]);
  await other.close();
});

test('between two jobs the new version is offered, and opened when it is wanted, with everything that was filled in', async () => {
  onTestFailed(showPages);
  await page.getByText(/安检有新版本/).waitFor();
  await expectNoOverflow(page);
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '更新' }).click();
  await expect.poll(() => ofPage(page), { timeout: 20_000 }).toBe(2);
  await page.goto(addresses[1]!);
  expect(await page.getByLabel(/位置/).inputValue()).toBe('西井，两个版本同时开着');
  await addPhoto(page, 1, await takePicture(120));
  await submit(page);
  await page.getByText('服务器已收到').first().waitFor({ timeout: 60_000 });
  const sent = await stage.api.database.prisma.submission.findMany({ orderBy: { submittedAt: 'asc' } });
  expect(sent.map(({ answers }) => (answers as { pump: { note: string } }).pump.note)).toEqual(['排队的积水', '新版本来了，接着填']);
});

test('what the old version stood on goes once no page stands on it', async () => {
  const context = page.context();
  await page.close();
  page = await context.newPage();
  await page.goto('/m');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.evaluate('caches.keys()')).toEqual(['phone-2222222222222222']);
  expect(stage.complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_NETWORK|ERR_EMPTY/.test(complaint))).toEqual(
    [],
  );
});
