/** Every screen on which a checklist is written, at every width and in both languages: axe finds nothing, by its best practices too. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { check, choice, definition, failNeeds, group, section, singleChoice, text } from '@anjian/schema/definition/build.ts';
import { encodeGlobalId } from '../../packages/api/src/globalId.ts';
import { expectNoOverflow, findAxeFaults, setStage, wcagAndBest, type Person, type Stage } from './stage.ts';

let stage: Stage;
let author: Person;
let template: string;
let item: string;

const grades = [choice('good', '好', 'Good'), choice('poor', '差', 'Poor')];
const form = {
  ...definition('泵房检查', 'Pump house', [
    section('pumps', '水泵', 'Pumps', [
      singleChoice('kind', '泵型', 'Kind', { choices: grades }),
      check('leak', '无渗漏', 'No leak', { showWhen: "kind = 'good'", consequences: [failNeeds('note', 'photo')] }),
      group('rows', '逐台', 'One by one', [text('number', '编号', 'Number')]),
    ]),
  ]),
  responseSets: { grades: { label: { 'zh-CN': '好坏', en: 'Good or poor' }, choices: grades } },
};

beforeAll(async () => {
  stage = await setStage();
  author = await stage.addPerson('编制人', 'author', 'author', stage.api.root);
  const unit = encodeGlobalId('Unit', stage.api.root.id);
  const { createTemplate } = await author.get(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }',
    { input: { clientId: randomUUID(), unit, definition: form } },
  );
  template = createTemplate.template.id;
  const { createLibraryItem } = await author.get(
    'mutation ($input: CreateLibraryItemInput!) { createLibraryItem(input: $input) { item { id } } }',
    {
      input: { clientId: randomUUID(), unit, kind: 'RESPONSE_SET', content: form.responseSets.grades },
    },
  );
  item = createLibraryItem.item.id;
}, 240_000);
afterAll(() => stage.close());

const names = {
  'zh-CN': {
    panes: ['添加', '大纲', '关系', '属性', '预览'],
    publish: /^发布/,
    label: /^第 1\.2 题，/,
    title: '模板标题',
    help: '帮助',
    keys: '键盘操作',
  },
  en: {
    panes: ['Add', 'Outline', 'Map', 'Properties', 'Preview'],
    publish: /^Publish/,
    label: /^Question 1\.2[,:]/,
    title: 'Title of the template',
    help: 'Help',
    keys: 'Keys',
  },
} as const;

async function expectClean(page: Page, where: string): Promise<void> {
  // What is still fading in has no contrast yet.
  const moving = `document.getAnimations().filter(({ playState }) => playState === 'running').length`;
  await expect.poll(() => page.evaluate(moving), { timeout: 10_000 }).toBe(0);
  expect(await findAxeFaults(page, wcagAndBest), where).toEqual([]);
  await expectNoOverflow(page);
}

test.each([
  ['at 1440', 'zh-CN', 1440, 900],
  ['at 1024 in English', 'en', 1024, 768],
  ['on a tablet', 'zh-CN', 820, 1180],
] as const)(
  '%s',
  async (where, language, width, height) => {
    onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
    const page = await stage.atDesk(author);
    await page.setViewportSize({ width, height });
    const words = names[language];
    if (language === 'en') await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.goto(`/templates/${template}/edit`);
    const label = page.getByRole('textbox', { name: words.label });
    await label.waitFor();
    await expectClean(page, `${where}: the whole`);
    await label.click();
    for (const pane of words.panes) {
      await page
        .locator('button:visible', { hasText: new RegExp(`^${pane}$`) })
        .first()
        .click();
      await expectClean(page, `${where}: ${pane}`);
    }
    await page.getByRole('button', { name: words.publish }).click();
    await page.getByRole('dialog').waitFor();
    await expectClean(page, `${where}: publish`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.help, exact: true }).click();
    await page.getByRole('menuitem', { name: words.keys }).click();
    await page.getByRole('dialog').waitFor();
    await expectClean(page, `${where}: keys`);
    for (const address of [
      '/templates',
      '/templates/create',
      '/templates/import',
      `/templates/${template}`,
      `/templates/${template}/translations`,
      '/library',
      '/library/create/question',
      `/library/${item}`,
    ]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectClean(page, `${where}: ${address}`);
    }
    expect(stage.complaints).toEqual([]);
  },
  120_000,
);
