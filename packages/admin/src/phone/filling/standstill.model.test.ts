import { expect, test } from 'vitest';
import type { TaskCard } from '../network/cards.ts';
import { standstillOf } from './standstill.model.ts';

const base = { opensAt: '2026-11-25T00:00:00Z', closesAt: '2026-11-25T10:00:00Z', canComplete: true, state: 'IN_PROGRESS' };

test.each<[string, Partial<TaskCard>, string, ReturnType<typeof standstillOf>]>([
  ['within its window', {}, '08:00', undefined],
  ['returned', { state: 'RETURNED' }, '08:00', undefined],
  ['declared all safe, and something happened later', { state: 'ALL_SAFE' }, '08:00', undefined],
  ['excused', { state: 'EXCUSED', canComplete: false }, '08:00', 'excused'],
  ['handed in by somebody else', { state: 'SUBMITTED', canComplete: false }, '08:00', 'done'],
  ['over, as the device knows', {}, '10:01', 'closed'],
  ['missed', { state: 'MISSED', canComplete: false }, '10:01', 'closed'],
  ['not open yet', { state: 'PENDING', canComplete: false }, '-1', 'not_open'],
  ['of a unit that is somebody else’s now', { canComplete: false }, '08:00', 'no_right'],
])('a task %s', (_, change, time, expected) => {
  const now = time === '-1' ? new Date('2026-11-24T08:00:00Z') : new Date(`2026-11-25T${time}:00Z`);
  expect(standstillOf({ ...base, ...change } as TaskCard, now)).toBe(expected);
});
