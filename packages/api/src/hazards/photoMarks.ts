/** What was drawn on the photos of a hazard stands in the answers it was raised by, beside each photo. */
import type { Marks } from '@anjian/schema/answers/marks.ts';
import { encodeGlobalId } from '../globalId.ts';

type Source = { photos: readonly { fileId: string }[]; submission: { answers: unknown } | null };

/** By the global id of the file; photos nobody drew on are left out. */
export function marksOfPhotos({ photos, submission }: Source): Record<string, Marks> {
  if (!submission || photos.length === 0) return {};
  const wanted = new Set(photos.map(({ fileId }) => encodeGlobalId('File', fileId)));
  return Object.fromEntries(drawnIn(submission.answers).filter(([file]) => wanted.has(file)));
}

function drawnIn(answers: unknown): [string, Marks][] {
  if (typeof answers !== 'object' || answers === null) return [];
  const { file, marks } = answers as { file?: unknown; marks?: Marks };
  if (typeof file === 'string' && marks) return [[file, marks]];
  return Object.values(answers).flatMap(drawnIn);
}
