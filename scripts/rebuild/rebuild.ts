/**
 * Builds a checklist that there is already once more, through the builder alone: pasted, typed, ticked and translated as an
 * author would. What the sample's fire equipment needs, this knows: check items, numbers, dates, choices, a register, calculated
 * values, conditions, constraints and consequences. Anything else is refused by name, rather than left out in silence.
 */
import type { Choice, Definition, Question, Section } from '../../packages/schema/src/definition/definition.ts';
import { walkQuestions } from '../../packages/schema/src/definition/walk.ts';
import { specOf } from '../../packages/schema/src/questions/registry.ts';
import type { Expr } from '../../packages/schema/src/rules/expression.ts';
import { printFormula } from '../../packages/schema/src/rules/printFormula.ts';
import { say, typedIn, words, type Desk } from './Desk.ts';
import { inKeys, type Keys } from './keysOf.ts';
import { bring, constrain, showWhen } from './rules.ts';

/** Ends in the builder, with everything in the first language saved. */
export async function rebuild(desk: Desk, original: Definition): Promise<void> {
  for (const [index, section] of original.sections.entries()) {
    if (index > 0) await desk.page.getByRole('button', { name: words.addSection, exact: true }).click();
    await desk.sectionTitle(index).fill(section.title['zh-CN'] ?? '');
    for (const run of runsOf(section.questions)) await putDown(desk, index, run);
  }
  const [first] = await desk.rowKeys();
  // A new template begins with a question without words, whose place is taken by what is pasted.
  if (first !== undefined && (await desk.row(first).inputValue()) === '') await desk.row(first).press('Alt+Delete');
  const keys = await pairKeys(desk, original);
  for (const { question } of walkQuestions(original)) await fillIn(desk, inKeys(question, keys));
  for (const [index, section] of original.sections.entries()) await ruleSection(desk, index, inKeys(section, keys));
  await setUp(desk, original);
  await desk.waitUntilSaved();
}

/** Check items that follow one another are pasted as one table; anything else comes from the palette. */
function runsOf(questions: readonly Question[]): Question[][] {
  const runs: Question[][] = [];
  for (const question of questions) {
    const last = runs.at(-1);
    if (question.type === 'check' && last?.[0]?.type === 'check') last.push(question);
    else runs.push([question]);
  }
  return runs;
}

async function putDown(desk: Desk, section: number, run: Question[]): Promise<void> {
  const [first] = run;
  if (first?.type === 'check') {
    const cell = (text: Record<string, string> | undefined) => text?.['zh-CN'] ?? '';
    const rows = run.map((one) => [one.label, (one as { criterion?: Record<string, string> }).criterion, one.clause].map(cell).join('\t'));
    return desk.paste(desk.section(section).locator('.builder-add').last(), `${heads}\n${rows.join('\n')}`);
  }
  for (const question of run) {
    await add(desk, section, question);
    if (question.type !== 'group') continue;
    for (const inner of question.questions) {
      await add(desk, section, inner);
      await desk.page.keyboard.press('Alt+ArrowRight');
    }
  }
}

const heads = '检查项目\t合格标准\t依据条款';

/** With the section chosen, a type goes to its end, and the caret waits there for the words. */
async function add(desk: Desk, section: number, { type, label }: Question): Promise<void> {
  await desk.sectionTitle(section).click();
  await desk.page.locator('.builder-shelf').getByRole('button', { name: words.type[type], exact: true }).click();
  await desk.page.locator('.builder-label:focus').waitFor();
  await desk.page.keyboard.insertText(label['zh-CN'] ?? '');
}

/** By where they stand. Choices are numbered from one as they are typed. */
async function pairKeys(desk: Desk, original: Definition): Promise<Keys> {
  const built = await desk.rowKeys();
  const questions = Array.from(walkQuestions(original), ({ question }) => question);
  if (built.length !== questions.length) throw new Error(`There are ${built.length} questions instead of ${questions.length}.`);
  const pairs = questions.flatMap((question, index): [string, string][] => [
    [question.key, built[index]!],
    ...choicesOf(question).map(({ key }, at): [string, string] => [key, `choice_${at + 1}`]),
  ]);
  return new Map(pairs);
}

function choicesOf(question: Question): readonly Choice[] {
  return (question as { choices?: Choice[] }).choices ?? [];
}

