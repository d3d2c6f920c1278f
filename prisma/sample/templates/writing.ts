/**
 * How the sample's checklists are written: texts as [Chinese, English], formulas as people type them, and the two items
 * that nearly every checklist is made of: one that is inspected, and one that is measured.
 */
import type { Choice, Consequence, Constraint, Definition, Question, Section } from '@anjian/schema/definition/definition.ts';
import type { Text } from '@anjian/schema/definition/text.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { parseFormula } from '@anjian/schema/rules/formula.ts';

export type Wording = readonly [zh: string, en: string];
export type Severity = 'major' | 'serious' | 'moderate' | 'minor';
/** categories of hazards the console has words for */
export type Category =
  | 'fire'
  | 'electricity'
  | 'vehicle'
  | 'food'
  | 'building'
  | 'laboratory'
  | 'chemicals'
  | 'construction'
  | 'network'
  | 'traffic'
  | 'dormitory'
  | 'duty'
  | 'water'
  | 'other';

export type SampleTemplate<Key extends string = string> = { key: Key; definition: Definition };
export type SampleSection = Section;

/** [condition that must hold, what is said otherwise in Chinese, in English, how bad that is (error by default)] */
type Demand = readonly [that: string, zh: string, en: string, severity?: 'error' | 'warning' | 'info'];
type Outcome = 'note' | 'photo' | readonly ['raise', Severity, Category, zh: string, en: string];
/** [condition, what follows …] */
type Following = readonly [when: string, ...then: Outcome[]];

type Common = {
  help?: Wording;
  clause?: Wording;
  required?: boolean;
  requiredWhen?: string;
  showWhen?: string;
  carryForward?: boolean;
  /** what it begins with, as a formula */
  proposes?: string;
  constraints?: readonly Demand[];
  consequences?: readonly Following[];
};

export function template<Key extends string>(
  key: Key,
  zh: string,
  en: string,
  more: { description: Wording; signOff: 'none' | 'one' | 'two'; passTheRest?: boolean; allSafe?: Wording; sections: SampleSection[] },
): SampleTemplate<Key> {
  return {
    key,
    definition: {
      format: 1,
      locales: ['zh-CN', 'en'],
      title: textOf([zh, en]),
      description: textOf(more.description),
      settings: {
        signOff: more.signOff,
        ...(more.passTheRest ? { passTheRest: true } : {}),
        ...(more.allSafe ? { allSafe: { statement: textOf(more.allSafe) } } : {}),
      },
      sections: more.sections,
    },
  };
}

export function section(key: string, zh: string, en: string, questions: Question[], more: { showWhen?: string } = {}): SampleSection {
  return { key, title: textOf([zh, en]), ...(more.showWhen ? { showWhen: expr(more.showWhen) } : {}), questions };
}

type Inspected = Common & { criterion: Wording; naAllowed?: boolean; photo?: boolean; severity: Severity; category: Category };

/** A check item that asks for a note (and, where a picture tells something, a photo) and raises a hazard when it fails. */
export function inspect(
  key: string,
  zh: string,
  en: string,
  { severity, category, photo: wantsPhoto = true, ...more }: Inspected,
): Question {
  const hazard: Outcome = ['raise', severity, category, `${plain(zh)}不合格`, `${plain(en)}: failed`];
  const outcomes: Outcome[] = wantsPhoto ? ['note', 'photo', hazard] : ['note', hazard];
  return check(key, zh, en, { ...more, required: true, consequences: [[`${key} = 'fail'`, ...outcomes], ...(more.consequences ?? [])] });
}

export function check(
  key: string,
  zh: string,
  en: string,
  { criterion, naAllowed = true, onFail = [], ...more }: Common & { criterion: Wording; naAllowed?: boolean; onFail?: readonly Outcome[] },
): Question {
  const failing: Following[] = onFail.length > 0 ? [[`${key} = 'fail'`, ...onFail]] : [];
  const common = { required: true, ...more, consequences: [...failing, ...(more.consequences ?? [])] };
  return { ...base(key, [zh, en], common), type: 'check', criterion: textOf(criterion), naAllowed };
}

type Range = { min?: number; max?: number };
type Measured = Common & {
  unit?: Wording;
  enter: readonly [min: number, max: number];
  pass: Range;
  decimals: number;
  severity: Severity;
  category: Category;
};

