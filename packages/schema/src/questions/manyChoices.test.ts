/** Lists of thousands: what goes through all of them for each of them takes seconds, on a phone as on a server that others wait for. */
import { expect, it } from 'vitest';
import { parseAnswers } from '../answers/parse.ts';
import { compareDefinitions } from '../compare/compare.ts';
import { keysMoved } from '../compare/keysMoved.ts';
import { choice, multipleChoice } from '../definition/build.ts';
import type { Choice, Definition } from '../definition/definition.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { formOf, usualContext } from '../evaluate/scenario.ts';

const length = 5000;
const count = 10;

/** Ten questions over one list of thousands, which counts how often one asks it for a key. */
function countingList() {
  const asked = { times: 0 };
  const counting = (one: Choice): Choice => ({
    ...one,
    get key() {
      asked.times++;
      return one.key;
    },
  });
  const choices = Array.from({ length }, (_, index) => choice(`c${index}`, `第${index}项`, `No. ${index}`, { weight: 1 }));
  const questions = Array.from({ length: count }, (_, index) => multipleChoice(`q${index}`, '题', 'Q', { responseSet: 'many' }));
  const formWith = (all: readonly Choice[]): Definition => ({
    ...formOf(questions),
    responseSets: { many: { label: { 'zh-CN': '多' }, choices: all.map(counting) } },
  });
  const chosen = { value: choices.map(({ key }) => key) };
  const answers = Object.fromEntries(questions.map(({ key }) => [key, chosen]));
  return { asked, form: formWith(choices), reordered: formWith(choices.toReversed()), answers };
}

it.each<[string, (list: ReturnType<typeof countingList>) => unknown, unknown]>([
  ['read', ({ form, answers }) => parseAnswers(form, answers).problems, []],
  ['judged', ({ form, answers }) => evaluate(form, answers, usualContext).problems, []],
  ['compared', ({ form, reordered }) => compareDefinitions(form, reordered).verdict, 'safe'],
])('are %s without going through all of them for each', (_how, work, outcome) => {
  const list = countingList();
  expect(work(list)).toEqual(outcome);
  expect(list.asked.times).toBeGreaterThan(0);
  expect(list.asked.times).toBeLessThan(20 * count * length);
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
