/** Response sets that go with questions from one template to another. */
import type { ResponseSets } from '@anjian/schema/definition/choice.ts';
import type { Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { freshSetKey } from './responseSets.ts';

/** Those that the questions, or what is in their groups, choose from. */
export function setsUsedBy({ responseSets = {} }: Definition, questions: readonly Question[]): ResponseSets {
  const named = new Set(questions.flatMap(setsIn));
  return Object.fromEntries(Object.entries(responseSets).filter(([key]) => named.has(key)));
}

export type Brought = { definition: Definition; questions: Question[] };

/** Puts in what is not there. A set that offers the same is taken instead of a second; a key that means another is not taken. */
export function bringSets(
  definition: Definition,
  questions: readonly Question[],
  sets: ResponseSets,
  published: readonly Definition[],
): Brought {
  const there = { ...definition.responseSets };
  const renamed = new Map<Key, Key>();
  for (const [key, set] of Object.entries(sets)) {
    const same = Object.entries(there).find(([, { choices }]) => JSON.stringify(choices) === JSON.stringify(set.choices));
    const isTaken = [{ responseSets: there }, ...published].some(({ responseSets = {} }) => Object.hasOwn(responseSets, key));
    const to = same?.[0] ?? (isTaken ? freshSetKey([{ ...definition, responseSets: there }, ...published]) : key);
    renamed.set(key, to);
    there[to] ??= set;
  }
  if (renamed.size === 0) return { definition, questions: [...questions] };
  return { definition: { ...definition, responseSets: there }, questions: questions.map((question) => inSets(question, renamed)) };
}

function setsIn(question: Question): Key[] {
  if (question.type === 'group') return question.questions.flatMap(setsIn);
  return 'responseSet' in question && question.responseSet !== undefined ? [question.responseSet] : [];
}

function inSets(question: Question, renamed: ReadonlyMap<Key, Key>): Question {
  if (question.type === 'group') return { ...question, questions: question.questions.map((one) => inSets(one, renamed)) };
  if (!('responseSet' in question) || question.responseSet === undefined) return question;
  return { ...question, responseSet: renamed.get(question.responseSet) ?? question.responseSet };
}
