import { expect, it } from 'vitest';
import { calculated, check, definition, integer, section, text } from '@anjian/schema/definition/build.ts';
import { dependenciesOf } from './dependencies.ts';

const form = definition('车', 'Vehicle', [
  section('one', '一', 'One', [
    check('brakes', '制动', 'Brakes', { consequences: [{ then: [{ do: 'require_note' }] }] }),
    integer('km', '里程', 'Kilometres', { showWhen: "brakes = 'pass'" }),
    calculated('left', '还剩', 'Left', '10000 - km'),
    text('alone', '其他', 'Other'),
  ]),
  section('two', '二', 'Two', [text('why', '为何 {brakes}', 'Why {brakes}'), text('when', '何时', 'When')], { showWhen: 'left < 0' }),
]);

it('names what a rule reads and what reads it, and how far a change reaches', () => {
  const told = dependenciesOf(form).map(({ key, dependsOn, affects, reach }) => [
    key,
    dependsOn.map((link) => `${link.key} ${link.property}`),
    affects.map((link) => `${link.key} ${link.property}`),
    reach,
  ]);
  expect(told).toEqual([
    ['brakes', [], ['km showWhen', 'why text'], 5],
    ['km', ['brakes showWhen'], ['left formula'], 4],
    ['left', ['km formula'], ['two showWhen'], 3],
    ['two', ['left showWhen'], [], 2],
    ['why', ['brakes text'], [], 0],
  ]);
});

it('comes to an end where two read each other', () => {
  const round = definition('环', 'Round', [
    section('one', '一', 'One', [text('a', '甲', 'A', { showWhen: "b = 'x'" }), text('b', '乙', 'B', { showWhen: "a = 'x'" })]),
  ]);
  expect(dependenciesOf(round).map(({ key, reach }) => [key, reach])).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});
