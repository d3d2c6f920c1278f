/** Slider 滑块: a number between two ends, in steps */
import * as z from 'zod/mini';
import type { Text } from '../definition/text.ts';
import { textSchema } from '../definition/textSchema.ts';
import { measureDifferences, outOfRange, printNumber, readNumber, withUnit } from './common/measuring.ts';
import { defineQuestionType, type Finding } from './question.ts';

export type SliderProperties = {
  min: number;
  max: number;
  /** 1 unless said */
  step?: number;
  unit?: Text;
  /** points for the upper end; scored only when it is there */
  weight?: number;
};

export const slider = defineQuestionType<'slider', SliderProperties, number>({
  type: 'slider',
  holds: 'value',
  properties: () => ({
    min: z.number(),
    max: z.number(),
    step: z.optional(z.number().check(z.gt(0))),
    unit: z.optional(textSchema),
    weight: z.optional(z.number()),
  }),
  texts: ({ unit }) => (unit ? [['unit', unit]] : []),
  read: (json, _question, reading) => readNumber(json, reading),
  kind: () => ({ is: 'number' }),
  valueOf: (value) => value,
  fromValue: (value) => (typeof value === 'number' ? value : undefined),
  validate: (value, question) => [...outOfRange(value, question), ...offStep(value, question)],
  print: (value, { unit }, { say }) => withUnit(printNumber(value), say(unit)),
  score: (value, { min, max, weight }) => {
    if (weight === undefined || max <= min) return undefined;
    const share = value === undefined ? 0 : (Math.min(max, Math.max(min, value)) - min) / (max - min);
    return { points: weight * share, max: weight };
  },
  differences: measureDifferences,
});

function offStep(value: number, { min, step = 1 }: SliderProperties): Finding[] {
  const steps = Number(((value - min) / step).toPrecision(12));
  return Number.isInteger(steps) ? [] : [{ code: 'off_step', details: { step, min } }];
}
