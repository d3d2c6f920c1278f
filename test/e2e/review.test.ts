/**
 * A record that is looked through by somebody else: it goes back with a word on one question, comes first on the phone of
 * whoever filled it in, is handed in again, compared with what it was, and approved.
 */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { check, definition, failNeeds, integer, section } from '../../packages/schema/src/definition/build.ts';
import { plantForm, plantTask } from '../../packages/api/test/plantTask.ts';
import { expectNoOverflow, findAxeFaults, setStage, type Person, type Stage } from './stage.ts';

const form = definition(
  '公务车辆检查',
  'Official vehicles',
  [
    section('car', '车辆', 'Vehicle', [
      check('brakes', '制动有效，无跑偏', 'Brakes', { required: true, consequences: [failNeeds('note', 'photo')] }),
      check('lights', '灯光齐全有效', 'Lights', { required: true }),
      integer('mileage', '里程表读数', 'Mileage', { min: 0, max: 2_000_000 }),
    ]),
  ],
  {},
);
const brakes = '制动有效，无跑偏';
const whole = '照片看不清，请补充说明';
const single = '请写明如何试的制动';

/** For what others did to appear by itself. */
const patience = { timeout: 10_000 };

let stage: Stage;
let driver: Person;
let reviewer: Person;

beforeAll(async () => {
  stage = await setStage();
  const fleet = await stage.api.addUnit(stage.api.root, '车队');
  driver = await stage.addPerson('孙立', 'sun', 'inspector', fleet);
  reviewer = await stage.addPerson('严审', 'yan', 'reviewer', fleet);
  await plantTask(stage.api, await plantForm(stage.api, form, reviewer), fleet);
});
afterAll(() => stage.close());

test('returned with a word on a question, handed in again, compared and approved', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const desk = await stage.atDesk(reviewer);
  await desk.goto('/reviews');
  await desk.getByText('没有等待审核的记录').waitFor();
  const count = desk.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^审核/ });

  const phone = await stage.onPhone(driver);
  await phone.getByRole('link', { name: '填报' }).click();
  await fillIn(phone, '踏板偏软', '#445566');
  await expect.poll(() => count.innerText(), patience).toMatch(/1$/);

  await giveBack(desk);
  await expect.poll(() => count.innerText(), patience).not.toMatch(/\d/);

  await phone.goto('/m');
  await phone.getByText(whole).waitFor();
  await expectNoOverflow(phone);
  await phone
    .getByRole('link', { name: /重报|重新填报|填报|修改/ })
    .first()
    .click();
  await phone.getByText(single).waitFor();
  await correct(phone);

  await expect.poll(() => count.innerText(), patience).toMatch(/1$/);
  await compareAndApprove(desk);
  expect(stage.complaints).toEqual([]);
});

async function fillIn(page: Page, note: string, colour: string): Promise<void> {
  await answer(page, brakes, '不合格');
  await page.getByLabel(/情况说明/).fill(note);
  await addPhoto(page, colour, '制动.jpg');
  await answer(page, '灯光齐全有效', '合格');
  await page.getByLabel(/里程表读数/).fill('52000');
  await handIn(page);
}

async function answer(page: Page, item: string, word: string): Promise<void> {
  const radio = page.getByRole('radiogroup', { name: item }).getByRole('radio', { name: word, exact: true });
  await radio.click();
  await expect.poll(() => radio.isChecked()).toBe(true);
}

async function addPhoto(page: Page, background: string, name: string): Promise<void> {
  const photos = page.getByRole('img', { name: /^照片 \d/ });
  const before = await photos.count();
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await expect.poll(() => photos.count()).toBe(before + 1);
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('服务器已收到').waitFor();
}

/** By keyboard alone: to the first that waits, and back it goes. */
async function giveBack(page: Page): Promise<void> {
  await page.getByRole('list', { name: '审核' }).getByRole('link').waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: '退回给填报单位' });
  await dialog.getByLabel(/总的意见/).fill(whole);
  await dialog.getByRole('combobox', { name: /针对某一题/ }).click();
  await page.getByRole('option', { name: new RegExp(brakes) }).click();
  await dialog.getByRole('textbox', { name: brakes }).fill(single);
  await dialog.getByRole('button', { name: '退回' }).click();
  await page.getByText('没有等待审核的记录').waitFor();
}

async function correct(page: Page): Promise<void> {
  await page.getByLabel(/情况说明/).fill('踏板偏软，原地踩三次后回弹慢，已停用');
  await addPhoto(page, '#aa3322', '制动近照.jpg');
  await handIn(page);
}

async function compareAndApprove(page: Page): Promise<void> {
  await page.getByRole('list', { name: '审核' }).getByRole('link').click();
  const changes = page.getByRole('region', { name: '与上一稿相比' });
  await changes.getByText('原地踩三次后回弹慢').waitFor();
  expect(await changes.innerText()).toMatch(/上一稿[\s\S]*踏板偏软[\s\S]*这一稿/);
  expect(await changes.getByRole('group', { name: '上一稿的照片' }).getByRole('img').count()).toBe(1);
  expect(await changes.getByRole('group', { name: '这一稿的照片' }).getByRole('img').count()).toBe(2);
  expect(await page.getByText('上一稿的退回意见').locator('..').innerText()).toContain(single);
  await page.getByRole('region', { name: '何人、何时、何地' }).getByText('孙立').waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: '通过这份记录？' });
  await dialog.getByRole('button', { name: '通过' }).click();
  await page.getByText('没有等待审核的记录').waitFor();
}
