import { describe, expect, it } from 'vitest';
import { check, choice, group, integer, multipleChoice, rating, section, singleChoice, slider, yesNo } from '../definition/build.ts';
import type { Definition, Question } from '../definition/definition.ts';
import type { Scoring } from '../definition/scoring.ts';
import { formOf, formOfSections, scenario } from './scenario.ts';

const scored = (questions: readonly Question[], scoring: Partial<Scoring> = {}) =>
  scenario(formOf(questions, { settings: { scoring: { notApplicable: 'left_out', ...scoring } } }));

/**
 * The laboratory assessment of a university in Shanghai, as published: 25 items of 2 points, 50 in all. What does not apply
 * gets its points, 40 pass, and a starred item that fails fails the whole. An item without a record to show for it fails.
 */
function laboratory(): Definition {
  const starred = new Set([4, 11, 19]);
  const items = Array.from({ length: 25 }, (_, index) =>
    check(`item_${index + 1}`, `${index + 1}`, `${index + 1}`, { weight: 2, critical: starred.has(index + 1) }),
  );
  return formOf(items, { settings: { scoring: { notApplicable: 'full', passMark: { points: 40 } } } });
}

describe('the laboratory rule, 25 items of 2 points', () => {
  const answered = (answer: (item: number) => 'pass' | 'fail' | 'na') => {
    const form = scenario(laboratory());
    for (let item = 1; item <= 25; item++) {
      const verdict = answer(item);
      if (verdict === 'na') form.na(`item_${item}`);
      else form.set(`item_${item}`, verdict);
    }
    return form.score;
  };

  it.each<[string, (item: number) => 'pass' | 'fail' | 'na', number, boolean]>([
    ['everything conforms', () => 'pass', 50, true],
    ['one item fails', (item) => (item === 1 ? 'fail' : 'pass'), 48, true],
    ['five items fail', (item) => (item >= 5 && item <= 9 ? 'fail' : 'pass'), 40, true],
    ['six items fail', (item) => (item >= 5 && item <= 10 ? 'fail' : 'pass'), 38, false],
    ['a starred item fails alone', (item) => (item === 11 ? 'fail' : 'pass'), 48, false],
    ['a starred item does not apply', (item) => (item === 11 ? 'na' : 'pass'), 50, true],
    ['nothing applies', () => 'na', 50, true],
    ['five fail and ten do not apply', (item) => (item >= 5 && item <= 9 ? 'fail' : item > 15 ? 'na' : 'pass'), 40, true],
  ])('%s', (_name, answer, points, passed) => {
    expect(answered(answer)).toMatchObject({ points, max: 50, percent: points * 2, passed });
  });

  it('names the starred item that failed the whole', () => {
    expect(answered((item) => (item === 19 ? 'fail' : 'pass')).fatal).toEqual(['item_19']);
  });

  it('is worth nothing before anything is answered', () => {
    expect(scenario(laboratory()).score).toMatchObject({ points: 0, max: 50, passed: false, fatal: [] });
  });
});

describe('what does not apply', () => {
  const items = [check('a', '甲', 'A', { weight: 3 }), check('b', '乙', 'B', { weight: 1 })];
  it.each([
    ['left_out', { points: 1, max: 1, percent: 100 }],
    ['full', { points: 4, max: 4, percent: 100 }],
  ] as const)('%s', (notApplicable, expected) => {
    expect(scored(items, { notApplicable }).na('a').set('b', 'pass').score).toMatchObject(expected);
  });

  it('can leave nothing, and then there is no percentage', () => {
    expect(
      scored(items, { passMark: { percent: 60 } })
        .na('a')
        .na('b').score,
    ).toMatchObject({ max: 0, percent: null, passed: false });
  });
});

