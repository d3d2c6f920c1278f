import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calculated, check, definition, failNotifies, failRaises, integer, section, text } from '../definition/build.ts';
import { assertProperty } from '../properties/assertProperty.ts';
import { answersTo, forms } from '../properties/arbitraryForm.ts';
import { formTestSchema } from './formTest.ts';
import { recordAgain, recordFormTest } from './record.ts';
import { runFormTests } from './run.ts';

const car = (whyShown = "brakes = 'fail'") =>
  definition(
    '车',
    'Vehicle',
    [
      section('one', '一', 'One', [
        check('brakes', '制动', 'Brakes', {
          required: true,
          weight: 2,
          consequences: [failRaises('major', 'vehicle'), failNotifies('leader')],
        }),
        text('why', '原因', 'Why', { showWhen: whyShown, required: true }),
        integer('seats', '座位', 'Seats', { max: 60 }),
        calculated('belts', '安全带', 'Belts', 'seats + 1'),
      ]),
    ],
    { settings: { scoring: { notApplicable: 'left_out', passMark: { percent: 80 } } } },
  );

it('writes down what the form says of the answers', () => {
  expect(recordFormTest(car(), '坏了', { brakes: { value: 'fail' }, seats: { value: 70 } }, { today: '2026-11-25' })).toEqual({
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
      notices: [{ path: 'brakes', role: 'leader' }],
    },
  });
});

it('notices when a rule says something else, until that is accepted', () => {
  const kept = recordFormTest(car(), '坏了', { brakes: { value: 'fail' } }, { today: '2026-11-25' });
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
  const kept = recordFormTest(car(), '坐满', { seats: { value: 45 }, gone: { value: 'x' } }, { today: '2026-11-25' });
  expect(kept.answers).toEqual({ seats: { value: 45 } });
});

const extinguisher = definition('灭火器', 'Extinguisher', [
  section('one', '一', 'One', [
    check('seal', '铅封', 'Seal', { required: true, showWhen: "unit.kind = 'place'" }),
    text('lab', '实验室', 'Laboratory', { showWhen: "asset.kind = 'powder' and asset.kilograms > 4" }),
    text('night', '夜间', 'At night', { showWhen: "time_of(now()) > time('20:00')" }),
    text('boss', '领班', 'Foreman', { showWhen: "person.name = '周小燕'" }),
    integer('pressure', '压力', 'Pressure'),
    calculated('fallen', '下降', 'Fallen', 'last.pressure - pressure'),
  ]),
]);
const inTheCellar = {
  today: '2026-11-25',
  context: {
    time: '21:30',
    unit: { name: '地下室', kind: 'place' },
    person: { name: '周小燕' },
    asset: { kind: 'powder', kilograms: 5 },
    last: { pressure: { value: 14 }, gone: { value: 'x' } },
  },
};

it('keeps where, by whom, on what and after which answers it was filled, and runs there', () => {
  const kept = recordFormTest(extinguisher, '地下室', { pressure: { value: 12 } }, inTheCellar);
  expect(kept).toMatchObject({
    context: { ...inTheCellar.context, last: { pressure: { value: 14 } } },
    expect: { visible: ['seal', 'lab', 'night', 'boss', 'pressure', 'fallen'], hidden: [], values: { fallen: 2 }, complete: false },
  });
  expect(formTestSchema.safeParse(kept).success).toBe(true);
  expect(runFormTests({ ...extinguisher, tests: [kept] })[0]!.failures).toEqual([]);
  expect(recordAgain(extinguisher, kept)).toEqual(kept);
});

it('notices when it would be filled elsewhere', () => {
  const kept = recordFormTest(extinguisher, '地下室', { pressure: { value: 12 } }, inTheCellar);
  const failing = (context: object) =>
    runFormTests({ ...extinguisher, tests: [{ ...kept, context: { ...kept.context, ...context } }] })[0]!.failures.map(
      ({ code, path }) => `${code} ${path}`,
    );
  expect(failing({ unit: { kind: 'office' } })).toEqual(['not_visible seal', 'not_required seal', 'problem_missing seal', 'complete ']);
  expect(failing({ asset: { kind: 'powder', kilograms: 4 } })).toEqual(['not_visible lab']);
  expect(failing({ time: '08:00' })).toEqual(['not_visible night']);
  expect(failing({ last: {} })).toEqual(['value_differs fallen']);
});

it('takes facts that are plain, and no more of them than a form could ask for', () => {
  const takes = (context: object) => formTestSchema.safeParse({ name: 'x', answers: {}, expect: {}, context }).success;
  expect(takes({ asset: { kilograms: 5, name: '1 号', mobile: true } })).toBe(true);
  expect(takes({ asset: { kilograms: { $gt: 1 } } })).toBe(false);
  expect(takes({ asset: { constructor: 1 } })).toBe(false);
  expect(takes({ time: '24:00' })).toBe(false);
  expect(takes({ weather: {} })).toBe(false);
  expect(takes({ asset: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`p${at}`, at])) })).toBe(false);
});

it('passes right after it was recorded, whatever the form and the answers, and can be stored', () => {
  const filled = forms.chain((form) =>
    fc.record({ form: fc.constant(form), answers: answersTo(form.sections.flatMap(({ questions }) => questions)) }),
  );
  assertProperty(
    fc.property(filled, ({ form, answers }) => {
      const test = recordFormTest(form, '随便', answers, { today: '2026-11-25' });
      expect(formTestSchema.safeParse(test).success).toBe(true);
      expect(runFormTests({ ...form, tests: [test] })[0]!.failures).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