/**
 * A reading. Anything that can be read may be entered, good or bad: `enter` only catches slips of the finger. Outside
 * `pass` the form says what is expected, asks for a note, and raises a hazard.
 */
export function measure(
  key: string,
  zh: string,
  en: string,
  { unit, enter, pass, decimals, severity, category, ...more }: Measured,
): Question {
  const range = rangeText(pass, unit);
  const outside = outsideOf(key, pass);
  const common: Common = {
    required: true,
    ...more,
    constraints: [[`not (${outside})`, `合格范围：${range[0]}`, `Should be ${range[1]}`, 'warning'], ...(more.constraints ?? [])],
    consequences: [
      [outside, 'note', ['raise', severity, category, `${plain(zh)}超出合格范围`, `${plain(en)}: out of range`]],
      ...(more.consequences ?? []),
    ],
  };
  const numeric = { min: enter[0], max: enter[1], ...(unit ? { unit: textOf(unit) } : {}) };
  const question = base(key, [zh, en], { help: range, ...common });
  return decimals === 0 ? { ...question, type: 'integer', ...numeric } : { ...question, type: 'decimal', ...numeric, decimals };
}

/** A number that should be none: forbidden appliances, weak passwords. */
export function count(
  key: string,
  zh: string,
  en: string,
  more: Common & { unit: Wording; severity: Severity; category: Category },
): Question {
  return measure(key, zh, en, { ...more, enter: [0, 10_000], pass: { max: 0 }, decimals: 0 });
}

type Numeric = Common & { unit?: Wording; min?: number; max?: number };

export function integer(key: string, zh: string, en: string, { unit, min, max, ...more }: Numeric): Question {
  return { ...base(key, [zh, en], more), type: 'integer', ...bounds(min, max), ...(unit ? { unit: textOf(unit) } : {}) };
}

export function decimal(
  key: string,
  zh: string,
  en: string,
  { unit, min, max, decimals, ...more }: Numeric & { decimals: number },
): Question {
  return { ...base(key, [zh, en], more), type: 'decimal', ...bounds(min, max), decimals, ...(unit ? { unit: textOf(unit) } : {}) };
}

/** A calculated value, by its formula. */
export function formula(
  key: string,
  zh: string,
  en: string,
  text: string,
  { unit, decimals, silent, ...more }: Common & { unit?: Wording; decimals?: number; silent?: boolean } = {},
): Question {
  const shown = { ...(decimals === undefined ? {} : { decimals }), ...(unit ? { unit: textOf(unit) } : {}), ...(silent ? { silent } : {}) };
  return { ...base(key, [zh, en], more), type: 'calculated', formula: expr(text), ...shown };
}

export function yesNo(key: string, zh: string, en: string, more: Common = {}): Question {
  return { ...base(key, [zh, en], more), type: 'yes_no' };
}

export function text(key: string, zh: string, en: string, { maxLength, ...more }: Common & { maxLength: number }): Question {
  return { ...base(key, [zh, en], more), type: 'text', maxLength };
}

export function longText(key: string, zh: string, en: string, { maxLength, ...more }: Common & { maxLength: number }): Question {
  return { ...base(key, [zh, en], more), type: 'long_text', maxLength };
}

export function date(key: string, zh: string, en: string, more: Common = {}): Question {
  return { ...base(key, [zh, en], more), type: 'date' };
}

export function time(key: string, zh: string, en: string, more: Common = {}): Question {
  return { ...base(key, [zh, en], more), type: 'time' };
}

type Choosing = Common & { choices: Choice[]; other?: boolean };

export function single(key: string, zh: string, en: string, { choices: offered, other, ...more }: Choosing): Question {
  return { ...base(key, [zh, en], more), type: 'single_choice', choices: offered, ...(other ? { other } : {}) };
}

/** `exclusive` names the choice that stands alone, such as "none of these". */
export function multipleChoice(
  key: string,
  zh: string,
  en: string,
  { choices: offered, other, exclusive, ...more }: Choosing & { exclusive?: string },
): Question {
  const marked = offered.map((choice) => (choice.key === exclusive ? { ...choice, exclusive: true } : choice));
  return { ...base(key, [zh, en], more), type: 'multiple_choice', choices: marked, ...(other ? { other } : {}) };
}

