// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isLedToPhone } from './phoneChoice.ts';

function screenIs(phoneSized: boolean): void {
  window.matchMedia = vi.fn<typeof window.matchMedia>(() => ({ matches: phoneSized }) as MediaQueryList);
}

afterEach(() => window.localStorage.clear());

describe('whoever signs in', () => {
  test('on a phone to complete tasks is led to the phone entry', () => {
    screenIs(true);
    expect(isLedToPhone({ search: '', onlyCompletes: true })).toBe(true);
  });

  test('at a desk, or to look after others, stays', () => {
    screenIs(false);
    expect(isLedToPhone({ search: '', onlyCompletes: true })).toBe(false);
    screenIs(true);
    expect(isLedToPhone({ search: '', onlyCompletes: false })).toBe(false);
  });

  test('and asked for the desk once stays there from then on', () => {
    screenIs(true);
    expect(isLedToPhone({ search: '?desk', onlyCompletes: true })).toBe(false);
    expect(isLedToPhone({ search: '', onlyCompletes: true })).toBe(false);
  });
});
