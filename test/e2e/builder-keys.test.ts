/** Questions by keyboard alone, said as they go; over the clipboard from one checklist to another; undone across a reload. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { check, choice, definition, failNeeds, multipleChoice, section, text } from '@anjian/schema/definition/build.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { encodeGlobalId } from '../../packages/api/src/globalId.ts';
import { setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let author: Person;

beforeAll(async () => {
  stage = await setStage();
  author = await stage.addPerson('编制人', 'author', 'author', stage.api.root);
}, 240_000);
afterAll(() => stage.close());

const pumps = definition('泵房检查', 'Pump house', [
  section('pumps', '水泵', 'Pumps', [
    check('leak', '无渗漏', 'No leak', { required: true, criterion: ['地面干燥', 'Dry floor'], consequences: [failNeeds('note')] }),
    check('noise', '无异响', 'No noise', { required: true }),
    check('guard', '护罩完好', 'Guard in place', { required: true }),
    text('remarks', '备注', 'Remarks'),
  ]),
]);

async function open(page: Page, what: Definition): Promise<void> {
  const { createTemplate } = await author.get(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }',
    { input: { clientId: randomUUID(), unit: encodeGlobalId('Unit', stage.api.root.id), definition: what } },
  );
  await page.goto(`/templates/${createTemplate.template.id}/edit`);
  await page.getByLabel('模板标题').waitFor();
}

const keys = (page: Page) =>
  page
    .locator('.builder-row')
    .evaluateAll((rows) => rows.map((one) => (one as unknown as { dataset: { key: string } }).dataset.key).join(' '));
const said = (page: Page, words: RegExp | string) => page.locator('output', { hasText: words }).waitFor();
const label = (page: Page, number: string) => page.getByRole('textbox', { name: new RegExp(`^第 ${number.replaceAll('.', '\\.')} 题，`) });

test('chosen together, gathered, dissolved, moved, copied and deleted without a mouse, and said aloud', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const page = await stage.atDesk(author);
  await open(page, pumps);
  await label(page, '1.1').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await said(page, '已选 2 道题');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await said(page, '已选 3 道题');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await said(page, '已选 2 道题');

  await page.keyboard.press('Alt+ArrowDown');
  await said(page, '已移动：无渗漏，在“水泵”中第 2，共 4');
  await expect.poll(() => keys(page)).toBe('guard leak noise remarks');
  await page.keyboard.press('Alt+g');
  await expect.poll(() => keys(page)).toBe('guard group_1 leak noise remarks');
  await page.keyboard.insertText('逐台');
  await page.keyboard.press('Alt+Shift+g');
  await expect.poll(() => keys(page)).toBe('guard leak noise remarks');

  await label(page, '1.2').focus();
  await page.keyboard.press('Control+d');
  await expect.poll(() => keys(page)).toBe('guard leak leak_1 noise remarks');
  await label(page, '1.4').focus();
  await page.keyboard.press('Alt+Delete');
  await said(page, '已删除 1 题，可撤销');
  await expect.poll(() => keys(page)).toBe('guard leak leak_1 remarks');
  await page.getByText('已保存', { exact: true }).waitFor();

  // Every step is still there after a reload.
  await page.reload();
  await page.getByLabel('模板标题').waitFor();
  await label(page, '1.1').focus();
  for (const _step of [1, 2, 3, 4, 5, 6]) await page.keyboard.press('Control+z');
  await expect.poll(() => keys(page)).toBe('leak noise guard remarks');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => keys(page)).toBe('guard leak noise remarks');
  await page.getByText('已保存', { exact: true }).waitFor();
  expect(stage.complaints).toEqual([]);
}, 120_000);

/** Its second question chooses from a set that others could share. */
const graded: Definition = {
  ...definition('泵房检查', 'Pump house', [
    section('pumps', '水泵', 'Pumps', [
      check('leak', '无渗漏', 'No leak', { required: true, consequences: [failNeeds('note')] }),
      { type: 'single_choice', key: 'state', label: { 'zh-CN': '状况', en: 'State' }, responseSet: 'grades' },
    ]),
  ]),
  responseSets: {
    grades: { label: { 'zh-CN': '好差', en: 'Grades' }, choices: [choice('good', '好', 'Good'), choice('poor', '差', 'Poor')] },
  },
};

