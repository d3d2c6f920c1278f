import { check, definition, section, text } from '@anjian/schema/definition/build.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { describe, expect, it } from 'vitest';
import { fromOutline, outlineOf } from '../../../test/outline.ts';
import { copyQuestions } from './copyQuestions.ts';
import { groupQuestions, ungroup } from './groups.ts';
import { nothingTaken } from './keys.ts';
import { addSection, copySection, deleteSection, joinToSectionAbove, moveSection, newSection, splitSection } from './sections.ts';

const form = () => fromOutline('one: a b g(c d) | two: e | three: f');

describe('sections', () => {
  it.each([
    ['added between', addSection(form(), newSection('new'), 1), 'one: a b g(c d) | new: | two: e | three: f'],
    ['not added under a key that is used', addSection(form(), newSection('a'), 1), outlineOf(form())],
    ['moved up', moveSection(form(), 'three', 0), 'three: f | one: a b g(c d) | two: e'],
    ['moved down', moveSection(form(), 'one', 1), 'two: e | one: a b g(c d) | three: f'],
    ['deleted', deleteSection(form(), 'one'), 'two: e | three: f'],
    ['joined to the one above', joinToSectionAbove(form(), 'two'), 'one: a b g(c d) e | three: f'],
    ['not joined when first', joinToSectionAbove(form(), 'one'), outlineOf(form())],
    ['split', splitSection(form(), 'b', 'new', {}), 'one: a | new: b g(c d) | two: e | three: f'],
    ['not split inside a group', splitSection(form(), 'c', 'new', {}), outlineOf(form())],
  ])('are %s', (_what, after, expected) => {
    expect(outlineOf(after)).toBe(expected);
  });

  it('are copied with new keys', () => {
    const { definition: copied, key } = copySection(form(), 'one', nothingTaken);
    expect(outlineOf(copied)).toBe('one: a b g(c d) | section_1: a_1 b_1 g_1(c_1 d_1) | two: e | three: f');
    expect(key).toBe('section_1');
  });
});

describe('copyQuestions', () => {
  it('lets rules among the copied speak of the copies, and leaves the others', () => {
    const before = definition('表', 'Form', [
      section('one', '一', 'One', [
        check('item_1', '制动', 'Brakes'),
        text('why', '{item_1}', 'Why', { showWhen: "item_1 = 'fail' and x = 1" }),
      ]),
    ]);
    const { definition: copied, keys } = copyQuestions(before, new Set(['item_1', 'why']), new Set(['item_2']));
    expect(keys).toEqual(['item_3', 'why_1']);
    expect(outlineOf(copied)).toBe('one: item_1 why item_3 why_1');
    expect(printFormula(findQuestion(copied, 'why_1')!.showWhen!)).toBe("item_3 = 'fail' and x = 1");
    expect(findQuestion(copied, 'why_1')?.label['zh-CN']).toBe('{item_3}');
  });
});

describe('groups', () => {
  it.each([
    ['one: a b c', ['a', 'c'], 'one: group(a c) b'],
    ['one: a g(b c)', ['c', 'b'], 'one: a g(group(b c))'],
    ['one: a | two: b c', ['c', 'a'], 'one: group(a c) | two: b'],
  ])('of %s gathers %s', (before, keys, after) => {
    expect(outlineOf(groupQuestions(fromOutline(before), new Set(keys), 'group', {}))).toBe(after);
  });

  it('dissolve into what stood in their rows', () => {
    expect(outlineOf(ungroup(form(), 'g'))).toBe('one: a b c d | two: e | three: f');
    expect(outlineOf(ungroup(form(), 'a'))).toBe(outlineOf(form()));
  });
});
