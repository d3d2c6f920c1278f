import { expect, test } from 'vitest';
import { fromOutline } from '../../../test/outline.ts';
import { selectOnwards } from './selectOnwards.ts';

const form = fromOutline('one: a b c d');

/** Walks with the key held; `v` is down and `^` is up. */
function walk(from: string, keys: string): string {
  let selected: ReadonlySet<string> = new Set([from]);
  let caret = from;
  for (const key of keys) {
    const onwards = selectOnwards(form, selected, caret, key === 'v' ? 1 : -1);
    if (onwards) ({ keys: selected, caret } = onwards);
  }
  return [...selected].join(' ');
}

test.each([
  ['b', 'v', 'b c'],
  ['b', 'vv', 'b c d'],
  ['b', 'vvv', 'b c d'],
  ['c', '^^', 'a b c'],
  ['c', '^^v', 'b c'],
  ['b', 'v^^', 'a b'],
])('from %s by %s: %s', (from, keys, selected) => {
  expect(walk(from, keys)).toBe(selected);
});
