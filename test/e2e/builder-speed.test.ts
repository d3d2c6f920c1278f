/** How fast a letter appears in a form of 500 questions with 400 rules, with each pane of the builder beside it. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, definition, failNeeds, section, text } from '@anjian/schema/definition/build.ts';
import { encodeGlobalId } from '../../packages/api/src/globalId.ts';
import { findAxeFaults, setStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let bare: Page;

beforeAll(async () => {
  stage = await setStage();
  const author = await stage.addPerson('吴建国', 'wu', 'administrator', stage.api.root);
  const questions = Array.from({ length: 500 }, (_, at) => {
    const shown = at % 5 === 0 ? {} : { showWhen: `item_${at - (at % 5) + 1} = 'fail'` };
    return at % 5 === 4
      ? text(`item_${at + 1}`, `第 ${at + 1} 项的说明`, `Item ${at + 1}`, shown)
      : check(`item_${at + 1}`, `第 ${at + 1} 项完好有效`, `Item ${at + 1}`, { ...shown, consequences: [failNeeds('note')] });
  });
  const parts = Array.from({ length: 10 }, (_, at) =>
    section(`part_${at}`, `第 ${at + 1} 部分`, `Part ${at + 1}`, questions.slice(at * 50, at * 50 + 50)),
  );
  const { createTemplate } = await author.get<{ createTemplate: { template: { id: string } } }>(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }',
    {
      input: {
        clientId: randomUUID(),
        unit: encodeGlobalId('Unit', stage.api.root.id),
        definition: definition('五百题', 'Five hundred', parts),
      },
    },
  );
  [page, bare] = await Promise.all([stage.atDesk(author), stage.atDesk(author)]);
  await bare.setContent('<textarea autofocus></textarea>');
  await page.goto(`/templates/${createTemplate.template.id}/edit`);
  await page.getByLabel('模板标题').waitFor();
});
afterAll(() => stage.close());

/** The middle one of the times from the key to the picture, as the browser itself measures them, in milliseconds. */
async function timeTyping(on: Page): Promise<number> {
  await on.evaluate(`
    window.times = [];
    window.watching?.disconnect();
    window.watching = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'input') window.times.push(duration);
    });
    window.watching.observe({ type: 'event', durationThreshold: 16 });
  `);
  for (const letter of '制动系统工作正常且没有异响渗漏') {
    await on.keyboard.insertText(letter);
    await on.waitForTimeout(100);
  }
  const times = (await on.evaluate<number[]>('window.times')).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

const show = (name: string) =>
  page
    .locator('button:visible', { hasText: new RegExp(`^${name}$`) })
    .first()
    .click();

test.each([
  ['添加', '属性'],
  ['大纲', '属性'],
  ['关系', '属性'],
  ['关系', '预览'],
])(
  'with %s and %s beside it, within 50 ms',
  async (left, right) => {
    await show(left);
    await show(right);
    if (right === '预览') await page.getByRole('region', { name: '预览', exact: true }).getByText('第 1 项完好有效').first().waitFor();
    await page.getByLabel('第 6.1 题，检查项', { exact: true }).click();
    const inBuilder = await timeTyping(page);
    await bare.locator('textarea').click();
    const onThisMachine = await timeTyping(bare);
    process.stdout.write(`${left}, ${right}: ${inBuilder} ms, a bare field ${onThisMachine} ms\n`);
    expect(inBuilder - onThisMachine).toBeLessThan(50);
  },
  120_000,
);

test('and what depends on what can be looked at, around one question', async () => {
  await show('关系');
  await page.getByRole('button', { name: '画成图' }).click();
  const dialog = page.getByRole('dialog', { name: '谁取决于谁' });
  await dialog.getByRole('combobox').fill('第 256 项');
  await page.getByRole('option', { name: '第 256 项完好有效' }).click();
  expect(await dialog.locator('.map-box').allTextContents()).toEqual(
    expect.arrayContaining(['第 256 项完好有效', '第 257 项完好有效', '第 260 项的说明']),
  );
  expect(await dialog.locator('.map-box').count()).toBe(5);
  expect(await findAxeFaults(page)).toEqual([]);
});
