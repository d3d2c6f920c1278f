import { expect, it } from 'vitest';
import { nextState } from './hazard.model.ts';

it.each([
  ['open', 'close', 'closed'],
  ['closed', 'reopen', 'open'],
  ['open', 'reopen', undefined],
  ['closed', 'close', undefined],
] as const)('%s: %s → %s', (state, action, next) => {
  expect(nextState(state, action)).toBe(next);
});
