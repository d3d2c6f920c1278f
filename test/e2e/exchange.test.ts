/** A checklist comes in as a spreadsheet of others, is translated, published, changed, compared and given out again. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { readWorkbook } from '../../packages/schema/src/xlsform/readWorkbook.ts';
import { importXlsform } from '../../packages/schema/src/xlsform/import.ts';
import { findAxeFaults, setStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.atDesk(await stage.addPerson('编制人', 'author', 'author', stage.api.root));
}, 240_000);
afterAll(() => stage.close());

const sheet = [
  'survey,type,name,label::中文 (zh),label::English (en),relevant',
  ',begin_group,pumps,水泵,Pumps,',
  ',decimal,pressure,出口压力,Outlet pressure,',
  ",text,why,原因,,\"pulldata('x', 'y', 'z', ${pressure}) > 1\"",
  ',end_group,,,,',
].join('\n');

const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));
const clickToDownload = async (name: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return download;
};

test('in, translated, published, changed, compared, and out again', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  await page.goto('/templates/import');
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{\n"format": 1,,\n}') });
  await page.getByText('第 2 行第 13 个字符处不是正确的 JSON').waitFor();
  await chooser.setInputFiles({ name: '泵房检查.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await page.getByRole('button', { name: '新建模板并编制' }).click();

  await page.getByText('survey 第 4 行 relevant 列').waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  // The report stays beside the sheet, over a reload too, until it is put away.
  await page.waitForURL(/\/edit$/);
  await page.getByRole('button', { name: '去看 why' }).click();
  const label = page.getByRole('textbox', { name: /^第 1\.2 题/ });
  await label.waitFor();
  await expect.poll(() => label.evaluate((field) => field.ownerDocument.activeElement === field)).toBe(true);

  await page.reload();
  await page.getByText('survey 第 4 行 relevant 列').waitFor();
  await page.getByRole('button', { name: '都看过了，不再显示' }).click();
  await page.getByRole('button', { name: '导入情况' }).waitFor({ state: 'detached' });

  await page.getByRole('link', { name: '翻译' }).click();
  const reason = page.getByRole('textbox', { name: '1.2 题目，英文' });
  await reason.fill('Reason');
  await page.getByRole('button', { name: '英文缺 1 条' }).waitFor();
  await page.getByRole('textbox', { name: '标题，英文', exact: true }).fill('=Pump house');
  const translations = await bytesOf(await clickToDownload('导出 .csv'));
  expect(new TextDecoder().decode(translations)).toContain("title,标题,泵房检查,'=Pump house");

  // Any language comes by its code; it goes again with its words, after a warning that names them.
  await page.getByRole('combobox', { name: '添加语言' }).fill('pt_br');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^标题，.*葡萄牙语/ }).fill('Casa de bombas');
  await page.getByRole('combobox', { name: '删除语言' }).click();
  await page.getByRole('option', { name: /葡萄牙语/ }).click();
  const warning = page.getByRole('dialog');
  await warning.getByText('Casa de bombas').waitFor();
  await warning.getByRole('button', { name: '删除' }).click();
  await expect.poll(() => page.getByRole('button', { name: /葡萄牙语/ }).count()).toBe(0);

  await page.getByRole('link', { name: '返回编制' }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('dialog').getByLabel('版本说明').fill('从表格导入');
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page.waitForURL(/\/templates\/[^/]+$/);

  await page.getByRole('button', { name: '修改（新建草稿）' }).click();
  await label.fill('压力异常的原因');
  await page.getByText('已保存').waitFor();
  await page.getByRole('link', { name: '返回模板' }).click();
  await page.getByRole('link', { name: '比较版本' }).click();
  const change = page.getByRole('region', { name: '压力异常的原因' });
  await change.getByText('不影响旧答案').waitFor();
  expect(await change.locator('ins').textContent()).toBe('压力异常的');

  await page.getByRole('link', { name: '返回模板' }).click();
  await page.getByRole('button', { name: '导出表格' }).click();
  const written = await readWorkbook(await bytesOf(await clickToDownload('下载')), '泵房检查.xlsx');
  const back = written.ok ? importXlsform(written.tables) : written;
  expect(back.ok && 'definition' in back && back.definition.title).toEqual({ 'zh-CN': '泵房检查', en: '=Pump house' });
  expect(stage.complaints).toEqual([]);
});
