import type { Answer, FileRef } from '@anjian/schema/answers/answer.ts';

/**
 * How one answer becomes the next as somebody types, taps and photographs. The note and the photos stay when the value
 * changes: whoever corrects "fail" to "pass" and back finds their words again.
 */
export function valueOf(answer: Answer | undefined): unknown {
  return answer && 'value' in answer ? answer.value : undefined;
}

export function isNotApplicable(answer: Answer | undefined): boolean {
  return answer !== undefined && 'na' in answer;
}

export function withValue(answer: Answer | undefined, value: unknown): Answer {
  return { ...attached(answer), value } as Answer;
}

export function asNotApplicable(answer: Answer | undefined): Answer {
  return { ...attached(answer), na: true };
}

export function withNote(answer: Answer, note: string): Answer {
  const { note: _before, ...rest } = answer;
  return note === '' ? rest : { ...rest, note };
}

export function withPhotos(answer: Answer, photos: readonly FileRef[]): Answer {
  const { photos: _before, ...rest } = answer;
  return photos.length === 0 ? rest : { ...rest, photos: [...photos] };
}

/** What somebody wrote beside the choice "other"; only choices have it. */
export function otherOf(answer: Answer | undefined): string {
  return answer && 'other' in answer && typeof answer.other === 'string' ? answer.other : '';
}

export type Attached = { note?: string; photos?: FileRef[] };

/** Given back to an answer that comes after a blank. */
export function withAttachedOf(before: Attached, answer: Answer): Answer {
  return { ...before, ...answer };
}

function attached(answer: Answer | undefined): Attached {
  return {
    ...(answer?.note ? { note: answer.note } : {}),
    ...(answer?.photos?.length ? { photos: answer.photos } : {}),
  };
}