const texts = ['rowLabel', 'unit'] as const;
const foldedTexts = ['help', 'clause', 'evidence'] as const;
const numbers = ['min', 'max', 'decimals', 'minRows', 'maxRows', 'maxLength', 'minCount', 'maxCount'] as const;
const allowed = ['noteAllowed', 'photosAllowed'] as const;
/** said elsewhere: where it was put down, or by what this function does by name */
const known: readonly string[] = [
  'type',
  'key',
  'label',
  'criterion',
  'questions',
  'required',
  'choices',
  'formula',
  'naAllowed',
  'silent',
  'showWhen',
  'constraints',
  'consequences',
  ...texts,
  ...foldedTexts,
  ...numbers,
  ...allowed,
];

/** Its properties and rules, in the keys that the builder gave. */
async function fillIn(desk: Desk, question: Question): Promise<void> {
  const properties = question as Question & Record<string, unknown>;
  refuseUnknown(question.key, question, known);
  await desk.select(question.key);
  const isCheck = question.type === 'check';
  if ((question.required ?? false) !== isCheck) await desk.setSwitch(desk.properties, 'required', question.required ?? false);
  if (isCheck && question.naAllowed === false) await desk.setSwitch(desk.properties, 'naAllowed', false);
  for (const name of texts) if (properties[name]) await desk.setText(name, zh(properties[name]));
  for (const name of numbers) if (properties[name] !== undefined) await desk.setNumber(name, properties[name] as number);
  await nameChoices(desk, choicesOf(question));
  const folded = foldedTexts.filter((name) => properties[name] && !(isCheck && name === 'clause'));
  if (folded.length > 0) await desk.open(words.fold.texts);
  for (const name of folded) await desk.setText(name, zh(properties[name]));
  const { takesEvidence = false } = specOf(question);
  const said = allowed.filter((name) => properties[name] !== undefined && properties[name] !== takesEvidence);
  if (said.length > 0) await desk.open(words.fold.more);
  for (const name of said) await desk.setSwitch(desk.properties, name, properties[name] as boolean);
  if (question.type === 'calculated') {
    await desk.properties.getByRole('combobox', { name: words.property.formula, exact: true }).fill(printFormula(question.formula));
    if (question.silent) await desk.setSwitch(desk.properties, 'silent', true);
  }
  if (question.showWhen) await showWhen(desk.properties, question.showWhen);
  await constrain(desk, question.constraints ?? []);
  await bring(desk, question.consequences ?? [], (when) => isCheck && isFailing(when, question.key));
}

function zh(text: unknown): string {
  return (text as Record<string, string>)['zh-CN'] ?? '';
}

function isFailing(when: Expr, key: string): boolean {
  return printFormula(when) === `${key} = 'fail'`;
}

/** Two are there from the beginning; Enter makes the next. */
async function nameChoices(desk: Desk, choices: readonly Choice[]): Promise<void> {
  for (const [index, { label }] of choices.entries()) {
    const field = (at: number) => desk.properties.getByLabel(`${say(words.entry.choices, { at })} ${typedIn}`, { exact: true });
    if (index >= 2) await field(index).press('Enter');
    await field(index + 1).fill(label['zh-CN'] ?? '');
  }
}

async function ruleSection(desk: Desk, index: number, section: Section): Promise<void> {
  refuseUnknown('section', section, ['key', 'title', 'questions', 'showWhen']);
  if (!section.showWhen) return;
  await desk.sectionTitle(index).click();
  await showWhen(desk.page.getByRole('form', { name: words.sectionProperties }), section.showWhen);
}

function refuseUnknown(what: string, part: object, known: readonly string[]): void {
  const unknown = Object.keys(part).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${what} has ${unknown.join(', ')}: the script does not know how an author sets that.`);
}

async function setUp(desk: Desk, { description, settings }: Definition): Promise<void> {
  refuseUnknown('settings', settings, ['signOff', 'passTheRest']);
  await desk.page.getByLabel(words.title, { exact: true }).click();
  const form = desk.page.getByRole('form', { name: words.templateProperties });
  const label = say(words.inLanguage, { label: words.property.description, language: typedIn });
  if (description) await form.getByLabel(label, { exact: true }).fill(zh(description));
  await desk.choose(form.getByLabel(words.property.signOff, { exact: true }), words.signOff[settings.signOff]);
  if (settings.passTheRest) await desk.setSwitch(form, 'passTheRest', true);
}
