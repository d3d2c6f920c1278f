import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import { drawnOver } from '../fill/marks/drawnOver.tsx';
import type { Picture } from '../ui/Thumbnail.tsx';

/** The photos of an answer as they are shown, each with what was drawn on it. */
export function picturesOf(refs: readonly FileRef[], files: readonly FileCardFragment[]): Picture[] {
  return refs.flatMap(({ file, marks }) => files.filter(({ id }) => id === file).map((found) => drawnOver(found, marks)));
}
