/** Problems as people read them. A language that is not Chinese gets English. */
import { printDatesOf } from '../answers/printDate.ts';
import { readText, type Locale } from '../definition/text.ts';
import { answerTexts, type Sentence } from './answerTexts.ts';
import { definitionTexts } from './definitionTexts.ts';
import type { DefinitionProblem, Details, Problem } from './problem.ts';
import { isChinese } from './words.ts';

/** The author's own sentence, if there is one; else ours by code. */
export function problemText({ code, details, message }: Pick<Problem, 'code' | 'details' | 'message'>, locale: Locale): string {
  const own = readText(message, locale);
  return own === '' ? say(answerTexts[languageOf(locale)][code], datesIn(details, locale)) : own;
}

export function definitionProblemText({ code, details }: Pick<DefinitionProblem, 'code' | 'details'>, locale: Locale): string {
  return say(definitionTexts[languageOf(locale)][code], details);
}

/** Bounds of dates are said as dates are written. */
function datesIn(details: Details, locale: Locale): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [name, typeof detail === 'string' ? printDatesOf(detail, locale) : detail]),
  );
}

function languageOf(locale: Locale): 'zh-CN' | 'en' {
  return isChinese(locale) ? 'zh-CN' : 'en';
}

function say(sentence: Sentence, details: Details): string {
  const gap = (name: string, between = ', ') => {
    const detail = Object.hasOwn(details, name) ? details[name] : undefined;
    return detail === undefined ? '' : typeof detail === 'object' ? detail.join(between) : String(detail);
  };
  return typeof sentence === 'function' ? sentence(gap) : sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => gap(name));
}
