import { describe, expect, it } from 'vitest';
import { answerTexts, type ProblemCode } from './answerTexts.ts';
import { definitionTexts, type DefinitionCode } from './definitionTexts.ts';
import { definitionProblemText, problemText } from './texts.ts';

/** Everything that any sentence has a gap for. */
const details = {
  ...Object.fromEntries(['min', 'max', 'step', 'decimals', 'count', 'row', 'position', 'points'].map((name) => [name, 3])),
  ...Object.fromEntries(
    [
      'choice',
      'item',
      'expected',
      'property',
      'known',
      'value',
      'sign',
      'name',
      'part',
      'found',
      'left',
      'right',
      'locale',
      'before',
      'after',
      'key',
      'suggestion',
    ].map((name) => [name, `‹${name}›`]),
  ),
  keys: ['a', 'b', 'a'],
  zh: ['一', '二'],
  en: ['one', 'two'],
};

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  it.each(Object.keys(answerTexts['zh-CN']) as ProblemCode[])('the problem %s is a sentence', (code) => {
    expect(problemText({ code, details }, locale)).toMatch(/^[^{}]{2,}[^{}。.]$/u);
  });

  it.each(Object.keys(definitionTexts['zh-CN']) as DefinitionCode[])('what is wrong with a definition, %s, is a sentence', (code) => {
    const said = definitionProblemText({ code, details }, locale);
    expect(said.length).toBeGreaterThan(3);
    expect(said).not.toMatch(/undefined|\{(?!‹name›\})/);
  });
});

it('says what the author wrote instead, in the language there is', () => {
  const problem = { code: 'constraint' as const, details: {}, message: { 'zh-CN': '超员', en: 'Too many' } };
  expect(problemText(problem, 'zh-CN')).toBe('超员');
  expect(problemText(problem, 'en')).toBe('Too many');
  expect(problemText({ ...problem, message: { 'zh-CN': '超员' } }, 'fr')).toBe('超员');
});

it.each([
  [{ min: 1, max: 5 }, '应在 1 到 5 之间', 'Between 1 and 5'],
  [{ min: 1 }, '应不小于 1', 'At least 1'],
  [{ max: 5 }, '应不大于 5', 'At most 5'],
])('says which end of a range there is: %j', (range, zh, en) => {
  expect(problemText({ code: 'out_of_range', details: range }, 'zh-CN')).toBe(zh);
  expect(problemText({ code: 'out_of_range', details: range }, 'en')).toBe(en);
});
