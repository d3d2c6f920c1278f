/** The second language, as a translator brings it: out as a spreadsheet, filled in, and in again. */
import { readFile } from 'node:fs/promises';
import { zhCN } from '../../packages/admin/src/builder/translations/texts/zh-CN.ts';
import { textRows } from '../../packages/admin/src/builder/translations/textRows.ts';
import type { Definition } from '../../packages/schema/src/definition/definition.ts';
import { guardCell } from '../../packages/schema/src/xlsform/guardCell.ts';
import { readSpreadsheet } from '../../packages/schema/src/xlsform/readWorkbook.ts';
import { writeCsv } from '../../packages/schema/src/xlsform/writeCsv.ts';
import { say, words, type Desk } from './Desk.ts';

const { translations } = zhCN;

/** `renamed` is the original in the keys of what was built. */
export async function translate(desk: Desk, renamed: Definition): Promise<void> {
  const { page } = desk;
  await page.getByRole('link', { name: translations.link, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: translations.exportCsv, exact: true }).click(),
  ]);
  const sheet = await readSpreadsheet(new Uint8Array(await readFile(await download.path())), 'translations.csv');
  const [head = [], ...rows] = (sheet.ok && sheet.tables[0]?.rows) || [];
  const english = new Map(textRows(renamed).map(({ id, text }) => [id, text['en']]));
  const [idAt, enAt] = [head.indexOf('key'), head.indexOf('en')];
  const filled = rows.map((row) => row.with(enAt, guardCell(english.get(row[idAt] ?? '') ?? '')));
  await page.locator('input[type=file]').setInputFiles({
    name: 'translated.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(writeCsv([head, ...filled])),
  });
  const count = filled.filter((row) => row[enAt] !== '').length;
  await page.getByText(say(translations.taken, { smart_count: count })).waitFor();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByText(words.saving.saved, { exact: true }).waitFor();
}
