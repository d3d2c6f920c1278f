/** The library in a browser: made, found beyond the first page, used, changed, and every draft that is behind brought up to date. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { check, definition, section, text } from '@anjian/schema/definition/build.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { encodeGlobalId } from '../../packages/api/src/globalId.ts';
import { findAxeFaults, setStage, wcagAndBest, type Person, type Stage } from './stage.ts';

let stage: Stage;
let author: Person;

beforeAll(async () => {
  stage = await setStage();
  author = await stage.addPerson('编制人', 'author', 'author', stage.api.root);
}, 240_000);
afterAll(() => stage.close());

const unit = () => encodeGlobalId('Unit', stage.api.root.id);
const make = 'mutation ($input: CreateLibraryItemInput!) { createLibraryItem(input: $input) { item { id } } }';
const makeNew = 'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }';

async function makeTemplate(): Promise<string> {
  const { createTemplate } = await author.get(makeNew, {
    input: {
      clientId: randomUUID(),
      unit: unit(),
      definition: definition('泵房检查', 'Pump house', [section('s', '水泵', 'Pumps', [check('leak', '无渗漏', 'No leak')])]),
    },
  });
  return createTemplate.template.id;
}

test('a response set is made, put into a form, changed, and the form brought up to date', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const page = await stage.atDesk(author);
  await page.goto('/library');
  await page.getByText('题库还是空的').waitFor();
  expect(await findAxeFaults(page, wcagAndBest)).toEqual([]);
  await page.getByRole('link', { name: '新建选项集' }).click();
  await page.getByLabel('在题库中的名称（中文）').fill('完好程度');
  await page.getByRole('button', { name: '添加选项' }).click();
  await page.getByLabel('选项 1 中文').fill('完好');
  await page.keyboard.press('Enter');
  await page.getByLabel('选项 2 中文').fill('损坏');
  expect(await findAxeFaults(page, wcagAndBest)).toEqual([]);
  await page.getByRole('button', { name: '存入题库，供其他检查表取用' }).click();
  await page.getByText('还没有模板用到它').waitFor();
  const item = page.url();

  const template = await makeTemplate();
  await page.goto(`/templates/${template}/edit`);
  await page.getByText('题库', { exact: true }).click();
  await page
    .getByRole('list', { name: '题库' })
    .getByRole('button', { name: /完好程度/ })
    .click();
  await page.getByText('已保存', { exact: true }).waitFor();

  await page.goto(item);
  const uses = page.getByRole('list', { name: '用到它的模板' });
  await uses.getByText('已是最新').waitFor();
  await page.getByLabel('选项 1 中文').press('Enter');
  await page.getByLabel('选项 3 中文').fill('停用');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await uses.getByText('有 1 处较旧').waitFor();
  expect(await findAxeFaults(page, wcagAndBest)).toEqual([]);

  await uses.getByRole('link', { name: '打开草稿更新' }).click();
  await page.getByRole('button', { name: '更新', exact: true }).click();
  await page.getByText(/取自题库“完好程度”/).waitFor();
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.goto(item);
  await uses.getByText('已是最新').waitFor();

  await page.getByRole('button', { name: '归档' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '归档' }).click();
  await page.getByText('已归档，恢复使用后才能修改。').waitFor();
  expect(await page.getByLabel('选项 1 中文').isDisabled()).toBe(true);
  await page.getByRole('button', { name: '恢复使用' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).waitFor();
  expect(stage.complaints).toEqual([]);
}, 180_000);

test('what somebody else saved meanwhile is asked about, and nothing of either is lost', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const content = (zh: string) => ({ type: 'check', key: 'q', label: { 'zh-CN': zh }, required: true });
  const { createLibraryItem } = await author.get(make, {
    input: { clientId: randomUUID(), unit: unit(), kind: 'QUESTION', content: content('灭火器在位') },
  });
  const { id } = createLibraryItem.item;
  const page = await stage.atDesk(author);
  await page.goto(`/library/${id}`);
  const label = page.getByLabel('题目（中文）', { exact: true });
  await label.fill('灭火器在位、可取');
  await author.get('mutation ($input: UpdateLibraryItemInput!) { updateLibraryItem(input: $input) { item { id } } }', {
    input: { item: id, revision: 1, content: content('灭火器齐全') },
  });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/别人保存了第 2 稿/).waitFor();
  await page.getByRole('button', { name: '换成对方的' }).click();
  await expect.poll(() => label.inputValue()).toBe('灭火器齐全');
  await page.keyboard.press('Control+z');
  await expect.poll(() => label.inputValue()).toBe('灭火器在位、可取');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('没有未保存的修改').waitFor();
  // The conflict itself is an answer with an error status, which the browser notes.
  expect(stage.complaints.filter((complaint) => !/409|Failed to load resource/.test(complaint))).toEqual([]);
}, 120_000);

test('every draft behind is updated together: what breaks is read before, what is refused is told, and each can be taken back', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const set = (...names: string[]) => ({
    label: { 'zh-CN': '水泵状况' },
    choices: names.map((name) => ({ key: name, label: { 'zh-CN': name } })),
  });
  const { createLibraryItem } = await author.get(make, {
    input: { clientId: randomUUID(), unit: unit(), kind: 'RESPONSE_SET', content: set('完好', '损坏') },
  });
  const item: string = createLibraryItem.item.id;
  const using = (title: string, rule: string): Definition => ({
    ...definition(title, title, [
      section('s', '水泵', 'Pumps', [
        { type: 'single_choice', key: 'state', label: { 'zh-CN': '水泵状态' }, responseSet: 'set' },
        text('why', '说明', 'Why', { showWhen: rule }),
      ]),
    ]),
    responseSets: { set: { ...set('完好', '损坏'), origin: { item, revision: 1 } } },
  });
  const ids: Record<string, string> = {};
  for (const [title, rule] of [
    ['甲泵房', "state = '完好'"],
    ['乙泵房', "state = '损坏'"],
    ['丙泵房', "state = '完好'"],
  ] as const) {
    const input = { clientId: randomUUID(), unit: unit(), definition: using(title, rule) };
    const { createTemplate } = await author.get(makeNew, { input });
    ids[title] = createTemplate.template.id;
  }
  await author.get('mutation ($input: UpdateLibraryItemInput!) { updateLibraryItem(input: $input) { item { id } } }', {
    input: { item, revision: 1, content: set('完好', '停用') },
  });
  const page = await stage.atDesk(author);
  await page.goto(`/library/${item}`);
  await page.getByRole('button', { name: '一起更新较旧的模板' }).click();
  const dialog = page.getByRole('dialog', { name: '更新用到“水泵状况”的模板' });
  const line = (title: string) => dialog.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: title }) });
  await line('乙泵房').getByText('会带来 1 处错误').waitFor();
  expect(await line('甲泵房').getByText('会带来').count()).toBe(0);
  await line('甲泵房').getByText('会改 1 道题').click();
  expect(await findAxeFaults(page, wcagAndBest)).toEqual([]);
  // What breaks something takes part only where its author says so.
  expect(await dialog.getByRole('checkbox', { name: '乙泵房' }).isChecked()).toBe(false);
  // Somebody else is quicker with the third.
  await author.get('mutation ($input: SaveTemplateDraftInput!) { saveTemplateDraft(input: $input) { version { id } } }', {
    input: { template: ids['丙泵房'], revision: 1, definition: using('丙泵房', "state != '完好'") },
  });
  await dialog.getByRole('button', { name: '更新所选的 2 个' }).click();
  await dialog.getByText('已更新 1 个，没更新成 1 个').waitFor();
  await line('丙泵房').getByRole('alert').waitFor();
  const revisionOf = async (title: string) => {
    const { node } = await author.get('query ($id: ID!) { node(id: $id) { ... on Template { draft { definition } } } }', {
      id: ids[title],
    });
    return (node.draft.definition as Definition).responseSets?.['set']?.origin?.revision;
  };
  expect([await revisionOf('甲泵房'), await revisionOf('乙泵房'), await revisionOf('丙泵房')]).toEqual([2, 1, 1]);
  await dialog.getByRole('button', { name: '撤回：甲泵房' }).click();
  await line('甲泵房').getByText('已撤回').waitFor();
  expect(await revisionOf('甲泵房')).toBe(1);
  await dialog.getByRole('button', { name: '完成' }).click();
  // In the builder it is a step like any other: undone there, the draft is as the update had it.
  await page.goto(`/templates/${ids['甲泵房']}/edit`);
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect.poll(() => revisionOf('甲泵房'), { timeout: 10_000 }).toBe(2);
  expect(stage.complaints.filter((complaint) => !/409|Failed to load resource/.test(complaint))).toEqual([]);
}, 120_000);

test('more than a page of items is walked, searched and narrowed by kind', async () => {
  for (let at = 1; at <= 55; at += 1) {
    const content = { type: 'check', key: 'q', label: { 'zh-CN': `第 ${at} 条` }, required: true };
    await author.get(make, { input: { clientId: randomUUID(), unit: unit(), kind: 'QUESTION', content } });
  }
  const page = await stage.atDesk(author);
  await page.goto('/library');
  await page.getByRole('link', { name: '第 55 条' }).waitFor();
  expect(await page.getByRole('link', { name: '第 12 条' }).count()).toBe(0);
  await page.getByRole('button', { name: /第 2 页/ }).click();
  await page.getByRole('link', { name: '第 12 条' }).waitFor();
  await page.getByRole('searchbox', { name: '按名称查找' }).fill('第 7 条');
  await page.getByRole('link', { name: '第 7 条' }).waitFor();
  await page.getByRole('searchbox', { name: '按名称查找' }).fill('');
  await page.getByRole('combobox', { name: '种类' }).click();
  await page.getByRole('option', { name: '选项集', exact: true }).click();
  await expect.poll(() => page.getByRole('link', { name: /^第 \d+ 条$/ }).count()).toBe(0);
  await page.getByRole('link', { name: '完好程度' }).waitFor();

  // The shelf in the builder too goes on beyond its first fifty.
  await page.goto(`/templates/${await makeTemplate()}/edit`);
  await page.getByText('题库', { exact: true }).click();
  const shelf = page.getByRole('list', { name: '题库' });
  await expect.poll(() => shelf.getByRole('button').count()).toBe(50);
  await page.getByRole('button', { name: /再显示一些/ }).click();
  await expect.poll(() => shelf.getByRole('button').count()).toBeGreaterThan(55);
}, 120_000);
