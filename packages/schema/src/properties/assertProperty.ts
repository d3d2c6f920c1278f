/**
 * What holds for any case, tried on the same cases every time. With other cases in each run, one that nobody had met would stop whoever
 * comes next with a change that has nothing to do with it; looking for such cases is a task of its own, done on demand:
 *
 *   PROPERTY_SEED=random   other cases; or any whole number, as a failure prints it
 *   PROPERTY_TIMES=50      fifty times as many
 *
 * What is found that way is mended, and kept as a case in a table.
 */
import fc from 'fast-check';
import { vi } from 'vitest';

/** Everywhere Node runs tests; the language's own types do not know it. */
declare const process: { env: Readonly<Record<string, string | undefined>> };

const { PROPERTY_SEED = '20261125', PROPERTY_TIMES = '1' } = process.env;

const times = Number(PROPERTY_TIMES);
const seed = PROPERTY_SEED === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(PROPERTY_SEED);
if (!(times > 0) || !Number.isInteger(seed)) throw new Error('PROPERTY_SEED is a whole number or random, PROPERTY_TIMES a number above 0.');

// Hundreds of cases each, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 * Math.max(1, times) });

export function assertProperty<Case>(property: fc.IAsyncProperty<Case>, parameters?: fc.Parameters<Case>): Promise<void>;
export function assertProperty<Case>(property: fc.IProperty<Case>, parameters?: fc.Parameters<Case>): void;
export function assertProperty<Case>(property: fc.IRawProperty<Case>, { numRuns = 100, ...rest }: fc.Parameters<Case> = {}) {
  // oxlint-disable-next-line no-restricted-properties -- this is the one place
  return fc.assert(property, { seed, ...rest, numRuns: Math.ceil(numRuns * times) });
}