test('questions are copied into another checklist with their rules and shared choices, under keys of their own', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const page = await stage.atDesk(author);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, graded);
  await label(page, '1.1').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await said(page, '已复制到剪贴板：2 题');
  await open(page, definition('机房检查', 'Machine room', [section('room', '机房', 'Room', [check('leak', '不漏水', 'No water')])]));
  await label(page, '1.1').focus();
  await page.keyboard.press('Control+v');
  await expect.poll(() => keys(page)).toMatch(/^leak \S+ \S+$/);
  expect(await label(page, '1.2').inputValue()).toBe('无渗漏');
  expect((await keys(page)).split(' ')[1]).not.toBe('leak');
  // The choices that several questions share go with the one that was copied.
  await page.locator('.builder-row').last().getByText('好 / 差').waitFor();
  await page.locator('.builder-row').nth(1).getByText('不合格').first().waitFor();
  await page.getByText('已保存', { exact: true }).waitFor();
  expect(stage.complaints).toEqual([]);
}, 120_000);

test('two columns of a spreadsheet are pasted as items; one turned into another type keeps what carries over', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const page = await stage.atDesk(author);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, pumps);
  await page.evaluate(`navigator.clipboard.writeText('压力表\\t指针在绿区\\n阀门\\t常开、有标识')`);
  await page.getByLabel('添加检查项').last().focus();
  await page.keyboard.press('Control+v');
  await expect.poll(() => page.locator('.builder-row').count()).toBe(6);
  expect(await label(page, '1.5').inputValue()).toBe('压力表');
  await page.locator('.builder-row').nth(4).getByText('指针在绿区').waitFor();

  await label(page, '1.1').click();
  const properties = page.getByRole('form', { name: '题目属性' });
  await properties.getByLabel('题型').click();
  await page.getByRole('option', { name: '是否题' }).click();
  await page.getByRole('textbox', { name: '第 1.1 题，是否题' }).waitFor();
  expect(await label(page, '1.1').inputValue()).toBe('无渗漏');
  expect(await properties.getByLabel('必填', { exact: true }).isChecked()).toBe(true);
  // "Fails" has become "no", and asks for the same.
  expect(await properties.getByRole('group', { name: '选“否”时' }).getByLabel('必须写备注').isChecked()).toBe(true);
  await page.getByText('已保存', { exact: true }).waitFor();
  expect(stage.complaints).toEqual([]);
}, 120_000);

test('choices are pasted as lines, dragged, moved by keyboard and made exclusive', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const page = await stage.atDesk(author);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const present = multipleChoice('present', '本室有哪些', 'What is here', { choices: [choice('none', '都没有', 'None')] });
  await open(page, definition('机房检查', 'Machine room', [section('room', '机房', 'Room', [present])]));
  await label(page, '1.1').click();
  const list = page.getByRole('list', { name: '选项' });
  const field = (at: number) => list.getByRole('textbox', { name: `选项 ${at} 中文` });
  const shown = async () => {
    const count = await list.getByRole('listitem').count();
    return Promise.all(Array.from({ length: count }, (_, at) => field(at + 1).inputValue()));
  };
  await page.evaluate(`navigator.clipboard.writeText('气瓶\\n酸碱\\n机床')`);
  await field(1).click();
  await page.keyboard.press('Control+v');
  await expect.poll(shown).toEqual(['都没有', '气瓶', '酸碱', '机床']);
  const handles = list.locator('.builder-handle');
  await handles.first().scrollIntoViewIfNeeded();
  const [first, last] = await Promise.all([handles.first().boundingBox(), handles.last().boundingBox()]);
  if (!first || !last) throw new Error('there is nothing to drag');
  await page.mouse.move(first.x + 6, first.y + 8);
  await page.mouse.down();
  await page.mouse.move(first.x + 8, first.y + 30, { steps: 4 });
  await page.mouse.move(last.x + 8, last.y + 40, { steps: 12 });
  await page.mouse.up();
  await expect.poll(shown).toEqual(['气瓶', '酸碱', '机床', '都没有']);
  await field(1).press('Alt+ArrowDown');
  await expect.poll(shown).toEqual(['酸碱', '气瓶', '机床', '都没有']);
  await list.getByRole('listitem').last().getByLabel('选它就不能选别的').check();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(shown).toEqual(['都没有', '气瓶', '酸碱', '机床']);
  await page.getByText('已保存', { exact: true }).waitFor();
  expect(stage.complaints).toEqual([]);
}, 120_000);
