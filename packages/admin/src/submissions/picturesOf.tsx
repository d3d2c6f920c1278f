import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { Marks } from '@anjian/schema/answers/marks.ts';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import { MarkLayer } from '../fill/marks/MarkLayer.tsx';
import type { Picture } from '../ui/Thumbnail.tsx';

/** The photos of an answer as they are shown, each with what was drawn on it; whoever reads can take that away and see the photo as it was taken. */
export function picturesOf(refs: readonly FileRef[], files: readonly FileCardFragment[]): Picture[] {
  return refs.flatMap(({ file, marks }) =>
    files.filter(({ id }) => id === file).map((found) => (marks ? { ...found, ...drawnOn(marks) } : found)),
  );
}

function drawnOn(marks: Marks): Pick<Picture, 'over' | 'words'> {
  return {
    over: (fit) => <MarkLayer marks={marks} fit={fit} />,
    words: marks.list.flatMap((mark) => (mark.is === 'text' ? [mark.text] : [])).join('；'),
  };
}
