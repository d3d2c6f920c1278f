/** Items that nobody has written anything in. */
import type { Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { isSame } from '@anjian/schema/definition/isSame.ts';
import { newQuestion } from './newQuestion.ts';
import { mapQuestions, questionsIn, type Spot } from './spot.ts';

/** The one that a new template begins with, right before the spot: what is written next takes its place. */
export function blankBefore(definition: Definition, { in: container, index }: Spot): Key | undefined {
  const question = questionsIn(definition, container)?.[index - 1];
  return question && isBlankItem(question) ? question.key : undefined;
}

function isBlankItem(question: Question): boolean {
  const { label, ...rest } = question;
  const { label: _none, ...usual } = newQuestion('check', question.key);
  return isNameless(label) && isSame(rest, usual);
}

function isNameless(label: Question['label']): boolean {
  return Object.values(label).every((words) => words.trim() === '');
}

/** The same form to look at, where no key stands in for what is not written yet. */
export function withNamesForBlank(definition: Definition, name: string): Definition {
  const label = Object.fromEntries(definition.locales.map((locale) => [locale, name]));
  return mapQuestions(definition, (question) => (isNameless(question.label) ? { ...question, label } : question));
}
