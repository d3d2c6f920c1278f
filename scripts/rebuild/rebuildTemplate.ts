import type { Page } from 'playwright-core';
import { zhCN } from '../../packages/admin/src/templates/texts/zh-CN.ts';
import type { Definition } from '../../packages/schema/src/definition/definition.ts';
import { Desk, words } from './Desk.ts';
import { inKeys, keysOf, withoutTheUsual } from './keysOf.ts';
import { rebuild } from './rebuild.ts';
import { translate } from './translate.ts';

/** What the author's draft holds, read from the server. */
type ReadDraft = (template: string) => Promise<Definition>;

/** Both as they are to be compared: in the same keys, without what goes without saying. */
export type Rebuilt = { built: Definition; original: Definition };

/** From "new template" to both languages, on a page where an author is signed in. */
export async function rebuildTemplate(page: Page, original: Definition, readDraft: ReadDraft): Promise<Rebuilt> {
  const { templates } = zhCN;
  const desk = new Desk(page);
  await page.goto('/templates/create');
  await page.getByRole('textbox', { name: templates.name, exact: true }).fill(original.title['zh-CN'] ?? '');
  await page.getByRole('button', { name: templates.createAndEdit }).click();
  await page.getByRole('dialog', { name: words.tour.sheet.title }).waitFor();
  await page.keyboard.press('Escape');
  await rebuild(desk, original);
  const id = decodeURIComponent(page.url().split('/').at(-2) ?? '');
  const renamed = inKeys(original, keysOf(original, await readDraft(id)));
  await translate(desk, renamed);
  return { built: withoutTheUsual(await readDraft(id)), original: withoutTheUsual(renamed) };
}
