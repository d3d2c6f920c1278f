import type { Answers, FileRef } from '@anjian/schema/answers/answer.ts';
import { parseAnswers } from '@anjian/schema/answers/parse.ts';
import { checkDefinition } from '@anjian/schema/definition/check.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { Evaluation, EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import { startSession } from '@anjian/schema/evaluate/session.ts';
import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { fillers } from './answers.ts';
import { sampleTemplates, type TemplateKey } from './catalogue.ts';
import { fillIn, type Surroundings } from './filling.ts';

const day = '2026-11-20';
const context: EvaluationContext = {
  now: `${day}T12:00:00+08:00`,
  today: day,
  timeZone: 'Asia/Shanghai',
  unit: { name: '保卫处' },
};

function surroundings(seed: string): Surroundings {
  const chance = chanceFrom(seed);
  const fileRef = (): FileRef => ({ file: chance.uuid(), sha256: 'ab'.repeat(32), capturedAt: context.now });
  const people = { unit: 'security', unitName: '保卫处', by: '何文静', head: '陶国强' };
  return { day, ...people, chance, photo: fileRef, signature: fileRef };
}

/** Several fillings of each, so that chance picks every kind of mishap. */
function fillings(key: TemplateKey, definition: Definition): { seed: string; answers: Answers; withMishap: boolean }[] {
  return Array.from({ length: 30 }, (_, index) => {
    const seed = `${key}/${index}`;
    const withMishap = index % 3 !== 0;
    return { seed, withMishap, answers: fillIn(definition, fillers[key], surroundings(seed), withMishap) };
  });
}

function faults({ problems }: Evaluation): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ path, code }) => `${path}: ${code}`);
}

describe.each(sampleTemplates)('the checklist $key', ({ key, definition }) => {
  it('is a definition, as it is stored', () => {
    const parsed = parseDefinition(JSON.parse(JSON.stringify(definition)));
    expect(parsed).toEqual({ ok: true, definition: JSON.parse(JSON.stringify(definition)) });
  });

  it('passes every check', () => {
    expect(checkDefinition(definition)).toEqual([]);
  });

  it('can be handed in as its filler fills it, with and without a mishap', () => {
    for (const { seed, answers } of fillings(key, definition)) {
      expect(parseAnswers(definition, JSON.parse(JSON.stringify(answers))).problems, seed).toEqual([]);
      expect(faults(evaluate(definition, answers, context)), seed).toEqual([]);
    }
  });

  it('says the same whether it is filled step by step or read as a whole', () => {
    for (const { answers } of fillings(key, definition).slice(0, 4)) {
      const session = startSession(definition, {}, context);
      for (const [path, answer] of Object.entries(answers).toReversed()) session.set(path, answer);
      expect(session.evaluation).toEqual(evaluate(definition, answers, context));
    }
  });
});

it('finds what went wrong: checklists raise hazards after a mishap, and only then', () => {
  const raised = sampleTemplates.map(({ key, definition }) => {
    const counts = fillings(key, definition).map(({ answers, withMishap }) => ({
      withMishap,
      hazards: evaluate(definition, answers, context).consequences.filter((one) => one.do === 'raise_hazard').length,
    }));
    return { key, counts };
  });
  const falseAlarms = raised.filter(({ counts }) => counts.some(({ withMishap, hazards }) => !withMishap && hazards > 0));
  // The zero report is filled in only when something happened; otherwise all safe is declared.
  expect(falseAlarms.map(({ key }) => key)).toEqual(['zero-report']);
  const silent = raised.filter(({ counts }) => counts.every(({ hazards }) => hazards === 0));
  // A class meeting is a record of teaching; nobody looks at equipment in it.
  expect(silent.map(({ key }) => key)).toEqual(['class-meeting']);
});
