/** Check item 检查项: 合格, 不合格, 不适用. Not applicable is the envelope's `na`, not a value. */
import * as z from 'zod/mini';
import { isSame } from '../definition/isSame.ts';
import type { Text } from '../definition/text.ts';
import { textSchema } from '../definition/textSchema.ts';
import { defineQuestionType, type Difference } from './question.ts';

export type CheckProperties = {
  /** true unless said */
  naAllowed?: boolean;
  /** what passes */
  criterion?: Text;
  passLabel?: Text;
  failLabel?: Text;
  /** points for passing; 1 unless said, when scoring is on */
  weight?: number;
  /** Its failure fails the whole checklist (一票否决), when scoring is on. */
  critical?: boolean;
};

export type CheckValue = 'pass' | 'fail';

const pass = { key: 'pass', label: { 'zh-CN': '合格', en: 'Pass' } };
const fail = { key: 'fail', label: { 'zh-CN': '不合格', en: 'Fail' } };

export const check = defineQuestionType<'check', CheckProperties, CheckValue>({
  type: 'check',
  holds: 'value',
  takesEvidence: true,
  properties: () => ({
    naAllowed: z.optional(z.boolean()),
    criterion: z.optional(textSchema),
    passLabel: z.optional(textSchema),
    failLabel: z.optional(textSchema),
    weight: z.optional(z.number()),
    critical: z.optional(z.boolean()),
  }),
  texts: ({ criterion, passLabel, failLabel }) =>
    Object.entries({ criterion, passLabel, failLabel }).filter((entry): entry is [string, Text] => entry[1] !== undefined),
  read: (json, _question, reading) => (json === 'pass' || json === 'fail' ? json : reading.refuse('wrong_type', { expected: 'verdict' })),
  kind: ({ passLabel = pass.label, failLabel = fail.label }) => ({
    is: 'choice',
    choices: [
      { ...pass, label: passLabel },
      { ...fail, label: failLabel },
    ],
  }),
  valueOf: (value) => value,
  fromValue: (value) => (value === 'pass' || value === 'fail' ? value : undefined),
  print: (value, { passLabel, failLabel }, printing) => {
    const own = value === 'pass' ? passLabel : failLabel;
    return printing.say(own) || printing.word(value);
  },
  verdict: (value) => value,
  score: (value, { weight = 1, critical = false }) => ({
    points: value === 'pass' ? weight : 0,
    max: weight,
    fatal: critical && value === 'fail',
  }),
  differences: (before, after) => {
    const found: Difference[] = [];
    if ((before.naAllowed ?? true) !== (after.naAllowed ?? true)) {
      const isNarrower = after.naAllowed === false;
      found.push({ property: 'naAllowed', code: isNarrower ? 'na_forbidden' : 'na_allowed', verdict: isNarrower ? 'breaking' : 'safe' });
    }
    if (!isSame(before.criterion, after.criterion)) found.push({ property: 'criterion', code: 'criterion_changed', verdict: 'safe' });
    if ((before.weight ?? 1) !== (after.weight ?? 1) || (before.critical ?? false) !== (after.critical ?? false)) {
      found.push({ property: 'weight', code: 'weighed_anew', verdict: 'breaking' });
    }
    return found;
  },
});
