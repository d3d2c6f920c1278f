import type { ReactNode } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { Marks } from '@anjian/schema/answers/marks.ts';
import { MarkLayer } from './MarkLayer.tsx';

type Over = { over?: (fit: 'fill' | 'whole') => ReactNode; words?: string };

/** A picture with what was drawn on it; whoever reads can take that away and see the photo as it was taken. */
export function drawnOver<Picture extends object>(picture: Picture, marks: Marks | undefined): Picture & Over {
  if (!marks) return picture;
  return {
    ...picture,
    over: (fit) => <MarkLayer marks={marks} fit={fit} />,
    words: marks.list.flatMap((mark) => (mark.is === 'text' ? [mark.text] : [])).join('；'),
  };
}

/** Wherever in the answers a file stands: what was drawn on it there. */
export function marksOn(file: string, answers: unknown): Marks | undefined {
  if (typeof answers !== 'object' || answers === null) return undefined;
  const ref = answers as Partial<FileRef>;
  if (ref.file === file && ref.marks) return ref.marks;
  for (const part of Object.values(answers)) {
    const found = marksOn(file, part);
    if (found) return found;
  }
  return undefined;
}
