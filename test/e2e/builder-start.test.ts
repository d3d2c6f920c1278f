/** A first checklist, led: what to begin with, the way round the builder, and a list pasted as it was. */
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { sampleTemplates } from '../../prisma/sample/templates/catalogue.ts';
import { findAxeFaults, setStage, wcagAndBest, type Person, type Stage } from './stage.ts';

let stage: Stage;
let author: Person;

beforeAll(async () => {
  stage = await setStage();
  author = await stage.addPerson('编制人', 'author', 'author', stage.api.root);
}, 240_000);
afterAll(() => stage.close());

const draftOf = async (address: string): Promise<Definition> => {
  const { node } = await author.get('query ($id: ID!) { node(id: $id) { ... on Template { draft { definition } } } }', {
    id: decodeURIComponent(address.split('/').at(-2) ?? ''),
  });
  return node.draft.definition;
};

test('whoever has no checklist yet chooses a start, is shown round by keyboard, and could publish at once', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const page = await stage.atDesk(author);
  await page.goto('/templates');
  await page.getByText('还没有模板').waitFor();
  await page.getByRole('link', { name: '新建模板' }).last().click();
  await page.getByRole('radio', { name: /^场所检查/ }).check();
  await page.getByRole('region', { name: '里面有什么' }).getByText('安全出口、疏散通道').waitFor();
  // The name that comes with it gives way to one's own.
  await expect.poll(() => page.getByLabel('名称 *').inputValue()).toBe('场所安全检查');
  await page.getByLabel('名称 *').fill('一号楼安全检查');
  await page.getByRole('radio', { name: /^每日报告/ }).check();
  expect(await page.getByLabel('名称 *').inputValue()).toBe('一号楼安全检查');
  await page.getByRole('radio', { name: /^场所检查/ }).check();
  expect(await findAxeFaults(page, wcagAndBest)).toEqual([]);
  await page.getByRole('button', { name: '开始编制' }).click();

  const tour = page.getByRole('dialog');
  await tour.getByText('导览 1 / 5').waitFor();
  await expect.poll(() => tour.evaluate((box) => box.ownerDocument.activeElement === box)).toBe(true);
  expect(await findAxeFaults(page, wcagAndBest)).toEqual([]);
  for (const at of [2, 3, 4, 5]) {
    await tour.getByRole('button', { name: '下一步' }).press('Enter');
    await tour.getByText(`导览 ${at} / 5`).waitFor();
  }
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
  // The caret goes to where one writes.
  await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('builder-label');

  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByText('检查通过，可以发布').waitFor();
  await page.keyboard.press('Escape');

  // Not again, unless one asks for it.
  await page.goto('/templates/create');
  await page.getByLabel('名称 *').fill('第二张');
  await page.getByRole('button', { name: '开始编制' }).click();
  await page.getByLabel('第 1.1 题，检查项', { exact: true }).waitFor();
  expect(await tour.count()).toBe(0);
  await page.getByRole('button', { name: '帮助' }).click();
  await page.getByRole('menuitem', { name: '再看一遍导览' }).click();
  await tour.getByText('导览 1 / 5').waitFor();
  await page.keyboard.press('Escape');
  expect(stage.complaints).toEqual([]);
}, 180_000);

/** Every check item of the sample college, as a table somebody keeps elsewhere. */
const items = sampleTemplates
  .flatMap(({ definition }) => Array.from(walkQuestions(definition), ({ question }) => question))
  .flatMap((question) => (question.type === 'check' ? [question] : []));
const cell = (text: Record<string, string> | undefined) => text?.['zh-CN'] ?? '';
const table = items.map(({ label, criterion, clause }, at) => [at + 1, cell(label), cell(criterion), cell(clause)].join('\t'));

test('a table of items, criteria and clauses becomes a checklist as it was pasted', async () => {
  const page = await stage.atDesk(author);
  await page.goto('/templates/create');
  await page.getByRole('radio', { name: /^粘贴现成的清单/ }).check();
  const list = page.getByRole('textbox', { name: '清单' });
  await list.fill(['序号\t检查内容\t合格标准\t依据条款', ...table].join('\n'));
  expect(items.length).toBeGreaterThan(150);
  await page.getByText(`认出 ${items.length} 个检查项`).waitFor();
  expect(await findAxeFaults(page, wcagAndBest)).toEqual([]);
  await page.getByLabel('名称 *').fill('汇总清单');
  await page.getByRole('button', { name: '开始编制' }).click();
  await page.getByLabel('模板标题').waitFor();
  const { sections } = await draftOf(page.url());
  expect(sections[0]?.questions.map(({ label, clause }) => [cell(label), cell(clause)])).toEqual(
    items.map(({ label, clause }) => [cell(label), cell(clause)]),
  );
  expect(stage.complaints).toEqual([]);
}, 120_000);
