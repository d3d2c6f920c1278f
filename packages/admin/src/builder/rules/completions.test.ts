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
