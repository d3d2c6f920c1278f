import { describe, expect, test } from 'vitest';
import { check, choice, definition, section } from '@anjian/schema/definition/build.ts';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';
import { copiesOf } from '../edits/copiesOf.ts';
import { frameItem, readItem, unframeItem } from './itemFrame.ts';

const label = { 'zh-CN': '等级', fr: 'Niveau' };
const set = { label, choices: [choice('good', '好', 'Good')] };

describe('an item of the library', () => {
  test.each([
    ['response_set', set],
    ['question', { type: 'check', key: 'leak', label, required: true }],
  ] as const)('%s is written in a frame of its own languages and comes out as it went in', (kind, json) => {
    const item = readItem(kind, json)!;
    const framed = frameItem({ 'zh-CN': '好坏' }, item);
    expect(framed.locales).toEqual(['zh-CN', 'en', 'fr']);
    expect(unframeItem(framed)).toEqual(json);
  });

  test('what is none is not opened', () => {
    expect(readItem('question', { type: 'guess', key: 'a', label })).toBeUndefined();
  });
});

describe('the copies that a template has', () => {
  const copied = { ...set, origin: { item: 'set-1', revision: 2 } };
  const tagged = { ...check('leak', '无渗漏', 'No leak'), origin: { item: 'question-1', revision: 4 } } as Question;
  const form: Definition = {
    ...definition('泵房', 'Pumps', [
      section('a', '水泵', 'Pumps', [{ type: 'single_choice', key: 'grade', label, responseSet: 'grades' }, tagged]),
    ]),
    responseSets: { grades: copied, unused: { ...copied, origin: { item: 'set-1', revision: 1 } } },
  };

  test('lead to the question that shows them', () => {
    expect(copiesOf(form, 'set-1')).toEqual([
      { revision: 2, at: 'grade', set: 'grades' },
      { revision: 1, at: undefined, set: 'unused' },
    ]);
    expect(copiesOf(form, 'question-1')).toEqual([{ revision: 4, at: 'leak' }]);
    expect(copiesOf(form, 'elsewhere')).toEqual([]);
  });
});
