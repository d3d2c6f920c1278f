/** What befalls work on a phone: a full disk, a session that ended, another person, and a task that changed meanwhile. Nothing is lost. */
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFailed, test } from 'vitest';
import {
  addPhoto,
  countOf,
  fillWords,
  giveOut,
  globalId,
  hashesOnDevice,
  onDevice,
  sha256,
  submit,
  takePicture,
  type Given,
} from './cellar.ts';
import { expectNoOverflow, findAxeFaults, setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let administrator: Person;
let picture: Buffer;
let count = 0;
const opened: Page[] = [];

beforeAll(async () => {
  stage = await setStage();
  administrator = await stage.addPerson('周文静', 'zhou', 'administrator', stage.api.root);
  picture = await takePicture(120);
});
afterAll(() => stage.close());
afterEach(async () => {
  // More people sign in here than a minute allows from one address.
  await stage.api.database.prisma.throttle.deleteMany();
  for (const page of opened.splice(0)) await page.context().close();
});

type Scene = { keeper: Person; given: Given; task: string; taskId: string; address: string; unit: { id: string } };

/** A cellar with somebody of its own who looks after it. */
async function setScene(change: object = {}): Promise<Scene> {
  count += 1;
  const unit = await stage.api.addUnit(stage.api.root, `${count}号地下室`);
  const keeper = await stage.addPerson('陈守一', `chen${count}`, 'inspector', unit);
  const given = await giveOut(stage, administrator, [unit], change);
  const task = await given.taskOf(unit);
  const taskId = Buffer.from(task, 'base64').toString().split(':')[1]!;
  return { keeper, given, task, taskId, unit, address: `/m/tasks/${encodeURIComponent(task)}` };
}

async function onPhone(person: Person, before?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await stage.onPhone(person, {}, before);
  opened.push(page);
  onTestFailed(async () => void process.stderr.write(`${page.url()} ${await page.locator('body').innerText()}\n`));
  if (!before) await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  return page;
}

/** Opened with a connection, filled in without one. */
async function fillOffline(page: Page, { address }: Scene, note = '积水'): Promise<void> {
  await page.goto(address);
  await page.getByLabel(/位置/).waitFor();
  await page.context().setOffline(true);
  await fillWords(page, '东井', note);
  await addPhoto(page, 1, picture);
  await page.getByText('已存在这台手机').waitFor();
}

async function backOnline(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.evaluate("window.dispatchEvent(new Event('online'))");
}

const received = (page: Page) => page.getByText('服务器已收到').first().waitFor({ timeout: 60_000 });
const submissionsOf = async ({ keeper }: Scene) =>
  (await keeper.get('{ submissions(first: 10) { nodes { status arrival submittedByName version { number } answers files { sha256 } } } }'))
    .submissions.nodes;

async function expectSound(page: Page): Promise<void> {
  await expectNoOverflow(page);
  expect(await findAxeFaults(page)).toEqual([]);
}

/**
 * Chromium's own quota for the page's database and caches: writes are refused when a transaction ends, as on a disk that is full.
 * What room there is, Chromium works out when a database is first opened, and believes for half a minute: so it is said before.
 */
const withRoomFor = (bytes: number) => async (page: Page) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: stage.api.url, quotaSize: bytes });
};
const disk = 8_000_000;

