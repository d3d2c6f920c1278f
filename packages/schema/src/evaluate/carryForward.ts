/** What a new form takes over from an answer of the last one. */
import { valueIn, type Answer, type Answers, type Row } from '../answers/answer.ts';
import { rowsOf } from '../answers/walk.ts';
import type { ResponseSets } from '../definition/choice.ts';
import type { Question } from '../definition/definition.ts';
import { specOf } from '../questions/registry.ts';
import { isGroup } from './layout.ts';

/**
 * Its value, with what was written beside "other"; in rows as well. Notes, photos, files and signatures stay behind, for they
 * show what was then, and so does "not applicable". A choice that was removed meanwhile is not carried on either.
 */
export function carryForward(question: Question, last: Answer | undefined, responseSets: ResponseSets | undefined): Answer | undefined {
  const value = valueIn(last);
  if (!last || !('value' in last) || value === undefined) return undefined;
  if (isGroup(question)) {
    return { value: rowsOf(last).map((row): Row => ({ id: row.id, answers: carryAll(question.questions, row.answers, responseSets) })) };
  }
  const { kind, validate } = specOf(question);
  if (kind(question, responseSets).is === 'files') return undefined;
  const validating = { responseSets, other: last.other, offered: undefined, matches: () => undefined };
  if ((validate?.(value, question, validating) ?? []).some(({ code }) => code === 'choice_not_offered')) return undefined;
  return last.other === undefined ? { value } : { value, other: last.other };
}

function carryAll(questions: readonly Question[], last: Answers, responseSets: ResponseSets | undefined): Answers {
  const carried: Answers = {};
  for (const question of questions) {
    const answer = Object.hasOwn(last, question.key) ? carryForward(question, last[question.key], responseSets) : undefined;
    if (answer) carried[question.key] = answer;
  }
  return carried;
}
