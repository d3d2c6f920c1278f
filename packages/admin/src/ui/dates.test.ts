import { expect, test } from 'vitest';
import { addDays, dateOf, endOfDay, formatDay, formatMoment, formatShortDay, formatShortMoment, formatTime, startOfDay } from './dates.ts';

const afternoon = '2026-11-24T08:00:00Z';

test.each([
  ['zh-CN', '2026年11月24日 周二 16:00', '11月24日 16:00'],
  ['en', '24 Nov 2026, 16:00', '24 Nov, 16:00'],
])('a moment in %s', (locale, long, short) => {
  expect(formatMoment(afternoon, locale)).toBe(long);
  expect(formatShortMoment(afternoon, locale)).toBe(short);
});

test.each([
  ['zh-CN', '2026年9月29日 周二', '9月29日 周二'],
  ['en', 'Tue 29 Sep 2026', 'Tue 29 Sep'],
])('a calendar date in %s', (locale, long, short) => {
  expect(formatDay('2026-09-29', locale)).toBe(long);
  expect(formatShortDay('2026-09-29', locale)).toBe(short);
});

test('midnight is 00:00, not 24:00', () => {
  expect(formatTime('2026-11-23T16:00:00Z')).toBe('00:00');
});

test('the date of a moment is the date in the time zone of the institution', () => {
  expect(dateOf(new Date('2026-11-24T15:59:59Z'))).toBe('2026-11-24');
  expect(dateOf(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
});

test('days are added over months and leap days', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('a day begins and ends where it is lived', () => {
  expect(startOfDay('2026-11-24').toISOString()).toBe('2026-11-23T16:00:00.000Z');
  expect(endOfDay('2026-11-24')).toBe('2026-11-24T15:59:59.000Z');
});
