import { describe, expect, it } from 'vitest';
import { fromOutline, outlineOf } from '../../../test/outline.ts';
import { moveQuestion } from '../edits/moveQuestions.ts';
import { spotOf } from '../edits/spot.ts';
import { spotOfDrop, type DropTarget, type Half } from './dropping.ts';

const form = fromOutline('one: a b c g() | two: d');
const over = (key: string): DropTarget => spotOf(form, key)!;
const drop = (key: string, target: DropTarget, half: Half) =>
  outlineOf(moveQuestion(form, key, spotOfDrop(target, half, spotOf(form, key))));

describe('a drop', () => {
  it.each<[key: string, onto: string, half: Half, after: string]>([
    ['a', 'c', 'before', 'one: b a c g() | two: d'],
    ['a', 'c', 'after', 'one: b c a g() | two: d'],
    ['c', 'a', 'before', 'one: c a b g() | two: d'],
    ['c', 'a', 'after', 'one: a c b g() | two: d'],
    ['a', 'd', 'before', 'one: b c g() | two: a d'],
    ['d', 'b', 'after', 'one: a b d c g() | two:'],
    ['b', 'b', 'after', 'one: a b c g() | two: d'],
  ])('of %s on %s, %s half', (key, onto, half, after) => {
    expect(drop(key, over(onto), half)).toBe(after);
  });

  it('goes into an empty group or section', () => {
    expect(drop('a', { empty: { group: 'g' } }, 'after')).toBe('one: b c g(a) | two: d');
  });
});
