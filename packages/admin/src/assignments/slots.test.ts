import { expect, test } from 'vitest';
import { slotsOf } from './slots.ts';

test('once is one date, whatever the end says', () => {
  expect(slotsOf({ recurrence: 'ONCE', weekdays: [], startsOn: '2026-11-24', endsOn: '' })).toEqual(['2026-11-24']);
});

test('daily includes both ends', () => {
  expect(slotsOf({ recurrence: 'DAILY', weekdays: [], startsOn: '2026-09-29', endsOn: '2026-10-02' })).toEqual([
    '2026-09-29',
    '2026-09-30',
    '2026-10-01',
    '2026-10-02',
  ]);
});

test('weekly falls on the chosen days, Sunday being 7', () => {
  expect(slotsOf({ recurrence: 'WEEKLY', weekdays: [1, 7], startsOn: '2026-11-24', endsOn: '2026-12-01' })).toEqual([
    '2026-11-29',
    '2026-11-30',
  ]);
});

test.each([
  { recurrence: 'DAILY', weekdays: [], startsOn: '', endsOn: '2026-10-02' },
  { recurrence: 'DAILY', weekdays: [], startsOn: '2026-10-02', endsOn: '2026-10-01' },
  { recurrence: 'WEEKLY', weekdays: [], startsOn: '2026-10-01', endsOn: '2026-10-31' },
] as const)('%o has no date', (rule) => {
  expect(slotsOf(rule)).toEqual([]);
});
