import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { calculated, check, definition, failRaises, integer, section, text } from '../definition/build.ts';
import { answersTo, forms } from '../properties/arbitraryForm.ts';
import { formTestSchema } from './formTest.ts';
import { recordAgain, recordFormTest } from './record.ts';
import { runFormTests } from './run.ts';

// Many forms, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const car = (whyShown = "brakes = 'fail'") =>
  definition(
    '车',
    'Vehicle',
    [
      section('one', '一', 'One', [
        check('brakes', '制动', 'Brakes', { required: true, weight: 2, consequences: [failRaises('major', 'vehicle')] }),
        text('why', '原因', 'Why', { showWhen: whyShown, required: true }),
        integer('seats', '座位', 'Seats', { max: 60 }),
        calculated('belts', '安全带', 'Belts', 'seats + 1'),
      ]),
    ],
    { settings: { scoring: { notApplicable: 'left_out', passMark: { percent: 80 } } } },
  );

it('writes down what the form says of the answers', () => {
  expect(recordFormTest(car(), '坏了', { brakes: { value: 'fail' }, seats: { value: 70 } }, '2026-11-25')).toEqual({
    name: '坏了',
    today: '2026-11-25',
    answers: { brakes: { value: 'fail' }, seats: { value: 70 } },
    expect: {
      visible: ['brakes', 'why', 'seats', 'belts'],
      hidden: [],
      required: ['brakes', 'why'],
      problems: [
        { path: 'why', code: 'required' },
        { path: 'seats', code: 'out_of_range' },
      ],
      complete: false,
      values: { belts: 71 },
      score: { points: 0, percent: 0, passed: false },
      hazards: [{ path: 'brakes', severity: 'major', category: 'vehicle' }],
    },
  });
});

it('notices when a rule says something else, until that is accepted', () => {
  const kept = recordFormTest(car(), '坏了', { brakes: { value: 'fail' } }, '2026-11-25');
  const changed = { ...car("brakes = 'pass'"), tests: [kept] };
  expect(runFormTests(changed)[0]!.failures.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'not_visible why',
    'not_required why',
    'problem_missing why',
    'complete ',
  ]);
  const accepted = { ...changed, tests: [recordAgain(changed, kept)] };
  expect(runFormTests(accepted)[0]).toMatchObject({ name: '坏了', passed: true });
});

it('drops the answers to a question that is gone', () => {
  const kept = recordFormTest(car(), '坐满', { seats: { value: 45 }, gone: { value: 'x' } }, '2026-11-25');
  expect(kept.answers).toEqual({ seats: { value: 45 } });
});

it('passes right after it was recorded, whatever the form and the answers, and can be stored', () => {
  const filled = forms.chain((form) =>
    fc.record({ form: fc.constant(form), answers: answersTo(form.sections.flatMap(({ questions }) => questions)) }),
  );
  fc.assert(
    fc.property(filled, ({ form, answers }) => {
      const test = recordFormTest(form, '随便', answers, '2026-11-25');
      expect(formTestSchema.safeParse(test).success).toBe(true);
      expect(runFormTests({ ...form, tests: [test] })[0]!.failures).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
