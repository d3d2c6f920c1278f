/**
 * Answers: one envelope for every type of question. A blank question has no entry at all; "not applicable" and "skipped"
 * are answers of their own, and all three differ.
 */
import type { Key } from '../definition/key.ts';
import type { Marks } from './marks.ts';

/**
 * A file by the id the server gives it, and by its content. A photo may say where it was taken, as far as the device knew,
 * and what was drawn on it; its bytes are those that were taken.
 */
export type FileRef = { file: string; sha256: string; name?: string; capturedAt?: string; place?: Place; marks?: Marks };
/** A person, a unit or an asset, with the name it had when it was chosen. */
export type NamedRef = { id: string; name: string };
/** WGS 84 degrees; accuracy in metres; `at` is when it was taken, ISO 8601 */
export type Place = { lat: number; lon: number; accuracy?: number; at?: string };
/** A row of a repeating group. Its id names it in paths and never changes, wherever the row stands. */
export type Row = { id: string; answers: Answers };

/** What one type's answer holds is said in its file under questions/. */
export type AnswerValue = boolean | number | string | string[] | Record<Key, string> | FileRef | FileRef[] | NamedRef | Place | Row[];

type Attached = { note?: string; photos?: FileRef[] };
export type Answer =
  /** `other`: what was written beside the choice "other" */
  (Attached & { value: AnswerValue; other?: string }) | (Attached & { na: true }) | (Attached & { skipped: true });

export type Answers = Record<Key, Answer>;

export function valueIn(answer: Answer | undefined): AnswerValue | undefined {
  return answer && 'value' in answer ? answer.value : undefined;
}

export function isNotApplicable(answer: Answer | undefined): boolean {
  return answer !== undefined && 'na' in answer;
}

export function isSkipped(answer: Answer | undefined): boolean {
  return answer !== undefined && 'skipped' in answer;
}

/** '' / [] / {} say no more than nothing does. */
export function isEmptyValue(value: AnswerValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0);
}

/** Whether something was answered: a value, not applicable, or skipped. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (!answer) return false;
  return !('value' in answer) || !isEmptyValue(answer.value);
}
