import { expect, it } from 'vitest';
import { hazardNumber, nextState } from './hazard.model.ts';

it.each([
  ['open', 'close', 'closed'],
  ['closed', 'reopen', 'open'],
  ['open', 'reopen', undefined],
  ['closed', 'close', undefined],
] as const)('%s: %s → %s', (state, action, next) => {
  expect(nextState(state, action)).toBe(next);
});

it.each([
  [1, 'YH-2026-0001'],
  [9999, 'YH-2026-9999'],
  [10000, 'YH-2026-10000'],
])('serial %i is written %s', (serial, number) => {
  expect(hazardNumber(2026, serial)).toBe(number);
});
