/**
 * Every screen of the phone as it is held by somebody who reads large, in the dark, or in English: at 320 px nothing sticks out, axe
 * finds nothing, and everything that can be pressed is large enough for a thumb.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { makePhoto, upload } from '../../packages/api/test/upload.ts';
import { findFaults, picture, plantPowerRooms } from './powerRooms.ts';
import { setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let keeper: Person;
let page: Page;
/** Global ids: of what waits for its second signature, and of what is still to be filled in. */
let submission: string;
let task: string;

beforeAll(async () => {
  stage = await setStage();
  ({ keeper } = await plantPowerRooms(stage));
  const { tasks } = await keeper.get('{ tasks(first: 3) { nodes { id unit { id } version { id } } } }');
  const [first, second] = tasks.nodes;
  const { body: file } = await upload(stage.api, keeper, await makePhoto(320, 240));
  const marks = { width: 320, height: 240, list: [{ is: 'arrow', colour: 'red', weight: 2, from: [10, 10], to: [200, 150] }] };
  const passed = Object.fromEntries(['lamp', 'fan', 'cable'].map((key) => [key, { value: 'pass' }]));
  const answers = {
    spot: { value: '东门' },
    proof: { value: [{ file: file.id, sha256: file.sha256, marks }] },
    lock: { value: 'fail', note: '锁芯松动' },
    ...passed,
  };
  const handedIn = await keeper.get('mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }', {
    input: { clientId: randomUUID(), task: first.id, version: first.version.id, answers },
  });
  await keeper.get('mutation ($input: RaiseHazardInput!) { raiseHazard(input: $input) { hazard { id } } }', {
    input: {
      clientId: randomUUID(),
      unit: first.unit.id,
      title: { 'zh-CN': '配电柜门锁坏' },
      severity: 'MODERATE',
      category: 'electricity',
      photos: [file.id],
    },
  });
  submission = handedIn.submitTask.submission.id;
  task = second.id;
  page = await stage.onPhone(keeper);
}, 120_000);
afterAll(() => stage.close());

const showPages = async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`);

const screens = ['', '/signatures', '/hazards', '/hazards/new', '/history', '/me', '/nowhere', '/scan', '/notifications'];
/** As a phone of 320 px shows it to somebody who reads large, or in the dark. */
const looks = [
  { name: '320 px, light', width: 320, text: '100%', colorScheme: 'light' },
  { name: '320 px, dark', width: 320, text: '100%', colorScheme: 'dark' },
  { name: '320 px, text twice as large', width: 320, text: '200%', colorScheme: 'dark' },
] as const;

test.each(looks)('every screen can be read, reached and pressed: $name', { timeout: 120_000 }, async ({ width, text, colorScheme }) => {
  onTestFailed(showPages);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 640 });
  const addresses = [...screens, `/submissions/${submission}`, `/tasks/${task}`];
  for (const address of addresses) {
    await page.goto(`/m${address}`);
    await enlarge(text);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByText('正在打开…').count()).toBe(0);
    expect(await findFaults(page, address)).toEqual([]);
  }
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('region', { name: /需要处理/ }).waitFor();
  expect(await findFaults(page, 'what is missing')).toEqual([]);
  await page.getByLabel(/位置/).fill('南门');
  await page
    .locator('.fill-question[data-type=photo] input[type=file]')
    .first()
    .setInputFiles(await picture('柜.jpg'));
  await page.getByRole('button', { name: /^查看照片 1/ }).click();
  expect(await findFaults(page, 'a photo')).toEqual([]);
  await page.getByRole('button', { name: '在照片上标注' }).click();
  await page.getByRole('button', { name: '方框' }).click();
  await page.getByRole('button', { name: /不用手指/ }).click();
  await page.getByText(/逐个调整/).click();
  expect(await findFaults(page, 'drawing')).toEqual([]);
});

test('in English, with text twice as large at 320 px, nothing sticks out', { timeout: 60_000 }, async () => {
  onTestFailed(showPages);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate("localStorage.setItem('anjian.locale', 'en')");
  for (const address of [...screens, `/submissions/${submission}`, `/tasks/${task}`]) {
    await page.goto(`/m${address}`);
    await enlarge('200%');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findFaults(page, `${address} in English`)).toEqual([]);
  }
});

test('the sections of a form stick below its name, however many lines that takes', async () => {
  onTestFailed(showPages);
  await page.evaluate("localStorage.removeItem('anjian.locale')");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/m/tasks/${task}`);
  await enlarge('200%');
  await page.getByRole('button', { name: '提交' }).click();
  await page.mouse.wheel(0, 400);
  const edges = `[document.querySelector('.phone-head').getBoundingClientRect().bottom,
    document.querySelector('.fill-sections').getBoundingClientRect().top].map(Math.round)`;
  await expect.poll(async () => (await page.evaluate<number[]>(edges))[0]).toBeGreaterThan(64);
  await expect.poll(async () => new Set(await page.evaluate<number[]>(edges)).size).toBe(1);
  // The list says which of them is being read, and shows its name.
  const here = page.locator('.fill-sections [aria-current]');
  await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  await expect.poll(() => here.textContent()).toMatch(/^登记/);
  await expect
    .poll(async () => {
      const box = (await here.boundingBox())!;
      return box.x >= 0 && box.x + box.width <= 391;
    })
    .toBe(true);
  await page.evaluate('window.scrollTo(0, 0)');
  await expect.poll(() => here.textContent()).toMatch(/^地点/);
  // What is said of a section that is done scrolls along with it: beside the list it would make the page wider.
  const scrollsAlong = `[...document.querySelectorAll('.fill-sections .fill-out-of-sight')].map(({ offsetParent }) => !!offsetParent.closest('ol'))`;
  expect(new Set(await page.evaluate<boolean[]>(scrollsAlong))).toEqual(new Set([true]));
});

test('signing out and in again can be read at 320 px in the dark', async () => {
  onTestFailed(showPages);
  await page.evaluate("localStorage.removeItem('anjian.locale')");
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/m/me');
  await page.getByRole('button', { name: '修改密码' }).click();
  expect(await findFaults(page, 'a new password')).toEqual([]);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  expect(await findFaults(page, 'leaving')).toEqual([]);
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByLabel('用户名').waitFor();
  expect(await findFaults(page, 'signing in')).toEqual([]);
});

async function enlarge(text: string): Promise<void> {
  await page.evaluate(`document.documentElement.style.fontSize = '${text}'`);
}

test('no page complained of anything', () => {
  expect(stage.complaints).toEqual([]);
});
