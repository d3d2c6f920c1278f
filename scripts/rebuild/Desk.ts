/** The builder as somebody at a desk has it before them: what they press and type, by the words that stand there. */
import type { Locator, Page } from 'playwright-core';
import { zhCN } from '../../packages/admin/src/builder/texts/zh-CN.ts';

export const words = zhCN.builder;
/** The language everything is typed in first. */
export const typedIn = words.locale['zh-CN'];

/** A sentence of the catalogue with its blanks filled. */
export function say(sentence: string, blanks: Record<string, string | number>): string {
  return Object.entries(blanks).reduce((filled, [name, value]) => filled.replace(`%{${name}}`, String(value)), sentence);
}

export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What is on the clipboard is pasted, as from a spreadsheet. */
  async paste(into: Locator, text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await into.click();
    await this.page.keyboard.press('Control+V');
  }

  section(index: number): Locator {
    return this.page.locator('.builder-section').nth(index);
  }

  sectionTitle(index: number): Locator {
    return this.page.getByLabel(say(words.sectionTitle, { at: index + 1 }), { exact: true });
  }

  row(key: string): Locator {
    return this.page.locator(`[data-key="${key}"] > .builder-row-head .builder-label`).first();
  }

  /** The keys of all questions, in the order of the form. */
  rowKeys(): Promise<string[]> {
    return this.page
      .locator('.builder-row')
      .evaluateAll((rows) => rows.map((one) => (one as unknown as { dataset: { key: string } }).dataset.key));
  }

  get properties(): Locator {
    return this.page.getByRole('form', { name: words.questionProperties });
  }

  /** The caret goes into a question; its properties are beside it from then on. */
  async select(key: string): Promise<void> {
    await this.row(key).click();
    await this.properties.waitFor();
  }

  async open(fold: string): Promise<void> {
    const summary = this.properties.locator('details:not([open]) > summary', { hasText: fold });
    if ((await summary.count()) > 0) await summary.click();
  }

  async setText(name: keyof typeof words.property, text: string): Promise<void> {
    const label = say(words.inLanguage, { label: words.property[name], language: typedIn });
    await this.properties.getByLabel(label, { exact: true }).fill(text);
  }

  async setNumber(name: keyof typeof words.property, value: number): Promise<void> {
    await this.properties.getByLabel(words.property[name], { exact: true }).fill(String(value));
  }

  async setSwitch(form: Locator, name: keyof typeof words.property, isOn: boolean): Promise<void> {
    await form.getByLabel(words.property[name], { exact: true }).setChecked(isOn);
  }

  async choose(select: Locator, option: string): Promise<void> {
    await select.click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Every letter has reached the server. */
  async waitUntilSaved(): Promise<void> {
    await this.page.getByText(words.saving.saved, { exact: true }).waitFor();
  }
}
