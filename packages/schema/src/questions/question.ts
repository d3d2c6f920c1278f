/** What all questions share, and what a file of this folder says about its type. */
import * as z from 'zod/mini';
import type { Answers, AnswerValue } from '../answers/answer.ts';
import type { DifferenceCode } from '../compare/differenceTexts.ts';
import { carriedSchema, type Carried } from '../definition/carried.ts';
import type { ResponseSets } from '../definition/choice.ts';
import { conditionalConsequenceSchema, type ConditionalConsequence } from '../definition/consequence.ts';
import { keySchema, type Key } from '../definition/key.ts';
import type { Text } from '../definition/text.ts';
import { textSchema } from '../definition/textSchema.ts';
import { originSchema, type Origin } from '../library/origin.ts';
import type { ProblemCode } from '../problems/answerTexts.ts';
import type { Details, Severity } from '../problems/problem.ts';
import type { PrintWord } from '../problems/words.ts';
import { exprSchema, type Expr } from '../rules/expression.ts';
import type { Value } from '../rules/value.ts';
import type { ValueKind } from '../rules/valueKind.ts';

/** Must hold for what is answered; while it is unknown it holds. */
export type Constraint = { that: Expr; message: Text; severity: Severity };

export type Common = {
  /** unique in the whole definition; the question's identity, whatever its label says */
  key: Key;
  label: Text;
  help?: Text;
  required?: boolean;
  requiredWhen?: Expr;
  showWhen?: Expr;
  readOnlyWhen?: Expr;
  /** the answer a new form begins with */
  default?: Expr;
  /** begins with the answer of the last submission */
  carryForward?: boolean;
  constraints?: Constraint[];
  consequences?: ConditionalConsequence[];
  /** the clause of the regulation it comes from, and the evidence wanted */
  clause?: Text;
  evidence?: Text;
  /** true on check items, false elsewhere, unless said */
  noteAllowed?: boolean;
  photosAllowed?: boolean;
  /** the item of the library it was copied from */
  origin?: Origin;
  /** what an imported form said about it that means nothing here */
  carried?: Carried;
};

export const constraintSchema = z.strictObject({ that: exprSchema, message: textSchema, severity: z.enum(['error', 'warning', 'info']) });

export const commonShape = {
  key: keySchema,
  label: textSchema,
  help: z.optional(textSchema),
  required: z.optional(z.boolean()),
  requiredWhen: z.optional(exprSchema),
  showWhen: z.optional(exprSchema),
  readOnlyWhen: z.optional(exprSchema),
  default: z.optional(exprSchema),
  carryForward: z.optional(z.boolean()),
  constraints: z.optional(z.array(constraintSchema).check(z.maxLength(50))),
  consequences: z.optional(z.array(conditionalConsequenceSchema).check(z.maxLength(50))),
  clause: z.optional(textSchema),
  evidence: z.optional(textSchema),
  noteAllowed: z.optional(z.boolean()),
  photosAllowed: z.optional(z.boolean()),
  origin: z.optional(originSchema),
  carried: z.optional(carriedSchema),
} satisfies ShapeOf<Common>;

export type ShapeOf<P> = { [K in keyof P]-?: z.ZodMiniType<P[K]> };

/** A question of the type, as its own file sees it. */
export type QuestionLike<P> = Common & { type: string } & P;

/** A finding about a value; where it is and whose it is, the engine knows. */
export type Finding = { code: ProblemCode; details?: Details; message?: Text; severity?: Severity };

/** Reading an answer's value out of JSON: shape only, nothing is coerced. `refuse` notes the problem. */
export type Reading = {
  responseSets: ResponseSets | undefined;
  refuse: (code: ProblemCode, details?: Details) => undefined;
  /** the answers inside one row of a group */
  readRow: (questions: readonly unknown[], json: unknown, row: string) => Answers;
};

export type Validating = {
  responseSets: ResponseSets | undefined;
  /** what was written beside "other" */
  other: string | undefined;
  /** the choices that a filter leaves; all that are not removed when undefined */
  offered: ReadonlySet<Key> | undefined;
  /** whether a text matches a pattern; undefined when the pattern cannot be read or there was too much to work out */
  matches: (pattern: string, text: string) => boolean | undefined;
};

export type Printing = {
  responseSets: ResponseSets | undefined;
  other: string | undefined;
  /** a text of the definition in the reader's language */
  say: (text: Text | undefined) => string;
  /** a word of ours in the reader's language */
  word: (name: PrintWord) => string;
  /** a date or a moment as the reader's language writes it; any other text as it is */
  dates: (text: string) => string;
  printRow: (questions: readonly unknown[], answers: Answers) => string;
};

/** Points for a value, out of how many; blank gets none of the maximum. `fatal` fails the whole checklist. */
export type Points = { points: number; max: number; fatal?: boolean };

/** How a property changed between two versions; breaking when answers to the one are refused or misread in the other. */
export type Difference = { property: string; code: DifferenceCode; verdict: 'safe' | 'breaking'; details?: Details };

type Sets = ResponseSets | undefined;

export type QuestionTypeSpec<T extends string, P, V extends AnswerValue> = {
  type: T;
  /** 'nothing': a note is read, a calculated value worked out; neither holds an answer */
  holds: 'value' | 'rows' | 'nothing';
  /** whether a note and photos belong to it unless the definition says otherwise */
  takesEvidence?: boolean;
  /** the properties beside the common ones */
  properties: (nested: { questions: z.ZodMiniType }) => ShapeOf<P>;
  /** texts among the properties, for translators: [where, text] */
  texts?: (question: QuestionLike<P>) => [string, Text][];
  /** formulas among the properties */
  formulas?: (question: QuestionLike<P>) => [string, Expr][];
  /** undefined after a refusal */
  read: (json: unknown, question: QuestionLike<P>, reading: Reading) => V | undefined;
  /** what formulas see of it */
  kind: (question: QuestionLike<P>, responseSets: Sets) => ValueKind;
  valueOf: (value: V, question: QuestionLike<P>) => Value;
  /** parts that formulas can name: `place.lat` */
  parts?: (question: QuestionLike<P>, responseSets: Sets) => Record<Key, ValueKind>;
  partOf?: (value: V, part: Key) => Value;
  /** the answer that a default's value makes; undefined when it makes none */
  fromValue?: (value: Value, question: QuestionLike<P>, responseSets: Sets) => V | undefined;
  validate?: (value: V, question: QuestionLike<P>, validating: Validating) => Finding[];
  print: (value: V, question: QuestionLike<P>, printing: Printing) => string;
  /** counted in a submission's summary */
  verdict?: (value: V) => 'pass' | 'fail';
  score?: (value: V | undefined, question: QuestionLike<P>, responseSets: Sets) => Points | undefined;
  /** what changed between versions beyond the common properties */
  differences?: (before: QuestionLike<P>, after: QuestionLike<P>, responseSets: { before: Sets; after: Sets }) => Difference[];
  /** never there; lets the registry read the types off */
  '~types'?: { properties: P; value: V };
};

/** Keeps the types of a type's own file; nothing else. */
export function defineQuestionType<T extends string, P, V extends AnswerValue>(spec: QuestionTypeSpec<T, P, V>): QuestionTypeSpec<T, P, V> {
  return spec;
}