export function choices(...offered: readonly (readonly [key: string, zh: string, en: string])[]): Choice[] {
  return offered.map(([key, zh, en]) => ({ key, label: textOf([zh, en]) }));
}

export function photo(
  key: string,
  zh: string,
  en: string,
  { minCount, maxCount, ...more }: Common & { minCount?: number; maxCount: number },
): Question {
  return { ...base(key, [zh, en], more), type: 'photo', ...(minCount === undefined ? {} : { minCount }), maxCount };
}

export function signature(key: string, zh: string, en: string, more: Common = {}): Question {
  return { ...base(key, [zh, en], more), type: 'signature' };
}

export function note(key: string, zh: string, en: string): Question {
  return { ...base(key, [zh, en], {}), type: 'note' };
}

export function group(
  key: string,
  zh: string,
  en: string,
  questions: Question[],
  { minRows, maxRows, rowLabel, ...more }: Common & { minRows?: number; maxRows: number; rowLabel: Wording },
): Question {
  const rows = { ...(minRows === undefined ? {} : { minRows }), maxRows, rowLabel: textOf(rowLabel) };
  return { ...base(key, [zh, en], more), type: 'group', questions, ...rows };
}

function base(key: string, label: Wording, more: Common) {
  const { help, clause, required, requiredWhen, showWhen, carryForward, proposes, constraints = [], consequences = [] } = more;
  const outcomes = consequences.flatMap(([, ...then]) => then);
  return {
    key,
    label: textOf(label),
    ...(help ? { help: textOf(help) } : {}),
    ...(clause ? { clause: textOf(clause) } : {}),
    ...(required ? { required } : {}),
    ...(requiredWhen ? { requiredWhen: expr(requiredWhen) } : {}),
    ...(showWhen ? { showWhen: expr(showWhen) } : {}),
    ...(carryForward ? { carryForward } : {}),
    ...(proposes ? { default: expr(proposes) } : {}),
    ...(outcomes.includes('note') ? { noteAllowed: true } : {}),
    ...(outcomes.includes('photo') ? { photosAllowed: true } : {}),
    ...(constraints.length > 0 ? { constraints: constraints.map(constraintOf) } : {}),
    ...(consequences.length > 0 ? { consequences: consequences.flatMap(consequencesOf) } : {}),
  };
}

function constraintOf([that, zh, en, severity = 'error']: Demand): Constraint {
  return { that: expr(that), message: textOf([zh, en]), severity };
}

function consequencesOf([when, ...outcomes]: Following): { when: Expr; then: Consequence }[] {
  return outcomes.map((outcome) => ({ when: expr(when), then: consequenceOf(outcome) }));
}

function consequenceOf(outcome: Outcome): Consequence {
  if (outcome === 'note') return { do: 'require_note' };
  if (outcome === 'photo') return { do: 'require_photo' };
  const [, severity, category, zh, en] = outcome;
  return { do: 'raise_hazard', severity, category, title: textOf([zh, en]) };
}

function outsideOf(key: string, { min, max }: Range): string {
  const below = min === undefined ? [] : [`${key} < ${min}`];
  const above = max === undefined ? [] : [`${key} > ${max}`];
  return [...below, ...above].join(' or ');
}

function rangeText({ min, max }: Range, unit: Wording = ['', '']): Wording {
  const [zh, en] = unit.map((word) => (word === '' ? '' : ` ${word}`)) as [string, string];
  if (max === 0) return ['应为 0', '0'];
  if (min === undefined) return [`不超过 ${max}${zh}`, `at most ${max}${en}`];
  if (max === undefined) return [`不少于 ${min}${zh}`, `at least ${min}${en}`];
  return [`${min}–${max}${zh}`, `${min} to ${max}${en}`];
}

/** The star that marks a critical item belongs to the label, not to the hazard's title. */
function plain(label: string): string {
  return label.replace(/^★ /, '');
}

function bounds(min: number | undefined, max: number | undefined): Range {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function textOf([zh, en]: Wording): Text {
  return { 'zh-CN': zh, en };
}

/** A formula in a sample that cannot be read is a mistake of whoever wrote the sample. */
function expr(text: string): Expr {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`Formula ${JSON.stringify(text)}: ${JSON.stringify(parsed.problems)}`);
  return parsed.expr;
}
