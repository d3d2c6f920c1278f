import * as z from 'zod/mini';
import { exprSchema, type Expr } from '../rules/expression.ts';
import { keySchema, type Key } from './key.ts';
import type { Text } from './text.ts';
import { textSchema } from './textSchema.ts';

export const roles = ['administrator', 'author', 'unit_manager', 'inspector', 'reviewer', 'leader', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** 重大红, 较大橙, 一般黄, 低蓝 */
export const hazardSeverities = ['major', 'serious', 'moderate', 'minor'] as const;
export type HazardSeverity = (typeof hazardSeverities)[number];

export type Consequence =
  | { do: 'require_note' }
  | { do: 'require_photo' }
  /** Another question, such as a reading, has to be answered too. */
  | { do: 'require_reading'; question: Key }
  /** Without a title, it is made from the question's label and the answer. */
  | { do: 'raise_hazard'; severity: HazardSeverity; category: string; title?: Text }
  | { do: 'notify'; role: Role };

export type ConditionalConsequence = { when: Expr; then: Consequence };

const consequenceSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('require_note') }),
  z.strictObject({ do: z.literal('require_photo') }),
  z.strictObject({ do: z.literal('require_reading'), question: keySchema }),
  z.strictObject({
    do: z.literal('raise_hazard'),
    severity: z.enum(hazardSeverities),
    category: z.string().check(z.minLength(1), z.maxLength(64)),
    title: z.optional(textSchema),
  }),
  z.strictObject({ do: z.literal('notify'), role: z.enum(roles) }),
]);

// oxlint-disable-next-line unicorn/no-thenable -- a schema is awaited by nobody
export const conditionalConsequenceSchema = z.strictObject({ when: exprSchema, then: consequenceSchema });
