/**
 * How much may be worked out for one change, whatever the definition and the answers are: about as many steps as a large form
 * takes in a second. Rows that go through rows, and long texts, cost as many steps as they take. When the steps are used up,
 * what is left comes to blank, and the evaluation says so.
 */
import { readPattern } from '../rules/pattern.ts';

export type Work = { left: number };

export const mostWork = 5_000_000;

export function spend({ work }: { work: Work }, steps: number): boolean {
  work.left -= steps;
  return work.left >= 0;
}

/** undefined when the pattern cannot be read, or when there was too much to work out. */
export function matchesWithin(around: { work: Work }, source: string, text: string): boolean | undefined {
  const read = readPattern(source);
  if (!read.ok || !spend(around, (text.length * read.pattern.size) / 64)) return undefined;
  return read.pattern.matches(text);
}
