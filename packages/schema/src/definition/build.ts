/**
 * Writing definitions in TypeScript: texts in Chinese and English, formulas as text. For samples and tests; a formula that
 * cannot be read is a mistake of whoever wrote the sample, and is thrown.
 */
/* oxlint-disable unicorn/no-thenable -- `then` is the format's own word, and nobody awaits a consequence */
import { parseFormula } from '../rules/formula.ts';
import type { Expr } from '../rules/expression.ts';
import type { Severity } from '../problems/problem.ts';
import type { Choice } from './choice.ts';
import type { Consequence, ConditionalConsequence, HazardSeverity, Role } from './consequence.ts';
import type { Definition, Question, QuestionOf, QuestionType, Section, Settings, Text } from './definition.ts';

/** A text in both languages; one alone is the Chinese. */
export type Words = string | readonly [zh: string, en: string];

type FormulaName = 'showWhen' | 'requiredWhen' | 'readOnlyWhen' | 'default' | 'formula' | 'choiceFilter';
type TextName = 'help' | 'criterion' | 'passLabel' | 'failLabel' | 'unit' | 'rowLabel' | 'clause' | 'evidence' | 'patternMessage';

/** The properties of a type, as they are written here: formulas and texts in short. */
export type Written<T extends QuestionType> = {
  [K in keyof Omit<QuestionOf<T>, 'key' | 'type' | 'label' | 'consequences' | 'constraints'>]?: K extends FormulaName
    ? string
    : K extends TextName
      ? Words
      : QuestionOf<T>[K];
} & {
  /** each [formula that must hold, what is said otherwise, severity] */
  constraints?: readonly (readonly [that: string, message: Words, severity?: Severity])[];
  /** what follows when; `on` is short for when the question itself fails */
  consequences?: readonly Following[];
};

/** [formula, what follows …]; a formula left out means: when this check item fails */
export type Following = { when?: string; then: readonly Consequence[] };

const formulaNames: ReadonlySet<string> = new Set<FormulaName>([
  'showWhen',
  'requiredWhen',
  'readOnlyWhen',
  'default',
  'formula',
  'choiceFilter',
]);
const textNames: ReadonlySet<string> = new Set<TextName>([
  'help',
  'criterion',
  'passLabel',
  'failLabel',
  'unit',
  'rowLabel',
  'clause',
  'evidence',
  'patternMessage',
]);

export function words(text: Words): Text {
  return typeof text === 'string' ? { 'zh-CN': text } : { 'zh-CN': text[0], en: text[1] };
}

export function formula(text: string): Expr {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`Formula ${JSON.stringify(text)}: ${JSON.stringify(parsed.problems)}`);
  return parsed.expr;
}

export function question<T extends QuestionType>(type: T, key: string, zh: string, en: string, written: Written<T> = {}): QuestionOf<T> {
  const { constraints, consequences, ...rest } = written as Written<QuestionType>;
  const properties = Object.entries(rest).map(([name, value]) => {
    if (formulaNames.has(name)) return [name, formula(value as string)];
    return [name, textNames.has(name) ? words(value as Words) : value];
  });
  return {
    type,
    key,
    label: words([zh, en]),
    ...Object.fromEntries(properties),
    ...(constraints
      ? {
          constraints: constraints.map(([that, message, severity = 'error']) => ({
            that: formula(that),
            message: words(message),
            severity,
          })),
        }
      : {}),
    ...(consequences ? { consequences: consequences.flatMap((following) => writeFollowing(key, following)) } : {}),
  } as QuestionOf<T>;
}

function writeFollowing(key: string, { when = `\`${key}\` = 'fail'`, then }: Following): ConditionalConsequence[] {
  return then.map((one) => ({ when: formula(when), then: one }));
}

const writer =
  <T extends QuestionType>(type: T) =>
  (key: string, zh: string, en: string, written: Written<T> = {}) =>
    question(type, key, zh, en, written);

export const check = writer('check');
export const yesNo = writer('yes_no');
export const text = writer('text');
export const longText = writer('long_text');
export const integer = writer('integer');
export const decimal = writer('decimal');
export const date = writer('date');
export const time = writer('time');
export const dateTime = writer('date_time');
export const singleChoice = writer('single_choice');
export const multipleChoice = writer('multiple_choice');
export const ranking = writer('ranking');
export const rating = writer('rating');
export const note = writer('note');
export const hidden = writer('hidden');
export const person = writer('person');
export const unit = writer('unit');
export const asset = writer('asset');
export const place = writer('place');
export const photo = writer('photo');
export const file = writer('file');
export const audio = writer('audio');
export const signature = writer('signature');
export const barcode = writer('barcode');

export function slider(
  key: string,
  zh: string,
  en: string,
  written: Written<'slider'> & { min: number; max: number },
): QuestionOf<'slider'> {
  return question('slider', key, zh, en, written);
}

export function matrix(
  key: string,
  zh: string,
  en: string,
  written: Written<'matrix'> & Pick<QuestionOf<'matrix'>, 'rows'>,
): QuestionOf<'matrix'> {
  return question('matrix', key, zh, en, written);
}

export function calculated(
  key: string,
  zh: string,
  en: string,
  text: string,
  written: Written<'calculated'> = {},
): QuestionOf<'calculated'> {
  return question('calculated', key, zh, en, { ...written, formula: text });
}

export function group(key: string, zh: string, en: string, questions: Question[], written: Written<'group'> = {}): QuestionOf<'group'> {
  return question('group', key, zh, en, { ...written, questions });
}

export function choice(key: string, zh: string, en: string, more: Partial<Omit<Choice, 'key' | 'label'>> = {}): Choice {
  return { key, label: words([zh, en]), ...more };
}

/** When the item fails: `failNeeds('note', 'photo')` */
export function failNeeds(...wanted: readonly ('note' | 'photo')[]): Following {
  return { then: wanted.map((what): Consequence => (what === 'note' ? { do: 'require_note' } : { do: 'require_photo' })) };
}

export function failRaises(severity: HazardSeverity, category: string, title?: Words): Following {
  return { then: [{ do: 'raise_hazard', severity, category, ...(title === undefined ? {} : { title: words(title) }) }] };
}

export function failNotifies(role: Role): Following {
  return { then: [{ do: 'notify', role }] };
}

/** Another condition than the item's failure: `when('tread < 1.6', failRaises('major', 'vehicle'))` */
export function when(condition: string, { then }: Following): Following {
  return { when: condition, then };
}

export function section(
  key: string,
  zh: string,
  en: string,
  questions: Question[],
  more: { help?: Words; showWhen?: string; weight?: number } = {},
): Section {
  const { help, showWhen, weight } = more;
  return {
    key,
    title: words([zh, en]),
    ...(help === undefined ? {} : { help: words(help) }),
    ...(showWhen === undefined ? {} : { showWhen: formula(showWhen) }),
    ...(weight === undefined ? {} : { weight }),
    questions,
  };
}

type More = Partial<Pick<Definition, 'responseSets' | 'tests' | 'locales'>> & { description?: Words; settings?: Partial<Settings> };

export function definition(zh: string, en: string, sections: Section[], more: More = {}): Definition {
  const { description, settings, locales = ['zh-CN', 'en'], ...rest } = more;
  return {
    format: 1,
    locales,
    title: words([zh, en]),
    ...(description === undefined ? {} : { description: words(description) }),
    settings: { signOff: 'none', ...settings },
    ...rest,
    sections,
  };
}
