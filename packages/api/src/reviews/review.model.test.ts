import { describe, expect, it } from 'vitest';
import { check, definition as form, group, section, text } from '@anjian/schema/definition/build.ts';
import { decideReview, unknownPaths, type Reviewed } from './review.model.ts';

const verdict = { decision: 'returned', comment: '重拍', comments: [{ path: 'brakes', comment: '看不清' }] } as const;
const submission: Reviewed = { status: 'complete', isCurrent: true, submittedById: 'p', signerIds: ['p', 'q'], review: null };

it.each<[string, Partial<Reviewed>, string, unknown]>([
  ['what another handed in', {}, 'r', 'new'],
  ['one’s own', {}, 'p', { refused: 'same_person' }],
  ['what one signed as the second person', {}, 'q', { refused: 'same_person' }],
  ['what waits for a signature', { status: 'awaiting_signature', signerIds: [] }, 'r', { refused: 'unsigned' }],
  ['what is void', { status: 'void' }, 'r', { refused: 'superseded' }],
  ['what was handed in again meanwhile', { isCurrent: false }, 'r', { refused: 'superseded' }],
  ['the same decision again', { review: { ...verdict, byId: 'r' } }, 'r', 'same'],
  ['the same decision by somebody else', { review: { ...verdict, byId: 's' } }, 'r', { refused: 'reviewed' }],
  ['another decision', { review: { ...verdict, decision: 'approved', byId: 'r' } }, 'r', { refused: 'reviewed' }],
  ['other words', { review: { ...verdict, comments: [], byId: 'r' } }, 'r', { refused: 'reviewed' }],
])('%s', (_, change, personId, expected) => {
  expect(decideReview({ ...submission, ...change }, personId, verdict)).toEqual(expected);
});

describe('comments on questions', () => {
  const definition = form(
    '车辆',
    'Vehicle',
    [
      section('car', '车辆', 'Vehicle', [
        text('plate', '车牌', 'Plate'),
        group('tyres', '轮胎', 'Tyres', [check('tread', '花纹', 'Tread')]),
      ]),
    ],
    {},
  );

  it('find their question, in any row', () => {
    expect(unknownPaths(definition, ['plate', 'tyres', 'tyres[a].tread', 'tread', 'plate.tread', 'nothing', '__proto__'])).toEqual([
      'tread',
      'plate.tread',
      'nothing',
      '__proto__',
    ]);
  });
});
