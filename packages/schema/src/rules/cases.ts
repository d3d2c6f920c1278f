/** The few answers that make a difference to a condition: what it speaks of, what lies between and beyond, and nothing. */
import { otherKey, type Choice } from '../definition/choice.ts';
import { specOf, type Question } from '../questions/registry.ts';
import { addDays, isDate } from './dates.ts';
import type { Expr } from './expression.ts';
import type { Value } from './value.ts';
import type { ValueKind } from './valueKind.ts';

/** One way something may be answered. */
export type Case = { value: Value; blank?: boolean; na?: boolean; skipped?: boolean };

/** Something that is compared with values written out: a question, or a calculation. */
export type Term = { expr: Expr; kind: ValueKind; question?: Question; mentioned: Set<number | string> };

const mostMentioned = 8;
const blankCase: Case = { value: null, blank: true };

export function casesOf(term: Term): Case[] {
  const { question } = term;
  // Rows are counted, whether there are any or not.
  if (term.expr.kind === 'rows' && term.expr.fn === 'count') return valueCases(term);
  if (!question) return [...valueCases(term), { value: null }];
  const { holds, takesEvidence } = specOf(question);
  if (holds === 'nothing') return [...valueCases(term), blankCase];
  const naAllowed = takesEvidence && !('naAllowed' in question && question.naAllowed === false);
  return [...valueCases(term), blankCase, { value: null, skipped: true }, ...(naAllowed ? [{ value: null, na: true }] : [])];
}

function valueCases({ kind, question, expr, mentioned }: Term): Case[] {
  switch (kind.is) {
    case 'boolean':
      return [{ value: true }, { value: false }];
    case 'choice':
      return offered(kind.choices, kind.other).map((choice) => ({ value: choice.key }));
    case 'choices':
      return selections(offered(kind.choices, kind.other), mentioned);
    case 'number':
      return numberCases(mentioned, question, isCounting(expr)).map((value) => ({ value }));
    case 'files':
    case 'rows':
    case 'nothing':
    case 'point':
    case 'list':
      // There is something, and no formula can say more about it.
      return [{ value: null }];
    case 'text':
    case 'date':
    case 'time':
    case 'date_time':
    case 'blank':
      return [...numberCases(mentioned, question, false), ...textCases(mentioned)].map((value) => ({ value }));
    case 'unknown':
      // `asset.mobile = true`: nobody says what a property holds.
      return [true, false, ...numberCases(mentioned, question, false), ...textCases(mentioned)].map((value) => ({ value }));
  }
}

function offered(choices: readonly Choice[], other: boolean | undefined): Pick<Choice, 'key' | 'exclusive'>[] {
  return [...choices.filter((choice) => !choice.removed), ...(other ? [{ key: otherKey }] : [])];
}

/** Every combination of the choices that are spoken of, and whether something else was chosen with them. */
function selections(choices: readonly Pick<Choice, 'key' | 'exclusive'>[], mentioned: ReadonlySet<number | string>): Case[] {
  const spoken = choices.filter(({ key }) => mentioned.has(key)).slice(0, mostMentioned);
  const elses = choices.filter((choice) => !spoken.includes(choice)).slice(0, 1);
  const among = [...spoken, ...elses];
  const sets = Array.from({ length: 2 ** among.length - 1 }, (_, index) => among.filter((_choice, place) => ((index + 1) >> place) & 1));
  return sets
    .filter((set) => set.length === 1 || !set.some(({ exclusive }) => exclusive))
    .map((set) => ({ value: set.map(({ key }) => key) }));
}

/** Each number that is spoken of, what lies between, and beyond; within what can be entered at all. */
function numberCases(mentioned: ReadonlySet<number | string>, question: Question | undefined, isCount: boolean): number[] {
  const numbers = [...mentioned].filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rangeOf(question, isCount);
  const isWhole = isCount || question?.type === 'integer' || question?.type === 'rating';
  const beyond = numbers.length === 0 ? [0] : [numbers[0]! - 1, numbers.at(-1)! + 1];
  const between = numbers.slice(1).flatMap((high, index) => {
    const low = numbers[index]!;
    return isWhole ? [Math.floor(low) + 1, Math.ceil(high) - 1] : [(low + high) / 2];
  });
  const ends = [min, max].filter(Number.isFinite);
  const all = new Set([...numbers, ...between, ...beyond, ...ends]);
  return [...all].filter((value) => value >= min && value <= max && (!isWhole || Number.isInteger(value)));
}

function rangeOf(question: Question | undefined, isCount: boolean): { min?: number; max?: number } {
  if (isCount) return { min: 0 };
  if (question?.type === 'rating') return { min: 1, max: question.max ?? 5 };
  if (question?.type === 'integer' || question?.type === 'decimal' || question?.type === 'slider') {
    return { min: question.min, max: question.max };
  }
  return {};
}

/** Each text or day that is spoken of, what comes just before and after, and something else. */
function textCases(mentioned: ReadonlySet<number | string>): string[] {
  const texts = [...mentioned].filter((value) => typeof value === 'string');
  const days = texts.filter(isDate).flatMap((day) => [addDays(day, -1), addDays(day, 1)]);
  return [...new Set([...texts, ...days.filter((day) => day !== null), ...texts.map((one) => `${one}\u0001`), '\u0001', '\uffff'])];
}

export function isCounting(expr: Expr): boolean {
  if (expr.kind === 'rows') return expr.fn === 'count';
  return (
    expr.kind === 'call' &&
    (expr.name === 'length' || expr.name === 'count_selected' || expr.name === 'count_files' || expr.name === 'row_number')
  );
}
