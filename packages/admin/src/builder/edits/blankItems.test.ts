import { expect, it } from 'vitest';
import { check, definition, section } from '@anjian/schema/definition/build.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { blankBefore, withNamesForBlank } from './blankItems.ts';
import { newQuestion } from './newQuestion.ts';

const form = (...questions: Definition['sections'][number]['questions']) =>
  definition('表', 'Form', [section('s', '一', 'One', questions)]);
const at = (index: number) => ({ in: { section: 's' }, index });

it('finds the item that nobody wrote in, right before the spot', () => {
  const blank = newQuestion('check', 'item_1');
  expect(blankBefore(form(blank), at(1))).toBe('item_1');
  expect(blankBefore(form(blank), at(0))).toBeUndefined();
  expect(blankBefore(form(blank, check('b', '二', 'Two')), at(2))).toBeUndefined();
  expect(blankBefore(form({ ...blank, weight: 2 } as typeof blank), at(1))).toBeUndefined();
  expect(blankBefore(form(newQuestion('text', 'text_1')), at(1))).toBeUndefined();
});

it('names what has no words, and leaves a form alone in which all have', () => {
  const named = withNamesForBlank(form(newQuestion('check', 'item_1'), check('b', '二', 'Two')), '未命名');
  expect(named.sections[0]?.questions.map(({ label }) => label['zh-CN'])).toEqual(['未命名', '二']);
  const whole = form(check('b', '二', 'Two'));
  expect(withNamesForBlank(whole, '未命名')).toBe(whole);
});
