/** What happens to a checklist after it was written: the gate, two authors at once, and its versions, through the real interface. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { check, choice, definition, formula, integer, section, singleChoice, text } from '@anjian/schema/definition/build.ts';
import type { Choice, Definition } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { encodeGlobalId } from '../../packages/api/src/globalId.ts';
import { findAxeFaults, setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let author: Person;
let page: Page;
let other: Page;

beforeAll(async () => {
  stage = await setStage();
  author = await stage.addPerson('吴建国', 'wu', 'administrator', stage.api.root);
  const second = await stage.addPerson('郑小满', 'zheng', 'author', stage.api.root);
  [page, other] = await Promise.all([stage.atDesk(author), stage.atDesk(second)]);
});
afterAll(() => stage.close());

const failure = () => onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
const soon = { timeout: 15_000 };

const extinguishers = (): Definition =>
  definition('灭火器检查', 'Extinguishers', [
    section('ext', '灭火器', 'Extinguisher', [
      singleChoice('kind', '灭火器类型', 'Kind', {
        choices: [choice('choice_1', '干粉', 'Powder'), choice('choice_2', '二氧化碳', 'CO2')],
      }),
      check('seal', '铅封完好', 'Seal intact'),
      integer('pressure', '压力读数', 'Pressure', { max: 40, showWhen: "kind = 'choice_1'" }),
      text('why', '原因', 'Why'),
    ]),
    section('more', '其他', 'More', [text('place', '位置', 'Place')]),
  ]);

type Created = { template: { id: string } };

async function create(what: Definition): Promise<string> {
  const { createTemplate } = await author.get<{ createTemplate: Created }>(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }',
    { input: { clientId: randomUUID(), unit: encodeGlobalId('Unit', stage.api.root.id), definition: what } },
  );
  return createTemplate.template.id;
}

async function publish(template: string): Promise<void> {
  await author.get('mutation ($input: PublishTemplateInput!) { publishTemplate(input: $input) { version { number } } }', {
    input: { template, revision: 1 },
  });
}

/** A new draft with what somebody wrote. */
async function draft(template: string, what: Definition): Promise<void> {
  const { createTemplateDraft } = await author.get<{ createTemplateDraft: { version: { revision: number } } }>(
    'mutation ($input: CreateTemplateDraftInput!) { createTemplateDraft(input: $input) { version { revision } } }',
    { input: { template } },
  );
  await author.get('mutation ($input: SaveTemplateDraftInput!) { saveTemplateDraft(input: $input) { version { id } } }', {
    input: { template, definition: what, revision: createTemplateDraft.version.revision },
  });
}

async function saved(template: string): Promise<Definition> {
  const { node } = await author.get<{ node: { draft: { definition: Definition } } }>(
    'query ($id: ID!) { node(id: $id) { ... on Template { draft { definition } } } }',
    { id: template },
  );
  return node.draft.definition;
}

const open = async (on: Page, template: string) => {
  await on.goto(`/templates/${template}/edit`);
  await on.getByLabel('模板标题').waitFor();
};

