/** What a reviewer may want to look at twice. Hints, never verdicts: each has an innocent explanation. Pure. */
import { valueIn, type Answers } from '@anjian/schema/answers/answer.ts';
import { walkAnswers } from '@anjian/schema/answers/walk.ts';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';

export type Hint =
  | { kind: 'quick'; seconds: number; answers: number }
  | { kind: 'same_answers'; times: number }
  | { kind: 'photo_reused'; path: string }
  | { kind: 'photo_old'; path: string; takenAt: Date };

export type Looked = {
  definition: Definition;
  answers: Answers;
  startedAt: Date | null;
  /** of the device where it is known, so that both ends are by one clock */
  sentAt: Date;
  /** begun with the answers of an earlier revision */
  isRevision: boolean;
  /** how many of the unit's submissions right before this one gave exactly these answers */
  sameBefore: number;
  photos: readonly { path: string; takenAt: Date | null; isReused: boolean }[];
};

/** Reading a question and tapping an answer takes longer than this, on the average of a form. */
const secondsPerAnswer = 2;
const fewestAnswersTimed = 5;
const fewestInARow = 3;
const photoHours = 24;

/** Where something is read off or written down, two days are rarely alike; that all items passed is the rule. */
const varied: ReadonlySet<Question['type']> = new Set<Question['type']>(['integer', 'decimal', 'text', 'time']);

export function hintsOf({ definition, answers, startedAt, sentAt, isRevision, sameBefore, photos }: Looked): Hint[] {
  const given = definition.sections
    .flatMap(({ questions }) => [...walkAnswers(questions, answers)])
    .filter(({ question, answer }) => question.type !== 'group' && ('na' in answer || valueIn(answer) !== undefined));
  const hints: Hint[] = [];
  const seconds = startedAt ? Math.round((sentAt.getTime() - startedAt.getTime()) / 1000) : null;
  if (!isRevision && seconds !== null && seconds >= 0 && given.length >= fewestAnswersTimed && seconds < given.length * secondsPerAnswer)
    hints.push({ kind: 'quick', seconds, answers: given.length });
  if (sameBefore + 1 >= fewestInARow && given.some(({ question }) => varied.has(question.type)))
    hints.push({ kind: 'same_answers', times: sameBefore + 1 });
  for (const { path, isReused } of photos) if (isReused) hints.push({ kind: 'photo_reused', path });
  for (const { path, takenAt } of photos) {
    if (takenAt && sentAt.getTime() - takenAt.getTime() > photoHours * 3_600_000) hints.push({ kind: 'photo_old', path, takenAt });
  }
  return hints;
}
