import * as z from 'zod/mini';
import { originSchema, type Origin } from '../library/origin.ts';
import { carriedSchema, type Carried } from './carried.ts';
import { choiceKeySchema, keySchema, type Key } from './key.ts';
import type { Text } from './text.ts';
import { textSchema } from './textSchema.ts';

export type Choice = {
  key: Key;
  label: Text;
  /** points for choosing it, when scoring is on */
  weight?: number;
  /** Choosing it fails the whole checklist (一票否决), when scoring is on. */
  critical?: boolean;
  /** Stands alone: "none of these" */
  exclusive?: boolean;
  /** No longer offered; stays so that old answers can be read. A choice is never taken out. */
  removed?: true;
  /** What a choice filter looks at: `choice.region = region` */
  attributes?: Record<Key, string | number>;
  carried?: Carried;
};

/** 选项集: choices that several questions share */
export type ResponseSet = { label: Text; choices: Choice[]; /** the item of the library it was copied from */ origin?: Origin };
export type ResponseSets = Record<Key, ResponseSet>;

/** Where a question takes its choices from: its own list, or a response set of the definition. */
export type Choosing = { choices?: Choice[]; responseSet?: Key };

/** The key under which "other" stands among the choices; what was written is in the answer's `other`. */
export const otherKey = 'other';

const mostChoices = 5_000;
const attributeSchema = z.union([z.string().check(z.maxLength(1_000)), z.number()]);

export const choiceSchema = z.strictObject({
  key: choiceKeySchema,
  label: textSchema,
  weight: z.optional(z.number()),
  critical: z.optional(z.boolean()),
  exclusive: z.optional(z.boolean()),
  removed: z.optional(z.literal(true)),
  attributes: z.optional(z.record(keySchema, attributeSchema)),
  carried: z.optional(carriedSchema),
});

export const choicesSchema = z.array(choiceSchema).check(z.maxLength(mostChoices));
export const responseSetsSchema = z.record(
  keySchema,
  z.strictObject({ label: textSchema, choices: choicesSchema, origin: z.optional(originSchema) }),
);

const indices = new WeakMap<readonly Choice[], ReadonlyMap<Key, Choice>>();

/** The first of that key. A list is gone through once, however many of its thousands were chosen: lists are never changed in place. */
export function findChoice(choices: readonly Choice[], key: Key): Choice | undefined {
  const known = indices.get(choices);
  if (known) return known.get(key);
  const index = new Map(choices.toReversed().map((choice) => [choice.key, choice]));
  indices.set(choices, index);
  return index.get(key);
}

/** All of them, the removed ones too. */
export function choicesOf(question: Choosing, responseSets: ResponseSets | undefined): readonly Choice[] {
  if (question.choices) return question.choices;
  const name = question.responseSet;
  return (name !== undefined && responseSets && Object.hasOwn(responseSets, name) && responseSets[name]?.choices) || [];
}
