import * as z from 'zod/mini';
import type { Answers } from '../answers/answer.ts';
import type { Path } from '../answers/path.ts';
import type { HazardSeverity } from '../definition/consequence.ts';
import { hazardSeverities } from '../definition/consequence.ts';

/** Sample answers with what is expected of them. What is not named is not looked at. */
export type FormTest = {
  name: string;
  answers: Answers;
  /** on which day the form is filled; 2026-01-01 unless said */
  today?: string;
  expect: {
    visible?: Path[];
    hidden?: Path[];
    required?: Path[];
    /** these problems, and at these questions no others */
    problems?: { path: Path; code: string }[];
    complete?: boolean;
    values?: Record<Path, boolean | number | string | null>;
    score?: { points?: number; percent?: number; passed?: boolean };
    /** exactly these */
    hazards?: { path: Path; severity?: HazardSeverity; category?: string }[];
  };
};

export const longestPath = 500;
/** of each kind of expectation */
export const mostExpected = 500;
export const longestValue = 2_000;
export const longestTestName = 200;

const path = z.string().check(z.minLength(1), z.maxLength(longestPath));
const paths = z.optional(z.array(path).check(z.maxLength(mostExpected)));
const value = z.union([z.boolean(), z.number(), z.string().check(z.maxLength(longestValue)), z.null()]);

export const formTestSchema: z.ZodMiniType<FormTest> = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(longestTestName)),
  // Read as any answers are, when the test is run.
  answers: z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<Answers>,
  today: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  expect: z.strictObject({
    visible: paths,
    hidden: paths,
    required: paths,
    problems: z.optional(z.array(z.strictObject({ path, code: z.string().check(z.maxLength(64)) })).check(z.maxLength(mostExpected))),
    complete: z.optional(z.boolean()),
    values: z.optional(z.record(path, value)),
    score: z.optional(z.strictObject({ points: z.optional(z.number()), percent: z.optional(z.number()), passed: z.optional(z.boolean()) })),
    hazards: z.optional(
      z
        .array(
          z.strictObject({ path, severity: z.optional(z.enum(hazardSeverities)), category: z.optional(z.string().check(z.maxLength(64))) }),
        )
        .check(z.maxLength(mostExpected)),
    ),
  }),
});
