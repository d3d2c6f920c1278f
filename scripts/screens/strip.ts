/** The film strip: an author's way from an empty page to a second version, with somebody else at the same checklist. */
import type { Locator, Page } from 'playwright-core';

/** A picture of what stands there now, with what it shows in both languages. */
export type Shoot = (page: Page, name: string, title: string) => Promise<void>;

const items = [
  ['门窗与门禁', '完好，离开时上锁', ''],
  ['接线与端子', '无松动、发热变色、焦痕', 'GB 50303'],
  ['配电箱前', '1 m 内不堆物', ''],
  ['接地', '连接可靠，标识清楚', 'GB 50169'],
  ['灭火器', '在位，指针在绿区', 'GB 50444'],
];
const list = ['检查项目\t合格标准\t依据条款', ...items.map((row) => row.join('\t'))].join('\n');

export async function walkAuthor(page: Page, openOther: () => Promise<Page>, shoot: Shoot): Promise<void> {
  await begin(page, shoot);
  const template = decodeURIComponent(page.url().split('/').at(-2) ?? '');
  await rule(page, shoot);
  await tryOut(page, shoot);
  await publish(page, shoot);
  await meet(page, await openOther(), template, shoot);
  await compare(page, template, shoot);
}

async function begin(page: Page, shoot: Shoot): Promise<void> {
  await page.goto('/templates/create');
  await page.getByRole('radio', { name: /^空白/ }).waitFor();
  await shoot(page, 'start', '从空白、现成的清单或常见的几种检查开始 · Begin with nothing, a list you have, or one of the usual checks');
  await page.getByRole('radio', { name: /^粘贴现成的清单/ }).check();
  await page.getByRole('textbox', { name: '清单' }).fill(list);
  await page.getByText(`认出 ${items.length} 个检查项`).scrollIntoViewIfNeeded();
  await shoot(page, 'paste', '从表格粘贴：检查项、合格标准、依据 · Pasted from a spreadsheet: item, criterion, clause');
  await page.getByLabel('名称 *').fill('配电间巡查');
  await page.getByLabel(/^英文名称/).fill('Switch rooms');
  await page.getByRole('button', { name: '开始编制' }).click();
  await page.getByRole('dialog', { name: '在纸面上直接写' }).waitFor();
  await shoot(page, 'tour', '第一次有导览，随时可跳过 · A tour the first time, skipped at will');
  await page.keyboard.press('Escape');
}

const pick = async (page: Page, box: Locator, option: string) => {
  await box.click();
  await page.getByRole('option', { name: option, exact: true }).first().click();
};

async function rule(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('textbox', { name: /^第 1\.2 题/ }).click();
  const whenFailed = page.getByRole('group', { name: '不合格时' });
  for (const follows of ['必须拍照片', '上报隐患']) await whenFailed.getByLabel(follows).check();
  await pick(page, whenFailed.getByLabel('隐患级别'), '较大');
  await shoot(page, 'consequence', '不合格时：要照片，上报隐患 · What a failure asks for and raises');
  await page.getByLabel('第 1 节的标题').click();
  await page.locator('.builder-shelf').getByRole('button', { name: '多行文字', exact: true }).click();
  await page.locator('.builder-label:focus').waitFor();
  await page.keyboard.insertText('已采取的措施');
  await page.getByRole('button', { name: '给“显示”加条件' }).click();
  const shown = page.getByRole('group', { name: '显示', exact: true });
  await pick(page, shown.getByRole('combobox', { name: '题目', exact: true }), '接线与端子');
  await pick(page, shown.getByRole('combobox', { name: '值', exact: true }), '不合格');
  await shoot(page, 'rule', '规则是一句话 · A rule is a sentence');
  await shown.getByRole('button', { name: '公式', exact: true }).click();
  await shown.getByRole('combobox', { name: '公式' }).waitFor();
  await shoot(page, 'formula', '同一条规则写成公式 · The same rule as a formula');
}

async function tryOut(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('button', { name: '预览', exact: true }).last().click();
  const preview = page.getByRole('region', { name: '预览', exact: true });
  await preview.getByRole('radio', { name: '不合格', exact: true }).nth(1).check();
  await preview.getByText('已采取的措施').waitFor();
  await shoot(page, 'preview', '预览就是真的表单，规则当场起作用 · The preview is the real form, its rules at work');
  await page.getByRole('button', { name: '存为用例' }).click();
  await page.getByLabel('用例名称').fill('接线不合格');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('list', { name: '表单测试' }).getByText('通过', { exact: true }).waitFor();
  await shoot(page, 'test', '填过一遍就是用例，发布时自动检查 · What was filled is a test that publishing runs');
  await page.getByRole('button', { name: '属性', exact: true }).last().click();
}

async function publish(page: Page, shoot: Shoot): Promise<void> {
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^发布/ }).click();
  const gate = page.getByRole('dialog');
  await gate.getByText('检查通过，可以发布').waitFor();
  await shoot(page, 'publish', '发布前：改动、缺的译文、检查和用例 · Before publishing: changes, missing translations, checks and tests');
  await gate.getByRole('button', { name: '发布', exact: true }).click();
  await gate.waitFor({ state: 'detached' });
}

/** Both change the same question; who is second sees both versions. */
async function meet(page: Page, other: Page, template: string, shoot: Shoot): Promise<void> {
  await page.goto(`/templates/${template}`);
  await page.getByRole('button', { name: '修改（新建草稿）' }).click();
  const label = (at: Page) => at.getByRole('textbox', { name: /^第 1\.3 题/ });
  await label(page).waitFor();
  await other.goto(`/templates/${template}/edit`);
  await label(other).waitFor();
  await label(other).fill('配电箱前 2 m');
  await other.getByRole('textbox', { name: /^第 1\.5 题/ }).fill('灭火器与消防沙');
  await other.getByText('已保存', { exact: true }).waitFor();
  await label(page).fill('配电箱、柜前');
  await page.getByRole('textbox', { name: /^第 1\.1 题/ }).fill('门窗、门禁与防鼠板');
  await page.getByRole('dialog', { name: '有人同时改了这份草稿' }).waitFor();
  await shoot(
    page,
    'merge',
    '两人同时改：各自的改动都在，只问改到同一处的 · Two authors: both keep their changes, asked only where they meet',
  );
  await page.getByRole('dialog').getByRole('button', { name: /^合并/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
}

async function compare(page: Page, template: string, shoot: Shoot): Promise<void> {
  await page.getByRole('button', { name: /^发布/ }).click();
  const gate = page.getByRole('dialog');
  await gate.getByText('检查通过，可以发布').waitFor();
  await gate.getByRole('button', { name: '发布', exact: true }).click();
  await gate.waitFor({ state: 'detached' });
  await page.goto(`/templates/${template}/compare`);
  await page.getByText('门窗、门禁与防鼠板').first().waitFor();
  await shoot(page, 'versions', '任意两版的差别，对旧答案有没有影响 · Any two versions, and what it means for old answers');
}
