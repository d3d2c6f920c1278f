import { describe, expect, it } from 'vitest';
import { fromOutline, outlineOf } from '../../../test/outline.ts';
import { deepestGroups } from './addQuestions.ts';
import { moveIntoGroupAbove, moveOutOfGroup, moveQuestion, moveQuestions, stepQuestions } from './moveQuestions.ts';

const form = 'one: a b g(c d) | two: e f';

describe('moveQuestion', () => {
  it.each([
    ['down in its section', 'a', { in: { section: 'one' }, index: 1 }, 'one: b a g(c d) | two: e f'],
    ['to the end', 'a', { in: { section: 'one' }, index: 9 }, 'one: b g(c d) a | two: e f'],
    ['into another section', 'b', { in: { section: 'two' }, index: 1 }, 'one: a g(c d) | two: e b f'],
    ['into a group', 'e', { in: { group: 'g' }, index: 0 }, 'one: a b g(e c d) | two: f'],
    ['out of a group', 'c', { in: { section: 'two' }, index: 0 }, 'one: a b g(d) | two: c e f'],
    ['a whole group', 'g', { in: { section: 'two' }, index: 2 }, 'one: a b | two: e f g(c d)'],
    ['nowhere when the place is not there', 'a', { in: { section: 'three' }, index: 0 }, form],
    ['not into itself', 'g', { in: { group: 'g' }, index: 0 }, form],
    ['nothing that is not there', 'z', { in: { section: 'one' }, index: 0 }, form],
  ])('moves %s', (_what, key, to, expected) => {
    expect(outlineOf(moveQuestion(fromOutline(form), key, to))).toBe(expected);
  });

  it('gives the very same definition for a move to where it stands', () => {
    const definition = fromOutline(form);
    expect(moveQuestion(definition, 'b', { in: { section: 'one' }, index: 1 })).toBe(definition);
  });

  it('refuses to nest groups deeper than they may be', () => {
    const nested = `${Array.from({ length: deepestGroups }, (_, depth) => `g${depth}(`).join('')}x${')'.repeat(deepestGroups)}`;
    const definition = fromOutline(`one: ${nested} h(y)`);
    expect(moveQuestion(definition, 'h', { in: { group: `g${deepestGroups - 1}` }, index: 0 })).toBe(definition);
  });
});

describe('moveQuestions', () => {
  it('keeps several in the order of the form, wherever they stood', () => {
    const moved = moveQuestions(fromOutline(form), new Set(['f', 'd', 'a']), { in: { section: 'two' }, index: 0 });
    expect(outlineOf(moved)).toBe('one: b g(c) | two: a d f e');
  });

  it('takes what stands in a moved group with the group', () => {
    const moved = moveQuestions(fromOutline(form), new Set(['g', 'c']), { in: { section: 'two' }, index: 0 });
    expect(outlineOf(moved)).toBe('one: a b | two: g(c d) e f');
  });
});

describe('stepQuestions', () => {
  it.each([
    ['past the one above', ['b'], -1, 'one: b a g(c d) | two: e f'],
    ['past a group as a whole', ['b'], 1, 'one: a g(c d) b | two: e f'],
    ['into the section above', ['e'], -1, 'one: a b g(c d) e | two: f'],
    ['into the section below', ['g'], 1, 'one: a b | two: g(c d) e f'],
    ['nowhere at the very top', ['a'], -1, form],
    ['nowhere at the very bottom', ['f'], 1, form],
    ['out of a group at its top', ['c'], -1, 'one: a b c g(d) | two: e f'],
    ['out of a group at its bottom', ['d'], 1, 'one: a b g(c) d | two: e f'],
    ['inside a group', ['d'], -1, 'one: a b g(d c) | two: e f'],
    ['several at once', ['b', 'g'], -1, 'one: b g(c d) a | two: e f'],
    ['several that lie apart, gathered first', ['a', 'e'], 1, 'one: b g(c d) | two: f a e'],
  ] as const)('steps %s', (_what, keys, by, expected) => {
    expect(outlineOf(stepQuestions(fromOutline(form), new Set(keys), by))).toBe(expected);
  });
});

describe('into and out of groups', () => {
  it.each([
    ['one: a g(c) b', 'b', 'one: a g(c b)'],
    ['one: a g(c) b', 'a', 'one: a g(c) b'],
    ['one: a b', 'b', 'one: a b'],
  ])('from %s moves %s into the group above', (before, key, after) => {
    expect(outlineOf(moveIntoGroupAbove(fromOutline(before), new Set([key])))).toBe(after);
  });

  it.each([
    ['one: a g(c d) b', ['c'], 'one: a g(d) c b'],
    ['one: a g(c d) b', ['c', 'd'], 'one: a g() c d b'],
    ['one: a g(c d) b', ['a'], 'one: a g(c d) b'],
    ['one: a g(c d) b', ['a', 'c'], 'one: a g(c d) b'],
  ])('from %s moves %s out', (before, keys, after) => {
    expect(outlineOf(moveOutOfGroup(fromOutline(before), new Set(keys)))).toBe(after);
  });
});