test('the gate refuses what is wrong with a way to each, tells what changes for whom, and says who published when', async () => {
  failure();
  const template = await create(extinguishers());
  await publish(template);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  await author.get('mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { taskCount } }', {
    input: {
      clientId: randomUUID(),
      unit: encodeGlobalId('Unit', stage.api.root.id),
      template,
      name: { 'zh-CN': '每日查看灭火器' },
      recurrence: 'ONCE',
      timeOfDay: '23:59',
      startsOn: today,
      endsOn: today,
      opensMinutesBefore: 1439,
      targets: [{ unit: encodeGlobalId('Unit', stage.api.root.id), subtree: false }],
    },
  });
  const [ext, more] = extinguishers().sections;
  const [kind, seal, pressure, why] = ext!.questions;
  await draft(template, {
    ...extinguishers(),
    sections: [
      {
        ...ext!,
        questions: [
          { ...kind!, choices: [...(kind as { choices: Choice[] }).choices, { key: 'choice_3', label: {} }] } as typeof seal & object,
          { ...seal!, showWhen: formula("kind = 'choice_1' and kind = 'choice_2'") },
          { ...pressure!, max: 50 } as typeof seal & object,
          { ...why!, label: { 'zh-CN': '原因' }, requiredWhen: formula("seal = 'fail'") },
          // Its own condition can hold, but not while the question it looks at is shown.
          text('burst', '压力过高说明', 'Burst', { showWhen: "pressure > 45 and kind = 'choice_2'" }),
        ],
      },
      more!,
    ],
  });
  await open(page, template);
  await page.getByRole('button', { name: /^发布/ }).click();
  const gate = page.getByRole('dialog', { name: '发布检查表' });
  await gate.getByText('这个条件永远不会成立').waitFor();
  expect(await gate.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
  expect(await findAxeFaults(page)).toEqual([]);
  // A contradictory rule: the way leads to its question.
  await gate.getByRole('listitem').filter({ hasText: '这个条件永远不会成立' }).getByRole('button').click();
  await page.getByRole('button', { name: '删除规则：显示' }).click();
  await page.getByRole('button', { name: /^发布/ }).click();
  // A question that nobody will ever see is named, and the way leads to the rule that hides it.
  const unseen = gate.getByRole('listitem').filter({ hasText: '这道题永远不会显示' });
  await unseen.getByRole('button', { name: '压力过高说明' }).click();
  await page.getByRole('form', { name: '题目属性' }).getByText('显示 当 [压力读数] 大于 45 且 [灭火器类型] 是 [二氧化碳]').waitFor();
  await page.getByRole('button', { name: '删除规则：显示' }).click();
  await page.getByRole('button', { name: /^发布/ }).click();
  expect(await unseen.count()).toBe(0);
  // A choice without a label.
  await gate.getByRole('listitem').filter({ hasText: '灭火器类型' }).getByRole('button').first().click();
  await page.getByRole('form', { name: '题目属性' }).getByRole('textbox', { name: '选项 3 中文' }).fill('水基');
  await page.getByText('已保存', { exact: true }).waitFor();

  await page.getByRole('button', { name: /^发布/ }).click();
  await gate.getByText('检查通过，可以发布').waitFor();
  await gate.getByText('最大可填').waitFor();
  await gate.getByText('40 → 50').waitFor();
  await gate.getByText('新选项“水基”').waitFor();
  await gate.getByText('没有 → [铅封完好] 是 [不合格]').waitFor();
  await gate.getByText(/还缺 \d+ 处译文/).click();
  await gate.getByText('1 项任务安排要改一次才会用新版本').click();
  await gate.getByText('每日查看灭火器（第 1 版）').waitFor();
  await gate.getByText(/已有的内容留在原版本：1 个进行中的任务/).waitFor();
  await gate.getByText('以往的发布').click();
  await gate.getByText(/第 1 版，.*吴建国/).waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await gate.getByLabel(/^版本说明/).fill('放宽压力上限');
  await gate.getByRole('button', { name: '发布', exact: true }).click();
  await page.waitForURL(/\/templates\/[^/]+$/);
  const versions = page.getByRole('region', { name: '版本' });
  await versions.getByText('放宽压力上限').waitFor();
  await versions
    .getByText(/吴建国/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: '每日查看灭火器' }).waitFor();
  expect(stage.complaints).toEqual([]);
});

const legendOf = (dialog: Locator, name: string | RegExp) => dialog.getByRole('group', { name });

