/**
 * What a checklist is: the JSON document that authors make, that versions keep, and that everything else reads. Its JSON
 * Schema is printed from here into packages/schema/definition.schema.json.
 */
import * as z from 'zod/mini';
import { formTestSchema, type FormTest } from '../formTests/formTest.ts';
import { commonShape } from '../questions/question.ts';
import { questionTypes, type Question } from '../questions/registry.ts';
import { exprSchema, type Expr } from '../rules/expression.ts';
import { carriedSchema, type Carried } from './carried.ts';
import { responseSetsSchema, type ResponseSets } from './choice.ts';
import { keySchema, type Key } from './key.ts';
import { scoringSchema, type Scoring } from './scoring.ts';
import type { Locale, Text } from './text.ts';
import { localeSchema, textSchema } from './textSchema.ts';

export type { Choice, ResponseSet } from './choice.ts';
export type { Consequence, ConditionalConsequence, HazardSeverity, Role } from './consequence.ts';
export type { Key } from './key.ts';
export type { Locale, Text } from './text.ts';
export type { Constraint } from '../questions/question.ts';
export type { GroupQuestion, Question, QuestionOf, QuestionType } from '../questions/registry.ts';

export const currentFormat = 1;

export type SignOff = 'none' | 'one' | 'two';

export type Settings = {
  /** 'two': two-person sign-off 双人双签, by two distinct accounts */
  signOff: SignOff;
  /** 报平安 is offered: one tap completes; the statement is what is declared */
  allSafe?: { statement: Text };
  /** "all the rest pass" is offered */
  passTheRest?: boolean;
  /** absent: no score */
  scoring?: Scoring;
};

/** One page block of the form. */
export type Section = {
  key: Key;
  title: Text;
  help?: Text;
  showWhen?: Expr;
  /** its share of the total, when sections weigh differently */
  weight?: number;
  questions: Question[];
  carried?: Carried;
};

export type Definition = {
  format: typeof currentFormat;
  /** the first is the main one */
  locales: Locale[];
  title: Text;
  description?: Text;
  settings: Settings;
  /** 选项集 that questions of this definition share */
  responseSets?: ResponseSets;
  sections: Section[];
  /** sample answers with what is expected of them, run when publishing */
  tests?: FormTest[];
  /** what an imported form said that means nothing here, such as its settings for other systems */
  carried?: Carried;
};

export const mostQuestions = 2_000;

const nested = { questions: z.lazy((): z.ZodMiniType => questionsSchema) };

/** In the order of the registry. */
export const schemasOfTypes = Object.values(questionTypes).map((spec) =>
  z.strictObject({ type: z.literal(spec.type), ...commonShape, ...spec.properties(nested) }),
);

/** The properties allowed depend on the type; a question of an unknown type is refused by name. */
export const questionSchema = z.discriminatedUnion(
  'type',
  schemasOfTypes as [(typeof schemasOfTypes)[number]],
) as unknown as z.ZodMiniType<Question>;

const questionsSchema = z.array(questionSchema).check(z.maxLength(mostQuestions));

const settingsSchema = z.strictObject({
  signOff: z.enum(['none', 'one', 'two']),
  allSafe: z.optional(z.strictObject({ statement: textSchema })),
  passTheRest: z.optional(z.boolean()),
  scoring: z.optional(scoringSchema),
});

export const sectionSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  help: z.optional(textSchema),
  showWhen: z.optional(exprSchema),
  weight: z.optional(z.number().check(z.gte(0))),
  questions: questionsSchema,
  carried: z.optional(carriedSchema),
});

export const definitionSchema: z.ZodMiniType<Definition> = z.strictObject({
  format: z.literal(currentFormat),
  locales: z.array(localeSchema).check(z.minLength(1), z.maxLength(20)),
  title: textSchema,
  description: z.optional(textSchema),
  settings: settingsSchema,
  responseSets: z.optional(responseSetsSchema),
  sections: z.array(sectionSchema).check(z.maxLength(200)),
  tests: z.optional(z.array(formTestSchema).check(z.maxLength(200))),
  carried: z.optional(carriedSchema),
});