/** Something else takes the rest of it, in ever smaller pieces, once nothing is on its way there that could be given up again. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.evaluate(`(async () => {
    const ballast = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('ballast');
      opening.onupgradeneeded = () => opening.result.createObjectStore('all', { autoIncrement: true });
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const put = (size) => new Promise((resolve) => {
      const writing = ballast.transaction('all', 'readwrite');
      writing.objectStore('all').put(new Blob([new Uint8Array(size)]));
      writing.oncomplete = () => resolve(true);
      writing.onabort = () => resolve(false);
    });
    for (let size = 1_048_576; size >= 64; size /= 4) while (await put(size));
    ballast.close();
  })()`);
}

test('a disk that fills up: what fits is kept there, what does not in the page, and everything is sent', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper, withRoomFor(disk));
  await page.goto(scene.address);
  await page.getByLabel(/位置/).waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.context().setOffline(true);
  await fillWords(page, '西井', '满了也要报');
  await addPhoto(page, 1, await takePicture(500));
  await fillDisk(page);
  for (const number of [2, 3]) await addPhoto(page, number, await takePicture(500));
  const isFull = page.getByText(/这台手机的空间满了，有 2 项还没存下来/);
  await isFull.waitFor();
  await page.getByLabel(/情况说明/).fill('满了以后还写了字');
  await expectSound(page);
  expect(await page.evaluate(countOf('files'))).toBe(1);

  await backOnline(page);
  await submit(page);
  await received(page);
  await page.getByText(/还没存下来/).waitFor({ state: 'detached' });
  const [sent] = await submissionsOf(scene);
  expect([sent.answers.pump.note, new Set(sent.files.map((file: { sha256: string }) => file.sha256)).size]).toEqual([
    '满了以后还写了字',
    3,
  ]);
  expect(await page.evaluate(countOf('files'))).toBe(0);
});

test('a disk that is full already: a form opens, is filled in and handed in from the page', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper, withRoomFor(disk));
  await expect.poll(() => page.evaluate(countOf('versions')), { timeout: 10_000 }).toBe(1);
  await fillDisk(page);
  await page.getByRole('link', { name: '填报' }).click();
  await page.getByLabel(/位置/).waitFor();
  await fillWords(page, '西井', '一点空间也没有');
  const isFull = page.getByText(/这台手机的空间满了，有 \d 项还没存下来/);
  let photos = 0;
  while (photos < 8 && !(await isFull.isVisible())) await addPhoto(page, (photos += 1), await takePicture(700));
  await isFull.waitFor();
  await expectSound(page);
  await submit(page);
  await received(page);
  await isFull.waitFor({ state: 'detached' });
  const [sent] = await submissionsOf(scene);
  expect([sent.answers.pump.note, sent.files.length]).toEqual(['一点空间也没有', photos]);
});

test('a phone that was full from the beginning says so, and what to do', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper, withRoomFor(1));
  await page.getByText('这台手机的空间满了', { exact: true }).waitFor();
  await expectSound(page);
  expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(1);
});

test('a session that ended keeps it for its person alone: the next one neither sees nor sends it', async () => {
  const scene = await setScene();
  const other = await stage.addPerson('李同', `li${count}`, 'inspector', scene.unit);
  const page = await onPhone(scene.keeper);
  await fillOffline(page, scene);
  await stage.api.database.prisma.session.deleteMany({ where: { personId: scene.keeper.personId, userAgent: { not: null } } });
  await backOnline(page);
  await submit(page);
  await page.getByText('在这台手机上，登录后发送').waitFor();
  await page.getByText(/登录已过期。您填的内容都在这台手机上/).waitFor();

  const hashes = await hashesOnDevice(page);
  await changePerson(page, other);
  await page.getByRole('heading', { name: '地下室检查' }).first().waitFor();
  expect(await page.getByText('等待发送').count()).toBe(0);
  await pause(500);
  expect(await stage.api.database.prisma.submission.count({ where: { taskId: scene.taskId } })).toBe(0);
  expect(await hashesOnDevice(page)).toEqual(hashes);

  await changePerson(page, scene.keeper);
  await expect.poll(() => stage.api.database.prisma.submission.count({ where: { taskId: scene.taskId } }), { timeout: 30_000 }).toBe(1);
  const session = { keeper: await stage.api.addPerson(scene.unit, [{ role: 'auditor', unit: scene.unit }]) };
  const [sent] = await submissionsOf({ ...scene, keeper: { ...scene.keeper, ...session.keeper } });
  expect([sent.submittedByName, sent.files.map((file: { sha256: string }) => file.sha256)]).toEqual(['陈守一', hashes]);
});

async function changePerson(page: Page, { userName, password }: Person): Promise<void> {
  await page.goto('/m/me');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByLabel('用户名').fill(userName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' });
  await page.goto('/m');
}

test('a checklist published meanwhile leaves the work on the version it began with', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper);
  await fillOffline(page, scene);
  const { prisma } = stage.api.database;
  const task = await prisma.task.findUniqueOrThrow({ where: { id: scene.taskId }, include: { version: true } });
  const { id: _id, definitionHash, ...first } = task.version;
  const second = await prisma.templateVersion.create({
    data: { ...first, definition: first.definition as object, number: 2, definitionHash: `${definitionHash}2`, publishedAt: new Date() },
  });
  await prisma.task.update({ where: { id: scene.taskId }, data: { versionId: second.id } });
  await backOnline(page);
  await page.goto(scene.address);
  await page.getByText(/检查表出了新版本。您这份已经开始，可以照原来的版本提交/).waitFor();
  await submit(page);
  await received(page);
  expect((await submissionsOf(scene)).map(({ version }: { version: { number: number } }) => version.number)).toEqual([1]);
});

test('a task excused meanwhile says so, and what was filled in can be read and taken elsewhere', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper);
  await fillOffline(page, scene, '不用报了的积水');
  await submit(page);
  await administrator.get('mutation ($task: ID!) { excuseTask(input: { task: $task, reason: "停用" }) { task { state } } }', {
    task: scene.task,
  });
  await backOnline(page);
  await page.getByText(/这项任务已经免报，不用再提交/).waitFor();
  await expectSound(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存为文件（含照片）' }).click()]);
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toContain('不用报了的积水');
  const [photo] = [...saved.matchAll(/src="data:image\/jpeg;base64,([^"]+)"/g)].map(([, text]) => sha256(Buffer.from(text!, 'base64')));
  expect([photo]).toEqual(await hashesOnDevice(page));
  await page.getByRole('button', { name: '查看填过的内容' }).click();
  await page.getByRole('heading', { name: '这项任务已经免报' }).waitFor();
  await page.getByText('不用报了的积水').waitFor();
  expect(await page.getByRole('img', { name: '照片 1' }).count()).toBe(1);
  await expectSound(page);
});

test('a task withdrawn meanwhile is told of on the first screen, with everything that was filled in', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper);
  await fillOffline(page, scene, '没人要的积水');
  await administrator.get('mutation ($id: ID!) { endAssignment(input: { assignment: $id }) { assignment { id } } }', {
    id: scene.given.assignment,
  });
  await backOnline(page);
  await page.goto('/m');
  await page.getByText('1 份填过的内容，任务已不在您的列表里').waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: /地下室检查 · \d+号地下室/ }).click();
  await page.getByRole('heading', { name: '这项任务找不到了，可能已被撤销' }).waitFor();
  await page.getByText('没人要的积水').waitFor();
  expect(await hashesOnDevice(page)).toHaveLength(1);
});

test('one draft on two devices: both are kept, and the person chooses for each question', async () => {
  const scene = await setScene();
  const [here, there] = [await onPhone(scene.keeper), await onPhone(scene.keeper)];
  await fillOffline(here, scene, '这边的积水');
  await there.goto(scene.address);
  await fillWords(there, '北井', '那边的积水');
  await there.getByText('已保存').waitFor();
  await backOnline(here);
  await here.getByRole('heading', { name: '这份草稿在另一台设备上也改过' }).waitFor();
  await expectSound(here);
  const goOn = here.getByRole('button', { name: '选好了，继续填写' });
  expect(await goOn.isDisabled()).toBe(true);
  await here.getByRole('group', { name: '位置' }).getByRole('radio', { name: /北井/ }).check();
  await here
    .getByRole('group', { name: '排水泵正常' })
    .getByRole('radio', { name: /这边的积水/ })
    .check();
  await goOn.click();
  expect(await here.getByLabel(/位置/).inputValue()).toBe('北井');
  expect(await here.getByLabel(/情况说明/).inputValue()).toBe('这边的积水');
  await submit(here);
  await received(here);
  const [sent] = await submissionsOf(scene);
  expect([sent.answers.place.value, sent.answers.pump.note, sent.files.length]).toEqual(['北井', '这边的积水', 1]);
});

test.each([
  ['BY_DEVICE_TIME', '服务器已收到', '按时（按手机时间）', ['COMPLETE', 'ON_TIME_BY_DEVICE']],
  ['BY_SERVER_TIME', '服务器已收到，待认可', '关闭后送达', ['HELD', 'AFTER_CLOSING']],
])('what arrives after closing is judged by the assignment’s rule: %s', async (lateArrival, state, word, stored) => {
  const scene = await setScene({ lateArrival });
  const page = await onPhone(scene.keeper);
  await fillOffline(page, scene);
  await submit(page);
  await page.getByText('在这台手机上，等待发送').waitFor();
  const [dueAt, closesAt] = [new Date(Date.now() + 500), new Date(Date.now() + 600)];
  await stage.api.database.prisma.task.update({ where: { id: scene.taskId }, data: { dueAt, closesAt } });
  await pause(1_000);
  await backOnline(page);
  await page.getByText(state, { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByText(word, { exact: true }).waitFor();
  await page.goto('/m/history');
  await page.getByText(new RegExp(word.replaceAll(/[（）]/g, '.'))).waitFor();
  expect((await submissionsOf(scene)).map(({ status, arrival }: { status: string; arrival: string }) => [status, arrival])).toEqual([
    stored,
  ]);
});

test('sending says how many of the photos have arrived, and how many bytes', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper);
  const big = await takePicture(1_300);
  await page.goto(scene.address);
  await page.getByLabel(/位置/).waitFor();
  await page.context().setOffline(true);
  await fillWords(page, '南井', '多拍几张');
  for (const number of [1, 2, 3]) await addPhoto(page, number, big);
  await submit(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const thin = { offline: false, latency: 20, downloadThroughput: 400_000, uploadThroughput: 400_000 };
  await page.context().setOffline(false);
  await devtools.send('Network.emulateNetworkConditions', thin);
  await page.evaluate("window.dispatchEvent(new Event('online'))");
  await page.getByText(/正在发送，附件 1\/3（\d\.\d MB \/ \d\.\d MB）/).waitFor({ timeout: 60_000 });
  await received(page);
  const [sent] = await submissionsOf(scene);
  expect(new Set(sent.files.map((file: { sha256: string }) => file.sha256)).size).toBe(1);
});

test('a task that opens while there is no connection can be done without one', async () => {
  const scene = await setScene();
  const { prisma } = stage.api.database;
  await prisma.task.update({ where: { id: scene.taskId }, data: { opensAt: new Date(Date.now() + 600_000) } });
  const page = await onPhone(scene.keeper);
  await page.getByRole('heading', { name: '还没开放' }).waitFor();
  await expect.poll(() => page.evaluate(countOf('versions')), { timeout: 10_000 }).toBe(1);
  await page.context().setOffline(true);
  // Ten minutes later, by the device's clock.
  await page.clock.install({ time: new Date(Date.now() + 660_000) });
  await page.goto('/m');
  await page.getByRole('link', { name: '填报' }).click();
  await fillWords(page, '新井', '刚开放');
  await page.getByText('已存在这台手机').waitFor();
  expect(globalId('Task', scene.taskId)).toBe(scene.task);
});

test.each([-4, 4])('a phone whose clock is wrong by days (%s) fills in what is due by the server’s clock, and says so', async (days) => {
  const scene = await setScene();
  const wrong = days * 86_400_000;
  const page = await onPhone(scene.keeper, (opened) => opened.clock.install({ time: new Date(Date.now() + wrong) }));
  await page.getByText(`这台手机的时间${days > 0 ? '快' : '慢'}了 4 天`).waitFor();
  await expectSound(page);
  await page.getByRole('heading', { name: '今天' }).waitFor();
  await page.getByRole('link', { name: '填报' }).click();
  await page.getByText(/今天 23:59 截止/).waitFor();
  await page.context().setOffline(true);
  await fillWords(page, '东井', '时钟不准');
  await addPhoto(page, 1, picture);
  await submit(page);
  await backOnline(page);
  await received(page);
  const [sent] = await stage.api.database.prisma.submission.findMany({ where: { taskId: scene.taskId } });
  const shift = Math.round((sent!.deviceTime!.getTime() - sent!.submittedAt.getTime()) / 3_600_000);
  expect([shift, Math.round(sent!.clockOffset! / 3_600_000), sent!.arrival]).toEqual([days * 24, days * -24, 'on_time']);
});

test('killed after the server took it and before the phone heard so: it is there once, and the phone lets go of it', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper);
  await fillOffline(page, scene);
  const context = page.context();
  // The answer never comes: the page is gone by then.
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('submitTask')) return route.continue();
    await route.fetch();
  });
  await submit(page);
  await page.getByText('在这台手机上，等待发送').waitFor();
  await backOnline(page);
  const count = () => stage.api.database.prisma.submission.count({ where: { taskId: scene.taskId } });
  await expect.poll(count, { timeout: 30_000 }).toBe(1);
  await page.close();

  const again = await context.newPage();
  await again.goto('/m');
  await expect.poll(() => again.evaluate(countOf('files')), { timeout: 30_000 }).toBe(0);
  expect(await again.evaluate(`${onDevice('outbox', 'getAll()')}.then((all) => all.map(({ state }) => state))`)).toEqual(['received']);
  expect(await count()).toBe(1);
});

test('two tabs that wake up at once with the same queue send each thing once', async () => {
  const scene = await setScene();
  const page = await onPhone(scene.keeper);
  const other = await page.context().newPage();
  await other.goto('/m');
  await other.getByRole('heading', { level: 1 }).waitFor();
  await fillOffline(page, scene);
  await submit(page);
  await page.getByText('在这台手机上，等待发送').waitFor();
  const sent: string[] = [];
  page.context().on('request', (request) => {
    const [, mutation] = /mutation (\w+)/.exec(request.postData() ?? '') ?? [];
    if (mutation) sent.push(mutation);
    else if (request.method() === 'POST' && new URL(request.url()).pathname === '/files') sent.push('file');
  });
  await page.context().setOffline(false);
  for (const tab of [page, other]) void tab.evaluate("window.dispatchEvent(new Event('online'))");
  await received(page);
  await pause(4_000);
  expect(sent.toSorted()).toEqual(['PhoneSubmit', 'file']);
  expect(await stage.api.database.prisma.submission.count({ where: { taskId: scene.taskId } })).toBe(1);
});

test('somebody else on the same phone sees nothing of a draft that is not sent, and its person finds it again', async () => {
  const scene = await setScene();
  const other = await stage.addPerson('李同', `li${count}`, 'inspector', scene.unit);
  const page = await onPhone(scene.keeper);
  await fillOffline(page, scene, '只有我知道');
  await stage.api.database.prisma.session.deleteMany({ where: { personId: scene.keeper.personId, userAgent: { not: null } } });
  await page.goto('/m');
  await backOnline(page);
  await changePerson(page, other);
  await page.goto(scene.address);
  await page.getByLabel(/位置/).waitFor();
  expect([await page.getByLabel(/位置/).inputValue(), await page.getByText('只有我知道').count()]).toEqual(['', 0]);
  expect(await page.getByRole('img', { name: '照片 1' }).count()).toBe(0);
  await page.getByLabel(/位置/).fill('我自己的');
  await changePerson(page, scene.keeper);
  await page.goto(scene.address);
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  expect([await page.getByLabel(/位置/).inputValue(), await page.getByLabel(/情况说明/).inputValue()]).toEqual(['东井', '只有我知道']);
});
