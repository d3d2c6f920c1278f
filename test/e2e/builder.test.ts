/** The builder in a real browser: what only a browser shows. Dragging, how fast a letter appears, and how it lies on smaller screens. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { encodeGlobalId } from '../../packages/api/src/globalId.ts';
import { check, definition, failNeeds, group, section, singleChoice, choice, text } from '@anjian/schema/definition/build.ts';
import { expectNoOverflow, findAxeFaults, setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let author: Person;

beforeAll(async () => {
  stage = await setStage();
  author = await stage.addPerson('吴建国', 'wu', 'administrator', stage.api.root);
});
afterAll(() => stage.close());

const vehicle = definition('公务车辆检查', 'Official vehicles', [
  section('vehicle', '车辆', 'Vehicle', [
    singleChoice('kind', '车型', 'Kind', { choices: [choice('coach', '大客车', 'Coach'), choice('car', '小轿车', 'Car')] }),
    check('brakes', '制动有效', 'Brakes work', { consequences: [failNeeds('note')] }),
    check('lights', '灯光齐全', 'Lights complete'),
  ]),
  section('people', '驾驶人员', 'Drivers', [
    group('drivers', '驾驶人员', 'Drivers', [text('name', '姓名', 'Name')]),
    group('empty', '随车物品', 'Things', []),
  ]),
]);

async function open(page: Page, what: Definition): Promise<void> {
  const { createTemplate } = await author.get<{ createTemplate: { template: { id: string } } }>(
    'mutation Create($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }',
    { input: { clientId: randomUUID(), unit: encodeGlobalId('Unit', stage.api.root.id), definition: what } },
  );
  await page.goto(`/templates/${createTemplate.template.id}/edit`);
  await page.getByLabel('模板标题').waitFor();
}

/** By hand, as people do: pressed, moved, held for a moment, let go. */
async function drag(page: Page, from: string, onto: string, half: 'upper' | 'lower'): Promise<void> {
  const [source, target] = await Promise.all([from, onto].map((selector) => page.locator(selector).first().boundingBox()));
  if (!source || !target) throw new Error(`nothing to drag from ${from} onto ${onto}`);
  await page.mouse.move(source.x + 8, source.y + source.height / 2);
  await page.mouse.down();
  await page.mouse.move(source.x + 20, source.y + source.height / 2 + 12, { steps: 4 });
  await page.mouse.move(target.x + 90, target.y + target.height * (half === 'upper' ? 0.25 : 0.75), { steps: 10 });
  await page.locator('[data-drop]').first().waitFor();
  await page.mouse.up();
}

const handle = (key: string) => `[data-key=${key}] .builder-handle`;
const row = (key: string) => `[data-key=${key}] .builder-row-head`;
const order = (page: Page) =>
  page
    .locator('.builder-row')
    .evaluateAll((rows) => rows.map((one) => (one as unknown as { dataset: { key: string } }).dataset.key).join(' '));

test('questions and types are dragged: within a section, into an empty group, out of the palette', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const page = await stage.atDesk(author);
  await open(page, vehicle);
  expect(await order(page)).toBe('kind brakes lights drivers name empty');
  await drag(page, handle('kind'), row('lights'), 'lower');
  await expect.poll(() => order(page)).toBe('brakes lights kind drivers name empty');
  await drag(page, handle('lights'), '[data-key=empty] .builder-empty', 'lower');
  await expect.poll(() => order(page)).toBe('brakes kind drivers name empty lights');
  await drag(page, 'button:has-text("照片")', row('brakes'), 'upper');
  await expect.poll(() => order(page)).toBe('photo_1 brakes kind drivers name empty lights');
  for (const _step of [1, 2, 3]) await page.keyboard.press('Control+z');
  await expect.poll(() => order(page)).toBe('kind brakes lights drivers name empty');
  expect(stage.complaints).toEqual([]);
});

/** The middle one of the times that letters take, in milliseconds. */
async function timeTyping(page: Page): Promise<number> {
  await page.evaluate(`
    window.times = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'input') window.times.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  `);
  for (const letter of '制动系统工作正常且没有异响渗漏') {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(100);
  }
  const times = (await page.evaluate<number[]>('window.times')).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

test('in a form of 500 questions a letter is on the screen within 50 ms', async () => {
  const items = Array.from({ length: 500 }, (_, at) =>
    check(`item_${at + 1}`, `第 ${at + 1} 项完好有效`, `Item ${at + 1}`, at % 3 ? {} : { consequences: [failNeeds('note', 'photo')] }),
  );
  const parts = Array.from({ length: 10 }, (_, at) =>
    section(`part_${at + 1}`, `第 ${at + 1} 部分`, `Part ${at + 1}`, items.slice(at * 50, at * 50 + 50)),
  );
  const page = await stage.atDesk(author);
  await open(page, definition('五百题', 'Five hundred', parts));
  const label = page.getByLabel('第 6.1 题，检查项', { exact: true });
  await label.click();
  await page.getByRole('form', { name: '题目属性' }).waitFor();
  const inBuilder = await timeTyping(page);
  expect(await label.inputValue()).toContain('没有异响渗漏');
  const bare = await stage.atDesk(author);
  await bare.setContent('<textarea autofocus></textarea>');
  await bare.locator('textarea').click();
  // From the key to the picture, as the browser itself measures it, beyond what a bare field takes on this machine.
  expect(inBuilder - (await timeTyping(bare))).toBeLessThan(50);

  await page.getByRole('button', { name: '大纲' }).first().click();
  await page.getByLabel('查找题目').fill('第 437 项');
  await page.getByRole('button', { name: /第 437 项/ }).click();
  await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('第 437 项完好有效');
}, 180_000);

test.each([
  ['at 1440', 1440, 900],
  ['at 1024', 1024, 768],
  ['on a tablet', 820, 1180],
  ['on a phone', 390, 844],
])('%s all of it can be reached and read', async (_where, width, height) => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const page = await stage.atDesk(author);
  await page.setViewportSize({ width, height });
  await open(page, vehicle);
  await page.getByLabel('第 1.2 题，检查项', { exact: true }).click();
  expect(await findAxeFaults(page)).toEqual([]);
  for (const pane of ['添加', '大纲', '属性', '预览']) {
    await page
      .locator('button:visible', { hasText: new RegExp(`^${pane}$`) })
      .first()
      .click();
    expect(await findAxeFaults(page), pane).toEqual([]);
    await expectNoOverflow(page);
  }
  await page.getByRole('region', { name: '预览' }).getByText('制动有效').waitFor();
  await page
    .locator('button:visible', { hasText: width < 960 ? /^题目$/ : /^属性$/ })
    .first()
    .click();
  const field = page.getByLabel(width < 960 ? '第 1.2 题，检查项' : '题目（中文）', { exact: true });
  await field.fill('制动灵敏有效');
  await page.getByText('已保存').waitFor();
  expect(stage.complaints).toEqual([]);
});
