import * as z from 'zod/mini';
import type { Answers } from '../answers/answer.ts';
import type { Path } from '../answers/path.ts';
import type { HazardSeverity, Role } from '../definition/consequence.ts';
import { hazardSeverities, roles } from '../definition/consequence.ts';
import { keySchema } from '../definition/key.ts';
import { timePattern } from '../rules/dates.ts';

/** When and where a form is filled in a test. */
export type Situation = {
  /** on which day; 2026-01-01 unless said */
  today?: string;
  /** what formulas read beside the answers; nobody and nothing unless said */
  context?: {
    /** 'HH:MM' of that day in China; noon unless said */
    time?: string;
    unit?: Facts;
    person?: Facts;
    asset?: Facts;
    /** the answers of the last submission */
    last?: Answers;
  };
};

/** `kind: 'place'`, `seats: 45`, `mobile: true`: what `unit.kind`, `asset.seats` and `asset.mobile` read */
export type Facts = Record<string, boolean | number | string>;

/** Sample answers with what is expected of them. What is not named is not looked at. */
export type FormTest = Situation & {
  name: string;
  answers: Answers;
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
    /** exactly these: which role is told because of which answer. Tests kept before there was this say nothing of it. */
    notices?: { path: Path; role: Role }[];
  };
};

export const longestPath = 500;
/** of each kind of expectation */
export const mostExpected = 500;
export const longestValue = 2_000;
export const longestTestName = 200;
/** of a unit, a person or an asset */
export const mostFacts = 60;

const path = z.string().check(z.minLength(1), z.maxLength(longestPath));
const paths = z.optional(z.array(path).check(z.maxLength(mostExpected)));
const value = z.union([z.boolean(), z.number(), z.string().check(z.maxLength(longestValue)), z.null()]);

// Read as any answers are, when the test is run.
export const anythingSchema = z.unknown();
const answers = z.record(z.string(), anythingSchema) as unknown as z.ZodMiniType<Answers>;
export const factsSchema = z
  .record(keySchema, z.union([z.boolean(), z.number(), z.string().check(z.maxLength(longestValue))]))
  .check(z.refine((all) => Object.keys(all).length <= mostFacts, { error: 'too_many_facts' }));
const facts = z.optional(factsSchema);

export const formTestSchema: z.ZodMiniType<FormTest> = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(longestTestName)),
  answers,
  today: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'bad_date' }))),
  context: z.optional(
    z.strictObject({
      time: z.optional(z.string().check(z.regex(timePattern, { error: 'bad_date' }))),
      unit: facts,
      person: facts,
      asset: facts,
      last: z.optional(answers),
    }),
  ),
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
    notices: z.optional(z.array(z.strictObject({ path, role: z.enum(roles) })).check(z.maxLength(mostExpected))),
  }),
});
