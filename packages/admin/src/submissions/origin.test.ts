import { expect, test } from 'vitest';
import { spanBetween } from './origin.ts';

test.each([
  ['10:00:00', '10:00:00', null],
  ['10:00:10', '10:00:00', null],
  ['10:00:00', '10:01:59', { unit: 'seconds', count: 119 }],
  ['10:00:00', '10:02:00', { unit: 'minutes', count: 2 }],
  ['10:00:00', '12:00:00', { unit: 'hours', count: 2 }],
])('from %s to %s', (from, to, span) => {
  expect(spanBetween(`2026-11-24T${from}+08:00`, `2026-11-24T${to}+08:00`)).toEqual(span);
});

test('days are counted from two', () => {
  expect(spanBetween('2026-11-24T10:00:00+08:00', '2026-11-26T10:00:00+08:00')).toEqual({ unit: 'days', count: 2 });
});
