/** What is begun on the phone and is no answer yet, in a real browser: the tab is killed at every stage, and nothing is gone. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { picture, plantPowerRooms } from './powerRooms.ts';
import { setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let keeper: Person;
let page: Page;
let finger: CDPSession;

beforeAll(async () => {
  stage = await setStage();
  ({ keeper } = await plantPowerRooms(stage));
  page = await stage.onPhone(keeper);
  finger = await page.context().newCDPSession(page);
  await open();
}, 120_000);
afterAll(() => stage.close());

const showPages = async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`);

async function open(): Promise<void> {
  await page.goto('/m');
  const line = page.getByRole('listitem').filter({ has: page.getByText('1号配电房', { exact: true }) });
  await line.getByRole('link', { name: /填报/ }).click();
  await page.getByLabel(/位置/).waitFor();
}

/** No button was pressed to keep anything; only what a form says, that it is saved, was waited for. */
async function killTab(): Promise<void> {
  await page.waitForTimeout(300);
  const context = page.context();
  await page.close();
  page = await context.newPage();
  finger = await context.newCDPSession(page);
  await open();
}

async function drag(from: [number, number], to: [number, number]): Promise<void> {
  const points = ([x, y]: [number, number]) => [{ x, y }];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) });
  for (let step = 1; step <= 6; step++) {
    const at = (a: number, b: number) => a + ((b - a) * step) / 6;
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points([at(from[0], to[0]), at(from[1], to[1])]) });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('text that is no number stays as it was typed until it is mended', async () => {
  onTestFailed(showPages);
  const pressure = () => page.getByRole('textbox', { name: /压力/ });
  await pressure().fill('约30');
  await page.getByLabel(/位置/).fill('东门');
  await page.getByText('“约30”不是数字，请改为数字，例如 12.5').waitFor();
  await killTab();
  expect(await pressure().inputValue()).toBe('约30');
  await page.getByText('“约30”不是数字，请改为数字，例如 12.5').waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page
    .getByRole('region', { name: /需要处理/ })
    .getByRole('button', { name: '压力' })
    .waitFor();

  await pressure().fill('３０，５');
  await page.getByLabel(/位置/).focus();
  expect(await pressure().inputValue()).toBe('30.5');
  await killTab();
  expect(await pressure().inputValue()).toBe('30.5');
});

test('words for a photo are offered again, at the place they were begun for', async () => {
  onTestFailed(showPages);
  await page
    .locator('.fill-question[data-type=photo] input[type=file]')
    .first()
    .setInputFiles(await picture('门.jpg', 1200));
  await page.getByRole('button', { name: '查看照片 1' }).click();
  await page.getByRole('button', { name: '在照片上标注' }).click();
  await page.getByRole('button', { name: '文字' }).click();
  const box = (await page.locator('.fill-draw-stage').boundingBox())!;
  await page.touchscreen.tap(box.x + box.width * 0.25, box.y + box.height / 2);
  await page.getByLabel('要写的字').fill('此处渗');
  await killTab();
  await page.getByRole('button', { name: '有字没写完' }).click();
  expect(await page.getByLabel('要写的字').inputValue()).toBe('此处渗');
  await page.getByLabel('要写的字').fill('此处渗水');
  await page.getByRole('button', { name: '写上' }).click();
  const words = page.locator('.fill-draw-stage text');
  expect(await words.textContent()).toBe('此处渗水');
  expect(Number(await words.getAttribute('x'))).toBeGreaterThan(0);
  await page.getByRole('button', { name: '完成' }).click();
  await page.getByRole('button', { name: '关闭' }).click();
  await killTab();
  await page.getByRole('button', { name: '查看照片 1（有标注）' }).waitFor();
  expect(await page.getByText('有字没写完').count()).toBe(0);
});

test('the strokes of a signature nobody confirmed are there again, to be confirmed or drawn anew', async () => {
  onTestFailed(showPages);
  const canvas = () => page.locator('.fill-signature-canvas');
  const ink = () =>
    page.evaluate<number>(`(() => {
      const canvas = document.querySelector('.fill-signature-canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 128) dark++;
      return dark;
    })()`);
  await page.getByRole('button', { name: '其余 4 项全部合格' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await canvas().scrollIntoViewIfNeeded();
  const box = (await canvas().boundingBox())!;
  await drag([box.x + 40, box.y + 60], [box.x + 200, box.y + 100]);
  const drawn = await ink();
  expect(drawn).toBeGreaterThan(100);
  await killTab();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('这是上次画的签名，还没有确认。').waitFor();
  await expect.poll(ink).toBeGreaterThan(drawn * 0.8);

  await page.getByRole('button', { name: '重签' }).click();
  expect(await ink()).toBe(0);
  await killTab();
  await page.getByRole('button', { name: '提交' }).click();
  await canvas().waitFor();
  expect(await page.getByText('这是上次画的签名，还没有确认。').count()).toBe(0);
  await drag([box.x + 40, box.y + 60], [box.x + 200, box.y + 100]);
  await page.getByRole('button', { name: '确认签名' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('服务器已收到').waitFor();
});

test('no page complained of anything', () => {
  expect(stage.complaints).toEqual([]);
});
