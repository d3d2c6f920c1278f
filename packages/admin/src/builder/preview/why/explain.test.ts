import { describe, expect, it } from 'vitest';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { check, definition, integer, question, section, text } from '@anjian/schema/definition/build.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { explain } from './explain.ts';

const form = definition('车', 'Vehicle', [
  section('one', '一', 'One', [
    check('brakes', '制动', 'Brakes', {
      required: true,
      consequences: [{ then: [{ do: 'require_note' }, { do: 'require_reading', question: 'km' }] }],
    }),
    integer('km', '里程', 'Kilometres'),
    text('why', '原因', 'Why', { showWhen: "brakes = 'fail' and km > 100", requiredWhen: 'km > 500' }),
    question('group', 'drivers', '驾驶员', 'Drivers', {
      questions: [integer('age', '年龄', 'Age'), text('guardian', '监护人', 'Guardian', { showWhen: 'age < 18 or km > 9000' })],
    }),
  ]),
  section('two', '二', 'Two', [text('more', '其他', 'More', { showWhen: 'km > 0' })], { showWhen: "brakes = 'pass'" }),
]);
const context = { now: '2026-11-25T12:00:00+08:00', today: '2026-11-25' };

function told(answers: Answers, path: string) {
  const found = explain({ definition: form, answers, context }, path);
  return (
    found && {
      visible: found.visible,
      required: found.required,
      findings: found.findings.map(({ effect, by, expr, holds, parts, reads }) => [
        effect,
        'section' in by ? by.section : by.question,
        printFormula(expr),
        holds,
        parts.map((part) => part.holds),
        reads,
      ]),
    }
  );
}

describe('why', () => {
  it('a question is hidden: its rule, test by test', () => {
    expect(told({ brakes: { value: 'fail' }, km: { value: 50 } }, 'why')).toEqual({
      visible: false,
      required: false,
      findings: [['shown', 'why', "brakes = 'fail' and km > 100", false, [true, false], ['brakes', 'km']]],
    });
  });

  it('a blank answer decides nothing', () => {
    expect(told({ brakes: { value: 'fail' } }, 'why')?.findings[0]?.slice(3, 5)).toEqual([null, [true, null]]);
  });

  it('a question is shown, and not required', () => {
    expect(told({ brakes: { value: 'fail' }, km: { value: 200 } }, 'why')).toMatchObject({
      visible: true,
      required: false,
      findings: [
        ['shown', 'why', expect.any(String), true, [true, true], ['brakes', 'km']],
        ['required', 'why', 'km > 500', false, [], ['km']],
      ],
    });
  });

  it('the section around hides it, whatever its own rule says', () => {
    expect(told({ brakes: { value: 'fail' }, km: { value: 200 } }, 'more')).toEqual({
      visible: false,
      required: false,
      findings: [['shown', 'two', "brakes = 'pass'", false, [], ['brakes']]],
    });
  });

  it('another question demands it', () => {
    expect(told({ brakes: { value: 'fail' } }, 'km')).toMatchObject({
      required: true,
      findings: [['required', 'brakes', "brakes = 'fail'", true, [], ['brakes']]],
    });
    expect(told({ brakes: { value: 'fail' } }, 'brakes')?.findings).toEqual([['note', 'brakes', "brakes = 'fail'", true, [], ['brakes']]]);
  });

  it('in a row, the row is read', () => {
    const row = (id: string, age: number) => ({ id, answers: { age: { value: age } } });
    const answers: Answers = { km: { value: 5 }, drivers: { value: [row('r1', 40), row('r2', 17)] } };
    expect(told(answers, 'drivers[r1].guardian')?.findings).toEqual([
      ['shown', 'guardian', 'age < 18 or km > 9000', false, [false, false], ['drivers[r1].age', 'km']],
    ]);
    const second = told(answers, 'drivers[r2].guardian');
    expect(second?.visible).toBe(true);
    expect(second?.findings[0]?.slice(3)).toEqual([true, [true, false], ['drivers[r2].age', 'km']]);
  });

  it('there is nothing to say of what is not there', () => {
    expect(told({}, 'gone')).toBeUndefined();
    expect(told({}, 'drivers[r9].age')).toBeUndefined();
  });
});
