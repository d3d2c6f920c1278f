import { describe, expect, it } from 'vitest';
import { complete, completionsAt } from './completions.ts';

const questions = [
  { key: 'brakes', label: '制动有效' },
  { key: 'tread', label: '花纹深度' },
  { key: '1st', label: '首次检查' },
  { key: 'dates', label: '日期' },
];
const offered = (text: string, caret = text.length) => completionsAt(text, caret, questions).completions.map(({ name }) => name);

describe('completion', () => {
  it.each<[what: string, text: string, names: string[]]>([
    ['keys that begin so', 'bra', ['brakes']],
    ['labels, in the language of the sheet', "brakes = 'fail' and 花", ['tread']],
    ['functions behind questions', 'dat', ['dates', 'date()', 'date_time()', 'date_of()']],
    ['nothing once it is written', 'brakes', []],
    ['nothing inside an answer', "brakes = 'fa", []],
    ['nothing behind a dot', 'last.tre', []],
    ['nothing without a beginning', 'brakes = ', []],
  ])('offers %s', (_what, text, names) => {
    expect(offered(text)).toEqual(names);
  });

  it('puts in what is chosen where the caret stands, in backticks where a key is no plain name', () => {
    const text = '首 > 3 and tread < 2';
    const { from, completions } = completionsAt(text, 1, questions);
    expect(complete(text, 1, from, completions[0]!)).toEqual({ text: '`1st` > 3 and tread < 2', caret: 5 });
  });
});

it('what stands around the form is offered by its name and by its label, also behind the dot', () => {
  const facts = [
    { key: 'unit.kind', label: '单位类别' },
    { key: 'asset.seats', label: '设备的seats' },
  ];
  const offered = (text: string) => completionsAt(text, text.length, [], facts).completions.map(({ insert }) => insert);
  expect(offered('uni')).toContain('unit.kind');
  expect(offered('单位')).toEqual(['unit.kind']);
  expect(offered('asset.')).toEqual(['asset.seats']);
  expect(completionsAt('1 = asset.s', 11, [], facts).from).toBe(4);
});
