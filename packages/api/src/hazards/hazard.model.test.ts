import { expect, it } from 'vitest';
import { nextState, numberingYear } from './hazard.model.ts';

it.each([
  ['open', 'close', 'closed'],
  ['closed', 'reopen', 'open'],
  ['open', 'reopen', undefined],
  ['closed', 'close', undefined],
] as const)('%s: %s → %s', (state, action, next) => {
  expect(nextState(state, action)).toBe(next);
});

it.each([
  ['2026-12-31T15:59:59Z', 2026],
  ['2026-12-31T16:00:00Z', 2027],
])('what is found at %s is numbered in %i', (now, year) => {
  expect(numberingYear(new Date(now))).toBe(year);
});
