import { expect, it } from 'vitest';
import { calculated, definition, section, text } from '../definition/build.ts';
import { assetContext, type AssetFacts } from './assetContext.ts';
import { evaluate } from './evaluate.ts';

const extinguisher: AssetFacts = {
  name: '灭火器 1 号',
  kind: 'extinguisher',
  number: 'MH-0001',
  code: 'ABCDE22345',
  location: null,
  unit: '保卫处',
  properties: { production_date: '2020-02-29', seats: 5, wifi: false, 类型: '干粉' },
};

it.each<[formula: string, value: unknown]>([
  ['asset.name', '灭火器 1 号'],
  ['asset.kind', 'extinguisher'],
  ['asset.number', 'MH-0001'],
  ['asset.code', 'ABCDE22345'],
  ['asset.location', null],
  ['asset.unit', '保卫处'],
  ['add_years(asset.production_date, 1)', '2021-02-28'],
  ['asset.seats * 2', 10],
  ["if(asset.wifi, 'yes', 'no')", 'no'],
  ['asset.类型', '干粉'],
  ['is_blank(asset.never_heard_of)', true],
])('reads %s', (formula, value) => {
  const form = definition('表', 'Form', [section('s', '节', 'S', [text('t', '字', 'T'), calculated('c', '算', 'C', formula)])]);
  const context = { now: '2026-11-24T09:00:00+08:00', today: '2026-11-24', asset: assetContext(extinguisher) };
  expect(evaluate(form, {}, context).values['c']).toEqual(value);
});

it('lets no property stand in the place of what every asset has', () => {
  expect(assetContext({ ...extinguisher, properties: { name: 'another', code: 'x' } })).toMatchObject({
    name: '灭火器 1 号',
    code: 'ABCDE22345',
  });
});
