/** Rules, typed as formulas and ticked, in the properties of the question that is selected. */
import type { Locator } from 'playwright-core';
import { zhCN as terms } from '../../packages/admin/src/terms/texts/zh-CN.ts';
import type { Consequence, ConditionalConsequence, Constraint } from '../../packages/schema/src/definition/definition.ts';
import type { Expr } from '../../packages/schema/src/rules/expression.ts';
import { printFormula } from '../../packages/schema/src/rules/printFormula.ts';
import { say, typedIn, words, type Desk } from './Desk.ts';

export async function showWhen(form: Locator, expr: Expr): Promise<void> {
  const name = words.rule.shown;
  await form.getByRole('button', { name: say(words.addConditionTo, { name }), exact: true }).click();
  await typeFormula(form.getByRole('group', { name, exact: true }), expr);
}

/** By formula, once; from then on it can be read as a sentence. */
async function typeFormula(editor: Locator, expr: Expr): Promise<void> {
  await editor.getByRole('button', { name: words.asFormula, exact: true }).click();
  await editor.getByRole('combobox', { name: words.formula, exact: true }).fill(printFormula(expr));
}

export async function constrain(desk: Desk, constraints: readonly Constraint[]): Promise<void> {
  for (const [at, { that, message, severity }] of constraints.entries()) {
    const all = desk.properties.getByRole('group', { name: words.constraints, exact: true });
    await all.getByRole('button', { name: words.addConstraint, exact: true }).click();
    await typeFormula(all.getByRole('group', { name: say(words.constraintNumber, { at: at + 1 }), exact: true }), that);
    const otherwise = say(words.inLanguage, { label: words.otherwiseSay, language: typedIn });
    await all
      .getByLabel(otherwise, { exact: true })
      .nth(at)
      .fill(message['zh-CN'] ?? '');
    await desk.choose(all.getByLabel(words.severity, { exact: true }).nth(at), words.severityName[severity]);
  }
}

/** Cases in the order in which they are written; the usual one, that a check item fails, is there already. */
export async function bring(desk: Desk, consequences: readonly ConditionalConsequence[], isUsual: (when: Expr) => boolean): Promise<void> {
  const all = desk.properties.getByRole('group', { name: words.consequences, exact: true });
  const cases = new Map<string, ConditionalConsequence[]>();
  for (const one of consequences) {
    const formula = printFormula(one.when);
    cases.set(formula, [...(cases.get(formula) ?? []), one]);
  }
  for (const [formula, followings] of cases) {
    const doings = followings.map(({ then }) => then);
    const { when } = followings[0]!;
    if (isUsual(when)) {
      await tick(desk, all.getByRole('group', { name: words.usualCase.check, exact: true }), doings);
      continue;
    }
    const before = await all.getByLabel(words.doing.require_note, { exact: true }).count();
    await all.getByRole('button', { name: new RegExp(`^(${words.addConsequence}|${words.addFirstConsequence})$`) }).click();
    const fresh = all.getByRole('group', { name: words.newCase, exact: true });
    await fresh.getByRole('button', { name: words.asFormula, exact: true }).click();
    await fresh.getByRole('combobox', { name: words.formula, exact: true }).fill(formula);
    // It is a case once the formula can be read; a note is what it begins with.
    const made = all
      .getByRole('group')
      .filter({ has: desk.page.getByLabel(words.doing.require_note, { exact: true }) })
      .nth(before);
    await made.waitFor();
    await tick(desk, made, doings);
  }
}

async function tick(desk: Desk, at: Locator, doings: readonly Consequence[]): Promise<void> {
  for (const doing of doings) {
    await at.getByLabel(words.doing[doing.do], { exact: true }).check();
    if (doing.do !== 'raise_hazard') continue;
    await desk.choose(at.getByLabel(words.hazardSeverity, { exact: true }), terms.terms.severity[upper(doing.severity)]);
    const category = terms.terms.category[doing.category as keyof typeof terms.terms.category];
    await desk.choose(at.getByLabel(words.hazardCategory, { exact: true }), category);
    const title = say(words.inLanguage, { label: words.hazardTitle, language: typedIn });
    if (doing.title) await at.getByLabel(title, { exact: true }).fill(doing.title['zh-CN'] ?? '');
  }
  const noted = doings.some((doing) => doing.do === 'require_note');
  if (!noted) await at.getByLabel(words.doing.require_note, { exact: true }).uncheck();
}

function upper(severity: string): keyof typeof terms.terms.severity {
  return severity.toUpperCase() as keyof typeof terms.terms.severity;
}
