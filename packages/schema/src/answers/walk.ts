/** Ways through answers. */
import type { Key, Question } from '../definition/definition.ts';
import { isGroup } from '../evaluate/layout.ts';
import { valueIn, type Answer, type Answers, type Row } from './answer.ts';
import { pathInRow, type Path } from './path.ts';

export type PlacedAnswer = { question: Question; answer: Answer; path: Path };

/** Every answer to one of the questions, those in rows after the group's own, in the order of the form. */
export function* walkAnswers(
  questions: readonly Question[],
  answers: Answers,
  pathOf: (key: Key) => Path = (key) => key,
): Generator<PlacedAnswer> {
  for (const question of questions) {
    const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
    if (!answer) continue;
    const path = pathOf(question.key);
    yield { question, answer, path };
    if (!isGroup(question)) continue;
    for (const row of rowsOf(answer)) yield* walkAnswers(question.questions, row.answers, (key) => pathInRow(path, row.id, key));
  }
}

/** The rows of a group's answer; none when it has no value. */
export function rowsOf(answer: Answer | undefined): readonly Row[] {
  const value = valueIn(answer);
  return Array.isArray(value) ? (value as Row[]) : [];
}
