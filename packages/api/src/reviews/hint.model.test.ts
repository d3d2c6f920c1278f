import { expect, it } from 'vitest';
import { check, definition as form, integer, section } from '@anjian/schema/definition/build.ts';
import { hintsOf, type Looked } from './hint.model.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];
const definition = form(
  '车辆',
  'Vehicle',
  [section('car', '车辆', 'Vehicle', [...keys.map((key) => check(key, key, key)), integer('mileage', '里程', 'Mileage', {})])],
  {},
);
const passed = Object.fromEntries(keys.map((key) => [key, { value: 'pass' }])) as Looked['answers'];
const sentAt = new Date('2026-11-25T08:00:00Z');
const ago = (seconds: number) => new Date(sentAt.getTime() - seconds * 1000);
const looked: Looked = { definition, answers: passed, startedAt: ago(60), sentAt, isRevision: false, sameBefore: 0, photos: [] };

it.each<[string, Partial<Looked>, unknown[]]>([
  ['nothing', {}, []],
  ['five answers in nine seconds', { startedAt: ago(9) }, [{ kind: 'quick', seconds: 9, answers: 5 }]],
  ['five answers in ten seconds', { startedAt: ago(10) }, []],
  ['a device whose clock was set back', { startedAt: ago(-30) }, []],
  ['nothing known of the beginning', { startedAt: null }, []],
  ['a revision of what stood there already', { startedAt: ago(3), isRevision: true }, []],
  ['few answers', { startedAt: ago(1), answers: { a: { value: 'pass' } } }, []],
  ['all passed, as always', { sameBefore: 9 }, []],
  ['the same reading, for the second time', { answers: { ...passed, mileage: { value: 5 } }, sameBefore: 1 }, []],
  [
    'the same reading, for the third time',
    { answers: { ...passed, mileage: { value: 5 } }, sameBefore: 2 },
    [{ kind: 'same_answers', times: 3 }],
  ],
  ['a photo of yesterday, within a day', { photos: [{ path: 'a', takenAt: ago(86_400), isReused: false }] }, []],
  [
    'an older photo that stands elsewhere too',
    { photos: [{ path: 'a', takenAt: ago(86_401), isReused: true }] },
    [
      { kind: 'photo_reused', path: 'a' },
      { kind: 'photo_old', path: 'a', takenAt: ago(86_401) },
    ],
  ],
])('%s', (_, change, expected) => {
  expect(hintsOf({ ...looked, ...change })).toEqual(expected);
});
