/** Lists of thousands: what goes through all of them for each of them takes seconds, on a phone as on a server that others wait for. */
import { expect, it } from 'vitest';
import { parseAnswers } from '../answers/parse.ts';
import { compareDefinitions } from '../compare/compare.ts';
import { keysMoved } from '../compare/keysMoved.ts';
import { choice, multipleChoice } from '../definition/build.ts';
import type { Definition } from '../definition/definition.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { formOf, usualContext } from '../evaluate/scenario.ts';

/** Everywhere tests run; the language's own types do not know it. */
declare const performance: { now(): number };

/** Ten questions over one list of so many. */
function listOf(length: number) {
  const choices = Array.from({ length }, (_, index) => choice(`c${index}`, `第${index}项`, `No. ${index}`, { weight: 1 }));
  const questions = Array.from({ length: 10 }, (_, index) => multipleChoice(`q${index}`, '题', 'Q', { responseSet: 'many' }));
  const formWith = (all: typeof choices): Definition => ({
    ...formOf(questions),
    responseSets: { many: { label: { 'zh-CN': '多' }, choices: all } },
  });
  const chosen = { value: choices.map(({ key }) => key) };
  const answers = Object.fromEntries(questions.map(({ key }) => [key, chosen]));
  return { form: formWith(choices), reordered: formWith(choices.toReversed()), answers };
}

type Lists = ReturnType<typeof listOf>;

/** Milliseconds, at best. */
function fastest(work: () => void): number {
  const once = () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  return Math.min(once(), once(), once());
}

it.each<[string, (lists: Lists) => unknown, unknown]>([
  ['read', ({ form, answers }) => parseAnswers(form, answers).problems, []],
  ['judged', ({ form, answers }) => evaluate(form, answers, usualContext).problems, []],
  ['compared', ({ form, reordered }) => compareDefinitions(form, reordered).verdict, 'safe'],
])('ten times as many choices are not %s a hundred times as long', (_how, work, outcome) => {
  const [few, many] = [listOf(500), listOf(5000)];
  expect(work(many)).toEqual(outcome);
  expect(fastest(() => work(many)) / fastest(() => work(few))).toBeLessThan(40);
});

it.each<[string[], string[], string[]]>([
  [['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'], ['a']],
  [['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], ['d']],
  [['a', 'b', 'c', 'd', 'e'], ['a', 'd', 'x', 'b', 'c', 'e'], ['d']],
  [['a', 'b', 'c'], ['a', 'b', 'c'], []],
  [[], ['a'], []],
])('%j → %j moves as few as explain it', (before, after, moved) => {
  expect(keysMoved(before, after)).toEqual(moved);
});