test('two authors: choices are merged one by one, and one chooses only about what both changed', async () => {
  failure();
  const template = await create(extinguishers());
  await Promise.all([open(page, template), open(other, template)]);
  await other.getByText('吴建国').last().waitFor();

  // One rewords a choice, adds one and moves a question.
  const choicesOn = (on: Page) => on.getByRole('form', { name: '题目属性' });
  await page.getByLabel('第 1.1 题，单选', { exact: true }).click();
  await choicesOn(page).getByRole('textbox', { name: '选项 1 中文' }).fill('干粉（ABC）');
  await choicesOn(page).getByRole('button', { name: '添加选项' }).click();
  await choicesOn(page).getByRole('textbox', { name: '选项 3 中文' }).fill('水基');
  await page.getByLabel('第 1.4 题，单行文字', { exact: true }).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(async () => (await saved(template)).sections[0]!.questions.map(({ key }) => key).join(' '), soon)
    .toBe('kind seal why pressure');

  // The other one, who has not seen that, rewords the same choice, adds another, and moves the same question elsewhere.
  await other.getByLabel('第 1.1 题，单选', { exact: true }).click();
  await choicesOn(other).getByRole('textbox', { name: '选项 1 中文' }).fill('干粉（BC）');
  await choicesOn(other).getByRole('button', { name: '添加选项' }).click();
  await choicesOn(other).getByRole('textbox', { name: '选项 3 中文' }).fill('洁净气体');
  await other.getByLabel('第 1.4 题，单行文字', { exact: true }).click();
  for (const _step of [1, 2, 3]) await other.keyboard.press('Alt+ArrowUp');
  const dialog = other.getByRole('dialog', { name: '有人同时改了这份草稿' });
  await dialog.getByText('有 2 处两人都改了，请选择：').waitFor(soon);
  await legendOf(dialog, '灭火器类型：选项“干粉（BC）”').getByText('吴建国 的：文字：干粉（ABC） / Powder').waitFor();
  const place = legendOf(dialog, '原因');
  await place.getByText(/我的：位置：在“灭火器”中，排在最前/).waitFor();
  await place.getByText(/吴建国 的：位置：在“灭火器”中，排在“铅封完好”后面/).waitFor();
  expect(await findAxeFaults(other)).toEqual([]);
  await legendOf(dialog, '灭火器类型：选项“干粉（BC）”')
    .getByRole('radio', { name: /吴建国 的/ })
    .check();
  await place.getByRole('radio', { name: /我的/ }).check();
  await dialog.getByRole('button', { name: '合并两份' }).click();
  await expect
    .poll(async () => {
      const { choices } = findQuestion(await saved(template), 'kind') as { choices: Choice[] };
      return choices.map(({ label }) => label['zh-CN']).join(' ');
    }, soon)
    .toBe('干粉（ABC） 二氧化碳 洁净气体 水基');
  expect((await saved(template)).sections[0]!.questions.map(({ key }) => key).join(' ')).toBe('why kind seal pressure');
  await other.getByText('已保存', { exact: true }).waitFor();
});

test('versions are compared in words, restored as a draft and put away', async () => {
  failure();
  const template = await create(extinguishers());
  await publish(template);
  const [ext, more] = extinguishers().sections;
  const [kind, ...others] = ext!.questions;
  const turned = {
    ...kind!,
    choices: [choice('choice_2', '二氧化碳', 'CO2'), choice('choice_1', '干粉（ABC）', 'Powder')],
  } as typeof kind & object;
  await draft(template, {
    ...extinguishers(),
    settings: { signOff: 'two' },
    sections: [
      {
        ...ext!,
        questions: [turned, ...others.slice(0, 1), { ...others[1]!, showWhen: formula("kind = 'choice_2'") }, ...others.slice(2)],
      },
      more!,
    ],
  });
  await page.goto(`/templates/${template}`);
  await page.getByRole('link', { name: '比较版本' }).click();
  const sheet = (name: string) => page.getByRole('region', { name });
  await sheet('灭火器类型').getByText('选项“干粉（ABC）”的文字有改动').waitFor();
  await sheet('灭火器类型').getByText('选项“干粉（ABC）”（中文）').waitFor();
  await sheet('压力读数').getByText('[灭火器类型] 是 [干粉] → [灭火器类型] 是 [二氧化碳]').waitFor();
  await sheet('整张检查表').getByText('签字由“不签字”改为“双人双签”').waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/choice_\d|zh-CN|showWhen|sign_off/);
  expect(await findAxeFaults(page)).toEqual([]);

  await page.getByRole('link', { name: '返回模板' }).click();
  await page.getByRole('button', { name: '以此版为底新建草稿（第 1 版）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '替换草稿' }).click();
  await page.waitForURL(/\/edit$/);
  await expect.poll(async () => (await saved(template)).settings.signOff, soon).toBe('none');
  await page.getByRole('link', { name: '返回模板' }).click();
  await page.getByRole('button', { name: '归档' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '归档' }).click();
  await page.getByRole('button', { name: /恢复/ }).waitFor();
  expect(stage.complaints).toEqual([]);
});
