import { expect, test } from 'vitest';
import { urgencyOf } from './urgency.ts';

// 15:00 in Shanghai.
const now = new Date('2026-11-24T07:00:00Z');

test.each([
  ['2026-11-24T06:59:59Z', 'overdue'],
  ['2026-11-24T07:00:00Z', 'overdue'],
  ['2026-11-24T08:00:00Z', 'dueToday'],
  // 23:59 in Shanghai is still today, midnight is not.
  ['2026-11-24T15:59:00Z', 'dueToday'],
  ['2026-11-24T16:00:00Z', 'later'],
])('a task due %s is %s', (dueAt, urgency) => {
  expect(urgencyOf(dueAt, now)).toBe(urgency);
});
