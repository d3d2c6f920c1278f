import { calculated, decimal, definition, formula, section, yesNo } from '@anjian/schema/definition/build.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { expect, test } from 'vitest';
import { pushNot } from './pushNot.ts';

const context = { now: '2026-11-24T09:00:00+08:00', today: '2026-11-24' };

/** What a formula is worth for every mixture of answers and blanks. */
function worth(words: string): unknown[] {
  const form = definition('表', 'Form', [
    section('one', '一', 'One', [
      decimal('tread', '花纹', 'Tread'),
      yesNo('open', '开着', 'Open'),
      calculated('worth', '值', 'Worth', words),
    ]),
  ]);
  const answersTo = (key: string, values: readonly unknown[]) => values.map((value) => (value === null ? {} : { [key]: { value } }));
  return answersTo('tread', [null, 1, 2, 3]).flatMap((tread) =>
    answersTo('open', [null, true, false]).map((open) => evaluate(form, { ...tread, ...open } as never, context).values['worth']),
  );
}

test.each([
  'not (tread < 2 or open)',
  'not (tread <= 2 and not open)',
  'not (not (tread = 2) or not (tread > 1 and open = false))',
  'not is_blank(tread) or not (tread != 3)',
  'not not (open and tread >= 2)',
])('%s is worth the same with its "not" inside, blanks included', (words) => {
  const pushed = printFormula(pushNot(formula(words)));
  expect(pushed).not.toMatch(/not \(/);
  expect(worth(pushed)).toEqual(worth(words));
});
