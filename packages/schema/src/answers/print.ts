/** Answers as people read them. */
import type { Definition } from '../definition/definition.ts';
import { readText, type Locale } from '../definition/text.ts';
import { printWord, type PrintWord } from '../problems/words.ts';
import { printNumber, withUnit } from '../questions/common/measuring.ts';
import type { Printing } from '../questions/question.ts';
import { specOf, type Question } from '../questions/registry.ts';
import type { Value } from '../rules/value.ts';
import { isEmptyValue, type Answer, type Answers } from './answer.ts';
import { choiceGiven } from './choiceGiven.ts';
import { printDatesOf } from './printDate.ts';

/** What of a definition printing needs: its response sets and its main language; and its questions, for what a formula gave back. */
type Around = Pick<Definition, 'responseSets' | 'locales'> & Partial<Pick<Definition, 'sections'>>;

const alone: Around = { locales: ['zh-CN'] };

/** '' for a blank; "not applicable" and "skipped" in words; without the note and the photos. */
export function printAnswer(question: Question, answer: Answer | undefined, locale: Locale, definition: Around = alone): string {
  if (!answer) return '';
  if ('na' in answer) return printWord('not_applicable', locale);
  if ('skipped' in answer) return printWord('skipped', locale);
  if (isEmptyValue(answer.value)) return '';
  return specOf(question).print(answer.value, question, printingOf(locale, definition, answer.other));
}

/** A calculated value, with its digits and its unit; a date as dates are written, a choice by its label. */
export function printValue(question: Question, value: Value | undefined, locale: Locale, definition: Around = alone): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return printWord(value ? 'yes' : 'no', locale);
  if (typeof value === 'string') return printChoiceGiven(question, value, locale, definition) ?? printDatesOf(value, locale);
  if (typeof value !== 'number') return value.map((one) => printDatesOf(one, locale)).join(', ');
  const { decimals, unit } = question.type === 'calculated' ? question : { decimals: undefined, unit: undefined };
  return withUnit(printNumber(value, decimals), readText(unit, locale, definition.locales[0]));
}

/** The label of the choice that a formula came to; undefined where it came to something else. */
export function printChoiceGiven(question: Question, value: string, locale: Locale, { sections, ...around }: Around): string | undefined {
  const choice = sections && choiceGiven(question, value, { sections, ...around });
  return choice && (readText(choice.label, locale, around.locales[0]) || choice.key);
}

/** What the question is called, with what belongs to its label. */
export function printLabel(question: Question, locale: Locale, definition: Around = alone): string {
  return readText(question.label, locale, definition.locales[0]) || question.key;
}

function printingOf(locale: Locale, definition: Around, other: string | undefined): Printing {
  return {
    responseSets: definition.responseSets,
    other,
    say: (text) => readText(text, locale, definition.locales[0]),
    word: (name: PrintWord) => printWord(name, locale),
    dates: (text) => printDatesOf(text, locale),
    printRow: (questions, answers) => printRow(questions as readonly Question[], answers, locale, definition),
  };
}

/** 设置点：东门、类型：干粉 */
function printRow(questions: readonly Question[], answers: Answers, locale: Locale, definition: Around): string {
  return questions
    .map((question) => ({
      label: printLabel(question, locale, definition),
      text: printAnswer(question, answers[question.key], locale, definition),
    }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}${printWord('between_label_and_value', locale)}${text}`)
    .join(printWord('between_items', locale));
}
