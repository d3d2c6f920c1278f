import { expect, test } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { formTexts, markChange, questionTexts, sectionTexts } from './textChanges.ts';

const form = (label: object, choice: object, extra: object = {}): Definition =>
  ({
    format: 1,
    locales: ['zh-CN', 'en'],
    title: { 'zh-CN': '泵房' },
    settings: { signOff: 'none' },
    responseSets: { states: { label: { 'zh-CN': '状态' }, choices: [{ key: 'wet', label: choice }] } },
    sections: [{ key: 's', title: { 'zh-CN': '水泵' }, questions: [{ type: 'single_choice', key: 'q', label, responseSet: 'states' }] }],
    ...extra,
  }) as Definition;

const both = {
  before: form({ 'zh-CN': '泵', en: 'Pump' }, { 'zh-CN': '湿' }),
  after: form({ 'zh-CN': '水泵', en: 'Pump' }, { 'zh-CN': '湿', en: 'Wet' }, { title: { 'zh-CN': '新泵房' } }),
};

test('names every text that is another, language by language, also those of a shared response set', () => {
  expect(questionTexts(both, 'q')).toEqual([
    { property: 'label', locale: 'zh-CN', before: '泵', after: '水泵' },
    { property: 'choices.wet', locale: 'en', before: '', after: 'Wet' },
  ]);
  expect(sectionTexts(both, 's')).toEqual([]);
  expect(formTexts(both)).toEqual([{ property: 'title', locale: 'zh-CN', before: '泵房', after: '新泵房' }]);
});

test('what is new has no words before, what is gone none after', () => {
  const { before } = both;
  const none = { ...before, sections: [] };
  expect(questionTexts({ before: none, after: before }, 'q').map(({ before: was, after }) => [was, after])).toEqual([
    ['', '泵'],
    ['', 'Pump'],
    ['', '湿'],
  ]);
  expect(sectionTexts({ before, after: none }, 's')).toEqual([{ property: 'sectionTitle', locale: 'zh-CN', before: '水泵', after: '' }]);
});

test.each([
  ['制动有效', '制动灵敏有效', '制动', '', '灵敏', '有效'],
  ['aa', 'aaa', 'aa', '', 'a', ''],
  ['不小于 1.6 毫米', '不小于 2.0 毫米', '不小于 ', '1.6', '2.0', ' 毫米'],
  ['😀', '😁', '', '😀', '😁', ''],
  ['', 'new', '', '', 'new', ''],
])('%s → %s', (was, is, start, before, after, end) => {
  expect(markChange(was, is)).toEqual({ start, before, after, end });
});
