/** What date, time and date-time share: bounds that are written like the answers themselves. */
import * as z from 'zod/mini';
import type { ProblemCode } from '../../problems/answerTexts.ts';
import type { Finding, Reading, ShapeOf } from '../question.ts';
import { rangeDetails } from './measuring.ts';

export type Bounds = { min?: string; max?: string };

export function boundsShape(pattern: RegExp): ShapeOf<Bounds> {
  const bound = z.optional(z.string().check(z.regex(pattern, { error: 'bad_date' })));
  return { min: bound, max: bound };
}

export function readWritten(
  json: unknown,
  reading: Reading,
  isWellFormed: (text: string) => boolean,
  code: ProblemCode,
): string | undefined {
  if (typeof json !== 'string') return reading.refuse('wrong_type', { expected: 'text' });
  return isWellFormed(json) ? json : reading.refuse(code);
}

/** `order` makes two comparable: the instant of a moment, the text itself otherwise. */
export function outOfBounds(value: string, { min, max }: Bounds, order: (text: string) => string | number = (text) => text): Finding[] {
  const at = order(value);
  const isInside = (min === undefined || at >= order(min)) && (max === undefined || at <= order(max));
  return isInside ? [] : [{ code: 'out_of_range', details: rangeDetails({ min, max }) }];
}
