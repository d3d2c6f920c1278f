import { expect, test } from 'vitest';
import { labelCodeIn, spokenCode } from './labelCode.ts';

test.each([
  ['https://safety.college.example/m/a#ABCDE23456', 'ABCDE23456'],
  ['http://10.0.0.7:4000/m/a/#abcde23456', 'ABCDE23456'],
  [' abcde 23456 ', 'ABCDE23456'],
  ['ABCDE-23456', 'ABCDE23456'],
  ['2345678923', '2345678923'],
])('%j holds the code %s', (text, code) => {
  expect(labelCodeIn(text)).toBe(code);
});

test.each([
  'https://safety.college.example/m/tasks',
  'https://safety.college.example/m/a',
  'https://elsewhere.example/?#ABCDE23456',
  'javascript:alert(1)//m/a#ABCDE23456',
  '6901234567892',
  'ABCDE2345',
  'ABCDE2345O',
  'VVVVV23456',
  '',
])('%j holds none', (text) => {
  expect(labelCodeIn(text)).toBeUndefined();
});

test('a code is read out in two halves', () => {
  expect(spokenCode('ABCDE23456')).toBe('ABCDE 23456');
});
