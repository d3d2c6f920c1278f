import { describe, expect, it } from 'vitest';
import { choice, definition, section, singleChoice, text } from '@anjian/schema/definition/build.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { chooseSource } from './choiceSource.ts';
import { deleteSet, freshSetKey, nameSet, questionsAlike, setChoicesOfSet, shareChoices, usersOf } from './responseSets.ts';

const two = () => ({ choices: [choice('good', '好', 'Good'), choice('bad', '坏', 'Bad')] });
const form = definition('车', 'Vehicle', [
  section('one', '一', 'One', [
    singleChoice('seat', '座椅', 'Seat', two()),
    singleChoice('belt', '安全带', 'Belt', two()),
    singleChoice('colour', '颜色', 'Colour', { choices: [choice('red', '红', 'Red')] }),
    text('more', '其他', 'More'),
  ]),
]);
const shared = shareChoices(form, ['seat', 'belt'], 'set_1', { 'zh-CN': '好坏' });

describe('response sets', () => {
  it('are made of the choices of questions that are alike', () => {
    expect(questionsAlike(form, 'seat')).toEqual(['belt']);
    expect(questionsAlike(form, 'more')).toEqual([]);
    expect(shared.responseSets).toEqual({ set_1: { label: { 'zh-CN': '好坏' }, choices: two().choices } });
    expect(usersOf(shared, 'set_1')).toEqual(['seat', 'belt']);
    expect(findQuestion(shared, 'seat')).not.toHaveProperty('choices');
    expect(findQuestion(shared, 'colour')).toBe(findQuestion(form, 'colour'));
    expect(shareChoices(shared, ['colour'], 'set_1', {})).toBe(shared);
    expect(shareChoices(form, ['more'], 'set_1', {})).toBe(form);
  });

  it('are changed once for all', () => {
    const three = setChoicesOfSet(shared, 'set_1', [...two().choices, choice('none', '没有', 'None')]);
    expect(three.responseSets?.['set_1']?.choices.map(({ key }) => key)).toEqual(['good', 'bad', 'none']);
    expect(three.sections).toBe(shared.sections);
    expect(setChoicesOfSet(shared, 'set_1', [{ key: '', label: {} }])).toBe(shared);
    expect(nameSet(shared, 'set_1', 'en', 'Condition').responseSets?.['set_1']?.label).toEqual({ 'zh-CN': '好坏', en: 'Condition' });
    expect(nameSet(shared, 'set_2', 'en', 'Condition')).toBe(shared);
  });

  it('stay while they are used', () => {
    expect(deleteSet(shared, 'set_1')).toBe(shared);
    const free = ['seat', 'belt'].reduce((before, key) => chooseSource(before, key, undefined), shared);
    expect(deleteSet(free, 'set_1')).toEqual(form);
  });

  it('get a key that no published version knew', () => {
    expect(freshSetKey([form])).toBe('set_1');
    expect(freshSetKey([form, { ...form, responseSets: { set_7: { label: {}, choices: [] }, colours: { label: {}, choices: [] } } }])).toBe(
      'set_8',
    );
  });
});