describe('points', () => {
  const choices = [choice('good', '好', 'Good', { weight: 5 }), choice('fair', '中', 'Fair', { weight: 2 }), choice('bad', '差', 'Bad')];

  it.each<[string, Question, unknown, number, number]>([
    ['a check item counts one unless it says more', check('q', '题', 'Q'), 'pass', 1, 1],
    ['yes', yesNo('q', '题', 'Q', { weight: 2 }), true, 2, 2],
    ['no, where no is good', yesNo('q', '题', 'Q', { weight: 2, good: false }), false, 2, 2],
    ['the chosen of one', singleChoice('q', '题', 'Q', { choices }), 'fair', 2, 5],
    ['the chosen of several', multipleChoice('q', '题', 'Q', { choices }), ['good', 'fair'], 7, 7],
    ['four stars of five', rating('q', '题', 'Q', { weight: 10 }), 4, 8, 10],
    ['half of a slider', slider('q', '题', 'Q', { min: 0, max: 10, weight: 4 }), 5, 2, 4],
  ])('are given for %s', (_name, question, value, points, max) => {
    expect(scored([question]).set('q', value as never).score).toMatchObject({ points, max });
  });

  it('are given for what is shown alone', () => {
    const form = scored([
      yesNo('lab', '实验室', 'Lab'),
      check('hood', '通风橱', 'Hood', { weight: 4, showWhen: 'lab' }),
      check('exit', '出口', 'Exit'),
    ]);
    form.set('exit', 'pass').set('lab', false);
    expect(form.score).toMatchObject({ points: 1, max: 1 });
    expect(form.set('lab', true).score).toMatchObject({ points: 1, max: 5, percent: 20 });
  });

  it('add up over rows', () => {
    const rows = group('rooms', '房间', 'Rooms', [check('wires', '电线', 'Wires', { weight: 2 }), integer('beds', '床位', 'Beds')]);
    const form = scored([rows]).rows('rooms', { wires: 'pass' }, { wires: 'fail' }, { beds: 4 });
    expect(form.score).toMatchObject({ points: 2, max: 6, percent: 33.3333333333333 });
  });

  it('make no score where none is kept', () => {
    expect(scenario([check('a', '甲', 'A')]).set('a', 'pass').evaluation.score).toBeUndefined();
  });

  it('are lost as a whole by a choice that is critical', () => {
    const deadly = singleChoice('q', '题', 'Q', {
      choices: [choice('ok', '好', 'OK', { weight: 1 }), choice('no', '坏', 'Bad', { critical: true })],
    });
    const form = scored([deadly, check('a', '甲', 'A', { weight: 9 })], { passMark: { percent: 50 } }).set('a', 'pass');
    expect(form.set('q', 'no').score).toMatchObject({ points: 9, passed: false, fatal: ['q'] });
    expect(form.set('q', 'ok').score).toMatchObject({ points: 10, passed: true, fatal: [] });
  });
});

describe('sections', () => {
  const form = (weights: [number?, number?]) =>
    scenario(
      formOfSections(
        [
          section('one', '一', 'One', [check('a', '甲', 'A'), check('b', '乙', 'B')], { weight: weights[0] }),
          section('two', '二', 'Two', [check('c', '丙', 'C')], { weight: weights[1] }),
        ],
        { settings: { scoring: { notApplicable: 'left_out', passMark: { percent: 70 } } } },
      ),
    );

  it('have scores of their own', () => {
    const { sections, percent } = form([]).set('a', 'pass').set('c', 'pass').score;
    expect(sections).toEqual({ one: { points: 1, max: 2, percent: 50 }, two: { points: 1, max: 1, percent: 100 } });
    expect(percent).toBe(66.6666666666667);
  });

  it('can weigh differently', () => {
    expect(form([3, 1]).set('a', 'pass').set('c', 'pass').score.percent).toBe(62.5);
    expect(form([1, 3]).set('a', 'pass').set('c', 'pass').score).toMatchObject({ percent: 87.5, passed: true });
  });

  it('in which nothing counts leave the rest its weight', () => {
    expect(form([3, 1]).set('a', 'pass').set('b', 'pass').na('c').score.percent).toBe(100);
  });
});

it('grades by the highest mark that is reached, and by the lowest after a critical failure', () => {
  const grade = (from: number, zh: string) => ({ from, label: { 'zh-CN': zh } });
  const grades = [grade(0, '不合格'), grade(90, '优'), grade(60, '合格')];
  const items = [check('a', '甲', 'A', { weight: 9 }), check('b', '乙', 'B'), check('c', '丙', 'C', { critical: true, weight: 0 })];
  const form = scored(items, { grades }).set('c', 'pass').set('a', 'pass');
  expect(form.score.grade).toEqual({ 'zh-CN': '优' });
  expect(form.set('a', 'fail').set('b', 'pass').score.grade).toEqual({ 'zh-CN': '不合格' });
  expect(form.set('a', 'pass').set('c', 'fail').score.grade).toEqual({ 'zh-CN': '不合格' });
});
