import type { Answer, FileRef, Place } from '@anjian/schema/answers/answer.ts';
import { valueIn, type Answers } from '@anjian/schema/answers/answer.ts';
import { walkAnswers } from '@anjian/schema/answers/walk.ts';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';

export type Origin = {
  places: readonly { path: string; place: Place }[];
  photos: readonly { path: string; photo: FileRef }[];
};

/** Where and when, as far as the answers themselves say: places that were answered, and every photo with what the device noted. */
export function readOrigin(definition: Definition, answers: Answers): Origin {
  const all = definition.sections.flatMap(({ questions }) => [...walkAnswers(questions, answers)]);
  return {
    places: all.flatMap(({ question, answer, path }) =>
      question.type === 'place' && valueIn(answer) !== undefined ? [{ path, place: valueIn(answer) as Place }] : [],
    ),
    photos: all.flatMap(({ question, answer, path }) => photosOf(question, answer).map((photo) => ({ path, photo }))),
  };
}

function photosOf(question: Question, answer: Answer): readonly FileRef[] {
  const own = question.type === 'photo' ? ((valueIn(answer) ?? []) as FileRef[]) : [];
  return [...own, ...(answer.photos ?? [])];
}

export type Span = { unit: 'seconds' | 'minutes' | 'hours' | 'days'; count: number };

/** In the largest unit that still says something; nothing for less than a second, or backwards. */
export function spanBetween(from: string, to: string): Span | null {
  const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000);
  if (!(seconds >= 1)) return null;
  if (seconds < 120) return { unit: 'seconds', count: seconds };
  if (seconds < 7200) return { unit: 'minutes', count: Math.round(seconds / 60) };
  return seconds < 172_800 ? { unit: 'hours', count: Math.round(seconds / 3600) } : { unit: 'days', count: Math.round(seconds / 86_400) };
}

/** Six decimals are a tenth of a metre. */
export function writeDegrees(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
