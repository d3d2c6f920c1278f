import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import { printAnswer, printLabel, printValue } from '@anjian/schema/answers/print.ts';
import type { Definition, Key, Locale, Question, Text } from '@anjian/schema/definition/definition.ts';
import { fillText, pipedKeys } from '@anjian/schema/definition/piping.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import { scopesAt } from './answersAt.ts';

type Standing = { definition: Definition; locale: Locale; answers: Answers; evaluation: Evaluation };

/** A text of the definition as it reads from `path`: answers it names are looked for in its own row first, then outwards. */
export function say(text: Text | undefined, path: Path, standing: Standing): string {
  return fillText(readText(text, standing.locale, standing.definition.locales[0]), (key) => printed(key, path, standing) || gap);
}

/** What a question is called where nothing is evaluated: answers that its label names are those at the top of the form. */
export function sayLabel(question: Question, { definition, locale, answers }: Omit<Standing, 'evaluation'>): string {
  const printTop = (key: Key) => {
    const named = questionsOf(definition).get(key);
    return named && Object.hasOwn(answers, key) ? printAnswer(named, answers[key], locale, definition) : '';
  };
  return fillText(printLabel(question, locale, definition), (key) => printTop(key) || gap);
}

/** Stands where an answer is still to come. */
const gap = '…';

function printed(key: Key, path: Path, { definition, locale, answers, evaluation }: Standing): string {
  const question = questionsOf(definition).get(key);
  const at = question && nearest(answers, evaluation, path, key);
  if (!question || !at || !evaluation.questions[at.path]?.visible) return '';
  return specOf(question).holds === 'nothing'
    ? printValue(question, evaluation.values[at.path], locale, definition)
    : printAnswer(question, at.scope[key], locale, definition);
}

function nearest(answers: Answers, evaluation: Evaluation, from: Path, key: Key): { path: Path; scope: Answers } | undefined {
  const scopes = scopesAt(answers, from) ?? [answers];
  const steps = readPath(from) ?? [];
  for (const [out, scope] of scopes.entries()) {
    const around = steps.slice(0, scopes.length - 1 - out).map((step) => `${step.key}[${step.row}].`);
    const path = `${around.join('')}${key}`;
    if (evaluation.questions[path]) return { path, scope };
  }
  return undefined;
}

const known = new WeakMap<Definition, ReadonlyMap<Key, Question>>();

export function questionsOf(definition: Definition): ReadonlyMap<Key, Question> {
  const before = known.get(definition);
  if (before) return before;
  const questions = new Map([...walkQuestions(definition)].map(({ question }) => [question.key, question]));
  known.set(definition, questions);
  return questions;
}

const piped = new WeakMap<Question, boolean>();

/** Whether a question's own words change with other answers. */
export function isPiped(question: Question): boolean {
  const known = piped.get(question);
  if (known !== undefined) return known;
  const { label, help, clause, evidence } = question;
  const texts = [label, help, clause, evidence, ...(specOf(question).texts?.(question) ?? []).map(([, text]) => text)];
  const is = texts.some((text) => pipedKeys(text).size > 0);
  piped.set(question, is);
  return is;
}
