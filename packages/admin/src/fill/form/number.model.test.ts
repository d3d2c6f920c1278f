import { expect, test } from 'vitest';
import { isPlainlyWritten, readNumber } from './number.model.ts';

const number = (value: number) => ({ is: 'number', value });
const none = { is: 'not_a_number' };

test.each([
  // typed, as a decimal, as a whole number
  ['12', number(12), number(12)],
  ['１２．５', number(12.5), none],
  ['－３', number(-3), number(-3)],
  ['12。5', number(12.5), none],
  ['12,5', number(12.5), none],
  ['１２，５０', number(12.5), none],
  ['0,125', number(0.125), none],
  ['12,', number(12), none],
  ['1,234', none, number(1234)],
  ['1,234,567', number(1_234_567), number(1_234_567)],
  ['1，234.5', number(1234.5), none],
  ['12,34,5', none, none],
  ['约30', none, none],
  ['abc', none, none],
  ['3 0', none, none],
  ['-', { is: 'unfinished' }, { is: 'unfinished' }],
  [' ', { is: 'blank' }, { is: 'blank' }],
])('%j is understood where it can mean one thing only', (typed, decimal, whole) => {
  expect(readNumber(typed, 'decimal')).toEqual(decimal);
  expect(readNumber(typed, 'integer')).toEqual(whole);
});

test('what is understood otherwise than it stands there is written out', () => {
  expect(['12.5', ' 12 ', '-3'].map(isPlainlyWritten)).toEqual([true, true, true]);
  expect(['１２', '12,5', '12。5'].map(isPlainlyWritten)).toEqual([false, false, false]);
});
