import { expect, test } from 'vitest';
import { tokenState } from './tokenState.ts';

const now = new Date('2026-11-24T08:00:00Z');

test.each([
  [{ revokedAt: null, expiresAt: null }, 'active'],
  [{ revokedAt: null, expiresAt: '2026-11-24T08:00:01Z' }, 'active'],
  [{ revokedAt: null, expiresAt: '2026-11-24T08:00:00Z' }, 'expired'],
  [{ revokedAt: '2026-11-20T08:00:00Z', expiresAt: '2026-12-24T08:00:00Z' }, 'revoked'],
])('%o is %s', (token, state) => {
  expect(tokenState(token, now)).toBe(state);
});
