/** What the types that hold a number share. */
import * as z from 'zod/mini';
import { isSame } from '../../definition/isSame.ts';
import type { Text } from '../../definition/text.ts';
import { textSchema } from '../../definition/textSchema.ts';
import type { Difference, Finding, Reading, ShapeOf } from '../question.ts';

export type Range = { min?: number; max?: number };
export type Measure = Range & { unit?: Text };

export const measureShape = {
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  unit: z.optional(textSchema),
} satisfies ShapeOf<Measure>;

export function readNumber(json: unknown, reading: Reading): number | undefined {
  if (typeof json !== 'number') return reading.refuse('wrong_type', { expected: 'number' });
  if (!Number.isFinite(json)) return reading.refuse('not_finite');
  return json + 0;
}

export function readInteger(json: unknown, reading: Reading): number | undefined {
  const number = readNumber(json, reading);
  return number === undefined || Number.isSafeInteger(number) ? number : reading.refuse('not_whole');
}

export function outOfRange(value: number, { min, max }: Range): Finding[] {
  const isInside = (min === undefined || value >= min) && (max === undefined || value <= max);
  return isInside ? [] : [{ code: 'out_of_range', details: rangeDetails({ min, max }) }];
}

export function rangeDetails<V extends string | number>({ min, max }: { min?: V; max?: V }): Record<string, V> {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** As people write it: no exponent, no digits of binary noise. */
export function printNumber(value: number, decimals?: number): string {
  if (decimals !== undefined && decimals >= 0 && decimals <= 15 && Math.abs(value) < 1e15) return value.toFixed(decimals);
  return String(value);
}

export function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`;
}

export function measureDifferences(before: Measure, after: Measure): Difference[] {
  const found = rangeDifferences(before, after);
  if (!isSame(before.unit, after.unit)) found.push({ property: 'unit', code: 'unit_changed', verdict: 'breaking' });
  return found;
}

export function rangeDifferences<V extends string | number>(before: { min?: V; max?: V }, after: { min?: V; max?: V }): Difference[] {
  if (before.min === after.min && before.max === after.max) return [];
  const isNarrower = isHigher(after.min, before.min) || isHigher(before.max, after.max, true);
  const details = { ...rangeDetails(after) };
  return [{ property: 'range', code: isNarrower ? 'narrowed' : 'widened', verdict: isNarrower ? 'breaking' : 'safe', details }];
}

/** Whether a bound excludes more than another; no bound excludes nothing. */
function isHigher<V extends string | number>(bound: V | undefined, other: V | undefined, isUpper = false): boolean {
  if (isUpper) return other !== undefined && (bound === undefined || bound > other);
  return bound !== undefined && (other === undefined || bound > other);
}
