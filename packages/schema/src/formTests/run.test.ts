import { expect, it } from 'vitest';
import { check, calculated, definition, failNotifies, failRaises, group, integer, section, text } from '../definition/build.ts';
import { definitionProblemText } from '../problems/texts.ts';
import type { FormTest } from './formTest.ts';
import { formTestProblems, runFormTests } from './run.ts';

const questions = () => [
  check('brakes', '制动', 'Brakes', { required: true, weight: 2, consequences: [failRaises('major', 'vehicle'), failNotifies('leader')] }),
  text('why', '原因', 'Why', { showWhen: "brakes = 'fail'", required: true }),
  integer('seats', '座位', 'Seats', { max: 60 }),
  calculated('belts', '安全带', 'Belts', 'seats + 1'),
];

function textsOf(test: Omit<FormTest, 'name'>): string[] {
  const form = definition('车', 'Vehicle', [section('one', '一', 'One', questions())], {
    settings: { scoring: { notApplicable: 'left_out', passMark: { percent: 80 } } },
    tests: [{ name: 'tried', ...test }],
  });
  return runFormTests(form)[0]!.failures.map((failure) => failure.text.en);
}

it.each<[string, Omit<FormTest, 'name'>]>([
  ['nothing expected', { answers: {}, expect: {} }],
  [
    'a failure',
    {
      answers: { brakes: { value: 'fail' }, seats: { value: 4 } },
      expect: {
        visible: ['why'],
        required: ['why', 'brakes'],
        problems: [{ path: 'why', code: 'required' }],
        complete: false,
        values: { belts: 5 },
        score: { points: 0, percent: 0, passed: false },
        hazards: [{ path: 'brakes', severity: 'major', category: 'vehicle' }],
        notices: [{ path: 'brakes', role: 'leader' }],
      },
    },
  ],
  [
    'a pass',
    {
      answers: { brakes: { value: 'pass' } },
      expect: { hidden: ['why'], complete: true, values: { belts: null }, hazards: [], score: { passed: true } },
    },
  ],
])('passes: %s', (_name, test) => {
  expect(textsOf(test)).toEqual([]);
});

it.each<[Omit<FormTest, 'name'>, string[]]>([
  [{ answers: {}, expect: { visible: ['why'] } }, ['why should be shown and is hidden']],
  [{ answers: {}, expect: { hidden: ['brakes'] } }, ['brakes should be hidden and is shown']],
  [{ answers: {}, expect: { required: ['seats'] } }, ['seats should be required and is not']],
  [{ answers: {}, expect: { visible: ['brake'] } }, ['there is no question brake']],
  [{ answers: {}, expect: { values: { belt: 1 } } }, ['belt is no calculated value, or is not there']],
  [{ answers: { seats: { value: 3 } }, expect: { values: { belts: 5 } } }, ['belts should be 5 and is 4']],
  [{ answers: {}, expect: { complete: true } }, ['it should be complete, and there is: brakes: required']],
  [{ answers: { brakes: { value: 'pass' } }, expect: { complete: false } }, ['it should not be complete, and is']],
  [
    { answers: { seats: { value: 70 } }, expect: { problems: [{ path: 'seats', code: 'not_whole' }] } },
    ['seats should have the problem not_whole and has: out_of_range', 'seats has the problem out_of_range as well'],
  ],
  [{ answers: { brakes: { value: 'pass' } }, expect: { score: { points: 1 } } }, ['the points should be 1 and are 2']],
  [
    { answers: { brakes: { value: 'fail' } }, expect: { hazards: [{ path: 'brakes', severity: 'minor' }] } },
    ['brakes should raise a hazard minor and does not', 'brakes raises a hazard major vehicle as well'],
  ],
  [
    { answers: { brakes: { value: 'fail' } }, expect: { notices: [{ path: 'brakes', role: 'reviewer' }] } },
    ['brakes should notify reviewer and does not', 'brakes notifies leader as well'],
  ],
  [
    { answers: { brakes: { value: 'pass' } }, expect: { notices: [{ path: 'brakes', role: 'leader' }] } },
    ['brakes should notify leader and does not'],
  ],
  [{ answers: { seats: { value: '4' } }, expect: {} }, ['the sample answer to seats is refused: wrong_type']],
])('says what fails: %j', (test, texts) => {
  expect(textsOf(test)).toEqual(texts);
});

it('keeps a definition from being published, in both languages', () => {
  const form = definition('车', 'Vehicle', [section('one', '一', 'One', questions())], {
    tests: [{ name: '空表', answers: {}, expect: { visible: ['why'] } }],
  });
  const [problem] = formTestProblems(form);
  expect(problem).toMatchObject({ path: 'tests[0]', code: 'test_failed', severity: 'error' });
  expect(definitionProblemText(problem!, 'zh-CN')).toBe('表单测试“空表”没有通过：why 应显示，实际隐藏');
  expect(definitionProblemText(problem!, 'en')).toBe('The form test “空表” fails: why should be shown and is hidden');
});

it('takes no longer for many tests than for one', () => {
  const rows = Array.from({ length: 160 }, (_, index) => ({ id: `r${index}`, answers: { n: { value: index } } }));
  const heavy = [
    group('g', '组', 'G', [integer('n', '数', 'N')], { maxRows: 1000 }),
    calculated('c', '算', 'C', 'sum(g, sum(g, sum(g, n)))'),
  ];
  const tests = Array.from({ length: 60 }, (_, index) => ({ name: `第${index}个`, answers: { g: { value: rows } }, expect: {} }));
  const start = Date.now();
  const results = runFormTests(definition('表', 'Form', [section('one', '一', 'One', heavy)], { tests }));
  expect(Date.now() - start).toBeLessThan(5_000);
  expect(results[0]!.passed).toBe(true);
  expect(results.at(-1)!.failures.map(({ code }) => code)).toEqual(['too_much_work']);
});
