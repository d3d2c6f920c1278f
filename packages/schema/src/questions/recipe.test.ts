/** docs/recipes/add-a-question-type.md, followed with a toy type: one file, one line in the registry, and everything knows it. */
import * as z from 'zod/mini';
import { beforeAll, describe, expect, it } from 'vitest';
import { defineQuestionType, type Difference } from './question.ts';
import { questionTypes } from './registry.ts';

// Step 1, the file: how long a patrol took, in minutes.
const duration = defineQuestionType<'duration', { longest?: number; weight?: number }, number>({
  type: 'duration',
  holds: 'value',
  properties: () => ({ longest: z.optional(z.int()), weight: z.optional(z.number()) }),
  read: (json, _question, reading) =>
    typeof json === 'number' && Number.isInteger(json) ? json : reading.refuse('wrong_type', { expected: 'minutes' }),
  kind: () => ({ is: 'number' }),
  valueOf: (minutes) => minutes,
  fromValue: (value) => (typeof value === 'number' ? value : undefined),
  validate: (minutes, { longest }) =>
    longest !== undefined && minutes > longest ? [{ code: 'out_of_range', details: { max: longest } }] : [],
  print: (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
  verdict: (minutes) => (minutes > 0 ? 'pass' : 'fail'),
  score: (value, { weight }) => (weight === undefined ? undefined : { points: value ? weight : 0, max: weight }),
  differences: (before, after) => {
    const isNarrower = (after.longest ?? Infinity) < (before.longest ?? Infinity);
    const narrowed: Difference = { property: 'longest', code: 'narrowed', verdict: 'breaking' };
    return isNarrower ? [narrowed] : [];
  },
});

const json = {
  format: 1,
  locales: ['zh-CN'],
  title: { 'zh-CN': '巡查' },
  settings: { signOff: 'none', scoring: { notApplicable: 'left_out' } },
  sections: [
    {
      key: 'one',
      title: { 'zh-CN': '一' },
      questions: [
        {
          type: 'duration',
          key: 'patrol',
          label: { 'zh-CN': '巡查时长' },
          longest: 120,
          weight: 4,
          default: { kind: 'literal', value: 30 },
        },
        {
          type: 'calculated',
          key: 'hours',
          label: { 'zh-CN': '小时' },
          formula: { kind: 'arithmetic', op: '/', left: { kind: 'question', key: 'patrol' }, right: { kind: 'literal', value: 60 } },
        },
      ],
    },
  ],
};
const context = { now: '2026-11-25T08:30:00+08:00', today: '2026-11-25' };

/** What is built over the registry is imported only when the toy type stands in it. */
async function engine() {
  return {
    ...(await import('../definition/parse.ts')),
    ...(await import('../definition/check.ts')),
    ...(await import('../definition/jsonSchema.ts')),
    ...(await import('../answers/parse.ts')),
    ...(await import('../answers/print.ts')),
    ...(await import('../answers/summary.ts')),
    ...(await import('../answers/flatten.ts')),
    ...(await import('../evaluate/evaluate.ts')),
    ...(await import('../evaluate/initial.ts')),
    ...(await import('../compare/compare.ts')),
  };
}

describe('a type that was just added', () => {
  let does: Awaited<ReturnType<typeof engine>>;

  beforeAll(async () => {
    // Step 1, the line in the registry.
    Object.assign(questionTypes, { duration });
    does = await engine();
  });

  const form = () => {
    const parsed = does.parseDefinition(json);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.definition;
  };
  const answers = { patrol: { value: 95 } };

  it('is read with its properties and no others, and stands in the JSON Schema', () => {
    expect(form()).toEqual(json);
    const [question] = json.sections[0]!.questions;
    const wrong = { ...json, sections: [{ ...json.sections[0], questions: [{ ...question, shortest: 3 }] }] };
    expect(does.parseDefinition(wrong)).toMatchObject({ ok: false, problems: [{ code: 'unknown_property', question: 'patrol' }] });
    expect(does.definitionJsonSchema()).toHaveProperty(['$defs', 'Question.duration', 'properties', 'longest']);
  });

  it('is checked like any other', () => {
    expect(does.checkDefinition(form())).toEqual([]);
    const compared = copyOf(json);
    Object.assign(compared.sections[0]!.questions[1]!, { showWhen: { kind: 'question', key: 'patrol' } });
    expect(does.checkDefinition(compared as never)).toMatchObject([{ code: 'condition_expected', details: { found: 'number' } }]);
  });

  it('has answers that are read, refused, judged, scored and used in formulas', () => {
    expect(does.parseAnswers(form(), answers)).toEqual({ answers, problems: [] });
    expect(does.parseAnswers(form(), { patrol: { value: '95' } }).problems).toMatchObject([{ path: 'patrol', code: 'wrong_type' }]);
    expect(does.evaluate(form(), answers, context)).toMatchObject({
      complete: true,
      values: { hours: 1.58333333333333 },
      score: { points: 4, max: 4 },
    });
    const tooLong = { patrol: { value: 121 } };
    expect(does.evaluate(form(), tooLong, context).problems).toMatchObject([{ path: 'patrol', code: 'out_of_range' }]);
    expect(does.initialAnswers(form(), context)).toEqual({ patrol: { value: 30 } });
  });

  it('is printed, counted and exported', () => {
    const [question] = form().sections[0]!.questions;
    expect(does.printAnswer(question!, { value: 95 }, 'zh-CN')).toBe('1:35');
    expect(does.summarize(form(), answers)).toEqual({ pass: 1, fail: 0, na: 0 });
    expect(does.exportRow(does.exportColumns([form()]), { definition: form(), answers }, 'zh-CN')).toEqual([95, null]);
  });

  it('says which of its changes break old answers', () => {
    const shorter = copyOf(json);
    Object.assign(shorter.sections[0]!.questions[0]!, { longest: 60 });
    expect(does.compareDefinitions(form(), shorter as never)).toMatchObject({
      verdict: 'breaking',
      questions: [{ key: 'patrol', reasons: [{ code: 'narrowed' }] }],
    });
  });
});

function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
