import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assertProperty } from './assertProperty.ts';

const trial = () => {
  const seen: number[] = [];
  assertProperty(
    fc.property(fc.integer(), (number) => void seen.push(number)),
    { numRuns: 20 },
  );
  return seen;
};

it('tries the same cases every time', () => {
  const first = trial();
  expect(new Set(first).size).toBeGreaterThan(10);
  expect(trial()).toEqual(first);
});

it('says with which seed and where a case was found that does not hold', () => {
  const fails = () => assertProperty(fc.property(fc.nat(), (number) => number < 10));
  expect(fails).toThrow(/seed: -?\d+, path: "\d+[\d:]*"[^]*Counterexample: \[10\]/);
});

it('waits for what takes its time', async () => {
  const late = fc.asyncProperty(fc.boolean(), async (value) => await Promise.resolve(value));
  await expect(assertProperty(late)).rejects.toThrow('Counterexample: [false]');
});
