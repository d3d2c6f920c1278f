import { expect, it, test } from 'vitest';
import { calculated, check, definition, group, section, text } from '@anjian/schema/definition/build.ts';
import { factsRead, readFact, withFact } from './facts.ts';

it('finds what rules read beside the answers, wherever they stand', () => {
  const form = definition('器', 'Thing', [
    section(
      'one',
      '一',
      'One',
      [
        check('seal', '铅封', 'Seal', { requiredWhen: "asset.kind = 'powder'", carryForward: true }),
        group('rows', '行', 'Rows', [text('night', '夜', 'Night', { showWhen: "time_of(now()) > time('20:00')" })]),
        calculated('left', '余', 'Left', 'last.left - asset.used'),
      ],
      { showWhen: "unit.kind = 'place' and person.name != 'x'" },
    ),
  ]);
  expect(factsRead(form)).toEqual({ unit: ['kind'], person: ['name'], asset: ['kind', 'used'], last: ['seal', 'left'], moment: true });
});

test.each([
  ['45', 45],
  ['1.5', 1.5],
  ['007', '007'],
  ['是', true],
  ['false', false],
  ['2024-05-01', '2024-05-01'],
  [' 干粉 ', '干粉'],
  [' ', undefined],
])('%j is read as %j', (typed, fact) => {
  expect(readFact(typed, { yes: '是', no: '否' })).toBe(fact);
});

it('forgets an asset of which nothing is left', () => {
  expect(withFact({ kind: 'powder' }, 'kind', undefined)).toBeUndefined();
  expect(withFact({ kind: 'powder' }, 'seats', 4)).toEqual({ kind: 'powder', seats: 4 });
});
