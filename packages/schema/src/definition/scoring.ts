import * as z from 'zod/mini';
import type { Text } from './text.ts';
import { textSchema } from './textSchema.ts';

/** How a checklist is scored; the weights stand at the questions and choices. */
export type Scoring = {
  /** Published rules differ: an item that does not apply leaves the maximum, or gets its full points. */
  notApplicable: 'left_out' | 'full';
  /** what passes: so many points, or so many percent of the maximum */
  passMark?: { points: number } | { percent: number };
  /** from this percentage upwards, the highest that is reached counts */
  grades?: { from: number; label: Text }[];
};

const percent = z.number().check(z.gte(0), z.lte(100));

export const scoringSchema: z.ZodMiniType<Scoring> = z.strictObject({
  notApplicable: z.enum(['left_out', 'full']),
  passMark: z.optional(z.union([z.strictObject({ points: z.number() }), z.strictObject({ percent })])),
  grades: z.optional(z.array(z.strictObject({ from: percent, label: textSchema })).check(z.maxLength(20))),
});
