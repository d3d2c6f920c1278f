/** What a reviewer may want to look at twice. Hints, never verdicts: each has an innocent explanation. Pure. */
import { valueIn, type Answer, type Answers, type FileRef, type Place } from '@anjian/schema/answers/answer.ts';
import { walkAnswers, type PlacedAnswer } from '@anjian/schema/answers/walk.ts';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';
import { farApart, type Position } from './distance.model.ts';

export type Hint =
  | { kind: 'quick'; seconds: number; answers: number }
  | { kind: 'same_answers'; times: number }
  | { kind: 'photo_reused'; path: string }
  | { kind: 'photo_old'; path: string; takenAt: Date }
  | { kind: 'far'; path: string; metres: number; from: 'asset' | 'answer' };

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
  /** `takenAt` and `position`: as the camera wrote into the file, or the device said when it sent it */
  photos: readonly { path: string; takenAt: Date | null; isReused: boolean; position: Position | null }[];
  /** where what was looked at stands, when somebody said */
  assetAt: Position | null;
};

/** Reading a question and tapping an answer takes longer than this, on the average of a form. */
const secondsPerAnswer = 2;
const fewestAnswersTimed = 5;
const fewestInARow = 3;
const photoHours = 24;

/** Where something is read off or written down, two days are rarely alike; that all items passed is the rule. */
const varied: ReadonlySet<Question['type']> = new Set<Question['type']>(['integer', 'decimal', 'text', 'time']);

export function hintsOf(looked: Looked): Hint[] {
  const { definition, answers, startedAt, sentAt, isRevision, sameBefore, photos } = looked;
  const all = definition.sections.flatMap(({ questions }) => [...walkAnswers(questions, answers)]);
  const given = all.filter(({ question, answer }) => question.type !== 'group' && ('na' in answer || valueIn(answer) !== undefined));
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
  return [...hints, ...farOnes(all, looked)];
}

type Placed = { path: string; position: Position };

/**
 * | what is known                              | compared with it                    |
 * |--------------------------------------------|-------------------------------------|
 * | where the asset stands                     | places answered, and every photo    |
 * | not that, but a place that was answered    | every photo                         |
 * | neither                                    | nothing                             |
 *
 * Each question once, with the farthest of what is there.
 */
function farOnes(all: readonly PlacedAnswer[], { photos, assetAt }: Looked): Hint[] {
  const answered = all.flatMap(({ question, answer, path }) =>
    question.type === 'place' && valueIn(answer) !== undefined ? [{ path, position: positionOf(valueIn(answer) as Place) }] : [],
  );
  const taken: Placed[] = [
    ...all.flatMap(({ question, answer, path }) =>
      photosOf(question, answer).flatMap(({ place }) => (place ? [{ path, position: positionOf(place) }] : [])),
    ),
    ...photos.flatMap(({ path, position }) => (position ? [{ path, position }] : [])),
  ];
  const known = assetAt ?? answered[0]?.position;
  if (!known) return [];
  const farthest = new Map<string, number>();
  for (const { path, position } of assetAt ? [...answered, ...taken] : taken) {
    const metres = farApart(known, position);
    if (metres !== undefined && metres > (farthest.get(path) ?? 0)) farthest.set(path, metres);
  }
  return [...farthest].map(([path, metres]) => ({ kind: 'far', path, metres, from: assetAt ? 'asset' : 'answer' }));
}

function positionOf({ lat, lon, accuracy = 0 }: Place): Position {
  return { lat, lon, accuracy };
}

function photosOf(question: Question, answer: Answer): FileRef[] {
  const own = question.type === 'photo' ? ((valueIn(answer) ?? []) as FileRef[]) : [];
  return [...own, ...(answer.photos ?? [])];
}
