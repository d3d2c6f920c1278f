import { expect, it } from 'vitest';
import { check, definition as form, integer, place, section } from '@anjian/schema/definition/build.ts';
import { hintsOf, type Looked } from './hint.model.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];
const definition = form(
  '车辆',
  'Vehicle',
  [
    section('car', '车辆', 'Vehicle', [
      ...keys.map((key) => check(key, key, key)),
      integer('mileage', '里程', 'Mileage', {}),
      place('where', '位置', 'Where', {}),
    ]),
  ],
  {},
);
const passed = Object.fromEntries(keys.map((key) => [key, { value: 'pass' }])) as Looked['answers'];
const sentAt = new Date('2026-11-25T08:00:00Z');
const ago = (seconds: number) => new Date(sentAt.getTime() - seconds * 1000);
const looked: Looked = {
  definition,
  answers: passed,
  startedAt: ago(60),
  sentAt,
  isRevision: false,
  sameBefore: 0,
  photos: [],
  assetAt: null,
};
const photo = { path: 'a', takenAt: null, isReused: false, position: null };
const gate = { lat: 39.9075, lon: 116.3833 };
/** 1.1 km away */
const elsewhere = { lat: 39.9175, lon: 116.3833 };
const at = (place: typeof gate) => ({ ...place, accuracy: 0 });
const pictured = (place: typeof gate & { accuracy?: number }) => ({
  ...passed,
  a: { value: 'fail', photos: [{ file: 'F', sha256: '0', place }] },
});
const standing = (place: typeof gate) => ({ where: { value: place } });

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
  ['a photo of yesterday, within a day', { photos: [{ ...photo, takenAt: ago(86_400) }] }, []],
  [
    'an older photo that stands elsewhere too',
    { photos: [{ ...photo, takenAt: ago(86_401), isReused: true }] },
    [
      { kind: 'photo_reused', path: 'a' },
      { kind: 'photo_old', path: 'a', takenAt: ago(86_401) },
    ],
  ],
  ['a place where the asset stands', { answers: standing(gate), assetAt: at(gate) }, []],
  [
    'a place that is far from the asset',
    { answers: standing(elsewhere), assetAt: at(gate) },
    [{ kind: 'far', path: 'where', metres: 1112, from: 'asset' }],
  ],
  ['a place, and no asset', { answers: standing(elsewhere) }, []],
  ['a photo taken elsewhere, and nothing to compare it with', { answers: pictured(elsewhere) }, []],
  [
    'a photo taken elsewhere than the place that was answered',
    { answers: { ...pictured(elsewhere), ...standing(gate) } },
    [{ kind: 'far', path: 'a', metres: 1112, from: 'answer' }],
  ],
  ['a photo of a phone that hardly knew where it was', { answers: pictured({ ...elsewhere, accuracy: 900 }), assetAt: at(gate) }, []],
  [
    'a photo that says so itself, and the device says so too',
    { answers: pictured(elsewhere), assetAt: at(gate), photos: [{ ...photo, position: at({ lat: 39.9275, lon: 116.3833 }) }] },
    [{ kind: 'far', path: 'a', metres: 2224, from: 'asset' }],
  ],
])('%s', (_, change, expected) => {
  expect(hintsOf({ ...looked, ...change })).toEqual(expected);
});
