/**
 * The main job from end to end, as people do it: a checklist is written, assigned, completed on a phone with something
 * failed, signed by a second person, and seen by the office as it happens.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { expectNoOverflow, findAxeFaults, setStage, type Person, type Stage } from './stage.ts';

const items = [
  '制动有效，无跑偏、无异响',
  '轮胎花纹深度不小于 1.6 毫米，无破损、鼓包',
  '灯光齐全有效',
  '灭火器在位、压力正常、在有效期内',
  '安全带齐全有效',
];
const [brakes = '', tyres = ''] = items;
const note = '左后外侧轮胎花纹深度 1.4 毫米，已停驶待换。';

/** For what others did to appear by itself. */
const patience = { timeout: 10_000 };

let stage: Stage;
let administrator: Person;
let driver: Person;
let captain: Person;

beforeAll(async () => {
  stage = await setStage();
  const fleet = await stage.api.addUnit(stage.api.root, '车队');
  administrator = await stage.addPerson('周文静', 'zhou', 'administrator', stage.api.root);
  driver = await stage.addPerson('孙立', 'sun', 'inspector', fleet);
  captain = await stage.addPerson('郑晓燕', 'zheng', 'unit_manager', fleet);
});
afterAll(() => stage.close());

test('from an empty product to a hazard on record', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const office = await stage.atDesk(administrator);
  await writeTemplate(office);
  await assign(office);
  const day = await openDay(office);
  expect(await day.outcome()).toContain('未到时间');

  const phone = await stage.onPhone(driver);
  await complete(phone);
  await expect.poll(day.outcome, patience).toContain('待签字');

  const second = await stage.onPhone(captain);
  await sign(second);
  await expect.poll(day.outcome, patience).not.toContain('待签字');
  expect(await day.outcome()).toContain('有情况');
  expect(await findAxeFaults(office)).toEqual([]);

  await readSubmission(office);
  await findHazard(office);
  await readTable(office);
  expect(stage.complaints).toEqual([]);
});

async function writeTemplate(page: Page): Promise<void> {
  await page.goto('/templates');
  await page.getByRole('link', { name: '新建模板' }).first().click();
  await page.getByLabel('名称 *').fill('公务车辆检查');
  await page.getByRole('button', { name: '开始编制' }).click();
  // The first time one is shown round; whoever knows better goes on with Escape.
  await page.getByRole('dialog', { name: '在纸面上直接写' }).waitFor();
  await page.keyboard.press('Escape');
  // The caret waits in the first question; Enter goes on to the next.
  await page.getByLabel('第 1.1 题，检查项', { exact: true }).waitFor();
  for (const [at, item] of items.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(item);
  }
  await page.getByLabel('第 1.2 题，检查项', { exact: true }).click();
  const whenFailed = page.getByRole('group', { name: '不合格时' });
  for (const follows of ['必须写备注', '必须拍照片', '上报隐患']) await whenFailed.getByLabel(follows).check();
  await whenFailed.getByLabel('隐患级别').click();
  await page.getByRole('option', { name: '较大' }).click();
  await page.getByLabel('模板标题').click();
  await page.getByLabel('签字', { exact: true }).click();
  await page.getByRole('option', { name: '双人双签' }).click();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '发布' }).click();
  const gate = page.getByRole('dialog');
  await gate.getByText('检查通过，可以发布').waitFor();
  await gate.getByRole('button', { name: '发布' }).click();
  await page.getByRole('heading', { name: '公务车辆检查' }).waitFor();
}

async function assign(page: Page): Promise<void> {
  await page.getByRole('link', { name: '安排任务' }).click();
  await page.getByLabel('截止时间 *').fill('23:59');
  await page.getByRole('checkbox', { name: '车队' }).check();
  await page.getByText('1 次 × 1 个单位 = 1 项任务').waitFor();
  await page.getByRole('button', { name: '确认安排' }).click();
}

async function openDay(page: Page) {
  await page.getByRole('link', { name: '查看今日情况' }).click();
  await page.getByText('实时更新中').waitFor();
  return { outcome: () => page.getByRole('row', { name: '车队' }).innerText() };
}

async function complete(page: Page): Promise<void> {
  await page.getByRole('link', { name: '填报' }).click();
  for (const item of items) {
    const answers = page.getByRole('radiogroup', { name: item });
    const answer = answers.getByRole('radio', { name: item === tyres ? '不合格' : '合格', exact: true });
    await answer.click();
    // What a failure asks for opens below it: the next tap waits until everything stands again.
    await expect.poll(() => answer.isChecked()).toBe(true);
  }
  await page.getByLabel(/情况说明/).fill(note);
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#445' } })
    .jpeg()
    .toBuffer();
  await page.locator('input[type=file]').last().setInputFiles({ name: '左后轮胎.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  await expectNoOverflow(page);
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交' }).click();
  await drawSignature(page);
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('服务器已收到').waitFor();
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('link', { name: /签字/ }).click();
  await page.getByRole('link', { name: /公务车辆检查/ }).click();
  await page.getByText(note).waitFor();
  await drawSignature(page);
  await page.getByRole('button', { name: '签字', exact: true }).click();
  await page.getByText('已签字').waitFor();
}

async function drawSignature(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: '请在框内手写签名' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is nothing to sign on.');
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  for (const [x, y] of [
    [80, 90],
    [120, 40],
    [160, 90],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('button', { name: '确认签名' }).click();
}

async function readSubmission(page: Page): Promise<void> {
  await page.getByRole('row', { name: '车队' }).getByRole('link').click();
  await page.getByText('检查记录表').waitFor();
  const row = page.getByRole('row', { name: new RegExp(tyres) });
  expect(await row.innerText()).toContain(note);
  expect(await page.getByRole('row', { name: new RegExp(brakes) }).innerText()).toContain('合格');
  for (const { name } of [driver, captain]) expect(await page.locator('article footer').innerText()).toContain(name);
  expect(await findAxeFaults(page)).toEqual([]);
}

async function findHazard(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '隐患' }).click();
  const row = page.getByRole('row', { name: /YH-\d{4}-0001/ });
  expect(await row.innerText()).toMatch(/较大[\s\S]*轮胎花纹深度[\s\S]*车队[\s\S]*未关闭/);
  await row.getByRole('link').click();
  await page.getByText('来自').or(page.getByText('来源')).first().waitFor();
  expect(await page.getByRole('img').count()).toBeGreaterThan(0);
}

async function readTable(page: Page): Promise<void> {
  await page.goto('/templates');
  await page.getByRole('link', { name: '公务车辆检查' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /导出/ }).click()]);
  const rows = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('车队');
  expect(rows[1]).toContain('不合格');
  expect(rows[1]).toContain(note);
}
