import { expect, test } from 'vitest';
import { placeInQueue, withoutDecided } from './queue.ts';

test.each([
  ['a', { at: 1, total: 3, previous: undefined, next: 'b' }],
  ['b', { at: 2, total: 3, previous: 'a', next: 'c' }],
  ['c', { at: 3, total: 3, previous: 'b', next: undefined }],
  ['d', undefined],
])('%s stands in its place', (id, place) => {
  expect(placeInQueue(['a', 'b', 'c'], id)).toEqual(place);
  expect(placeInQueue(undefined, id)).toBeUndefined();
});

test.each([
  ['a', ['b', 'c'], 'b'],
  ['c', ['a', 'b'], 'b'],
])('what is left without %s', (id, queue, next) => {
  expect(withoutDecided(['a', 'b', 'c'], id)).toEqual({ queue, next });
});

test('nothing is left of one', () => {
  expect(withoutDecided(['a'], 'a')).toEqual({ queue: [], next: undefined });
});
