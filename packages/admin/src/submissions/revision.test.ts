import { expect, test } from 'vitest';
import { compareRevisions } from './revision.ts';
import type { Paper, PaperLine } from './paper.ts';

const line: PaperLine = {
  path: 'brakes',
  key: 'brakes',
  number: '1.1',
  label: '制动',
  clause: '',
  verdict: null,
  text: '',
  note: '',
  photos: [],
  attachments: [],
  signature: null,
  rows: null,
};
const paper = (...lines: Partial<PaperLine>[]): Paper => ({
  sections: [{ key: 's', title: '', lines: lines.map((change) => ({ ...line, ...change })) }],
  failed: [],
  hiddenCount: 0,
});
const photo = { file: 'F1', sha256: 'a' };
const marks = { width: 10, height: 10, list: [{ is: 'text', colour: 'red', weight: 1, at: [1, 1], text: '漏水' }] } as const;

test.each<[string, Partial<PaperLine>, Partial<PaperLine>, number]>([
  ['nothing', { text: '5' }, { text: '5' }, 0],
  ['the value', { text: '5' }, { text: '6' }, 1],
  ['the note', { text: '5' }, { text: '5', note: '旧' }, 1],
  ['a photo', { photos: [photo] }, { photos: [photo, { file: 'F2', sha256: 'b' }] }, 1],
  ['the same photo, sent again', { photos: [photo] }, { photos: [{ ...photo, file: 'F9' }] }, 0],
  ['what is drawn on it', { photos: [photo] }, { photos: [{ ...photo, marks: structuredClone(marks) as never }] }, 1],
  ['a file', { text: 'a.pdf', attachments: [photo] }, { text: 'a.pdf', attachments: [{ file: 'F2', sha256: 'b' }] }, 1],
  ['a signature', { signature: photo }, { signature: null }, 1],
])('%s', (_, before, now, changes) => {
  expect(compareRevisions(paper(before), paper(now))).toHaveLength(changes);
});

test('what is not asked any more stands last, what is new where it is asked', () => {
  const changes = compareRevisions(
    paper({ path: 'old', text: '1' }, { path: 'kept', text: '2' }),
    paper({ path: 'new', text: '3' }, { path: 'kept', text: '2' }),
  );
  expect(changes.map(({ path, before, now }) => [path, before?.text, now?.text])).toEqual([
    ['new', undefined, '3'],
    ['old', '1', undefined],
  ]);
});
