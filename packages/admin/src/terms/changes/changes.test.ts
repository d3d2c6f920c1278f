import { expect, it, test } from 'vitest';
import { compareDefinitions } from '@anjian/schema/compare/compare.ts';
import { check, choice, definition, failRaises, integer, matrix, section, singleChoice, text } from '@anjian/schema/definition/build.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { catalogues } from '../../app/catalogue.ts';
import { valuesOfForm, valuesOfQuestion } from './changedValues.ts';
import { reasonText } from './reasonText.ts';
import type { Words } from './words.ts';

/** The catalogue as polyglot reads it. */
function wordsIn(locale: 'zh-CN' | 'en'): Words {
  const find = (key: string) =>
    key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], catalogues[locale]);
  return {
    locale,
    nameLanguage: (one) => ({ 'zh-CN': '中文', en: '英文' })[one] ?? one,
    read: (words) => readText(words, locale),
    translate: (key, blanks = {}) => {
      const found = [find(key), blanks['_']].find((one) => typeof one === 'string') ?? key;
      return found.replaceAll(/%\{(\w+)\}/g, (_gap, name: string) => String(blanks[name]));
    },
  };
}

const choices = [choice('a1', '干粉', 'Powder'), choice('a2', '泡沫', 'Foam'), choice('a3', '水基', 'Water')];
const form = (questions: Parameters<typeof section>[3], more: Partial<Definition> = {}): Definition => ({
  ...definition('器', 'Thing', [section('one', '一', 'One', questions)]),
  ...more,
});
const before = form([
  singleChoice('kind', '种类', 'Kind', { choices }),
  integer('age', '年限', 'Age', { max: 10, showWhen: "kind = 'a1'" }),
  check('seal', '铅封', 'Seal', { consequences: [{ then: [{ do: 'require_note' }] }, failRaises('moderate', 'fire')] }),
  matrix('parts', '部件', 'Parts', { choices, rows: [{ key: 'r1', label: { 'zh-CN': '瓶体' } }] }),
  text('note', '备注', 'Note'),
]);
const after = form(
  [
    singleChoice('kind', '种类', 'Kind', {
      choices: [choice('a2', '泡沫', 'Foam'), choice('a1', '干粉（ABC）', 'Powder'), choice('a4', '二氧化碳', 'CO2')],
    }),
    integer('age', '年限', 'Age', { max: 12, showWhen: "kind = 'a2'" }),
    check('seal', '铅封', 'Seal', {
      required: true,
      consequences: [{ then: [{ do: 'require_note' }, { do: 'require_photo' }] }, failRaises('major', 'fire')],
    }),
    matrix('parts', '部件', 'Parts', {
      choices,
      rows: [
        { key: 'r1', label: { 'zh-CN': '瓶体' } },
        { key: 'r2', label: { 'zh-CN': '喷管' } },
      ],
    }),
    integer('note', '备注', 'Note'),
  ],
  { locales: ['zh-CN', 'en'], settings: { signOff: 'two' } },
);
const both = { before: { ...before, locales: ['zh-CN'] }, after };

it('names choices, lines, types and settings, never their keys', () => {
  const words = wordsIn('zh-CN');
  const comparison = compareDefinitions(both.before, after);
  const told = comparison.questions.flatMap(({ key, reasons }) =>
    reasons.map((reason) => `${key}: ${reasonText(reason, key, both, words)}`),
  );
  expect(told).toEqual([
    'kind: 选项“干粉（ABC）”的文字有改动',
    'kind: 选项“水基”被删除，旧答案读不懂；请改为移除',
    'kind: 选项“泡沫”换了位置',
    'kind: 新选项“二氧化碳”',
    'age: 显示条件有改动，旧答案可能不再显示或漏答',
    'age: 可填范围变宽',
    'seal: 改为必填，旧答案可能缺这一项',
    'seal: 触发动作要求更多：备注、照片或读数',
    'parts: 新的行“喷管”',
    'note: 题型由 单行文字 改为 整数，旧答案读不懂',
  ]);
  expect(comparison.form.map((reason) => reasonText(reason, undefined, both, words))).toEqual([
    '签字由“不签字”改为“双人双签”',
    '语言有增减或换了先后',
  ]);
});

test('each property is there as it was and as it is, rules as sentences', () => {
  const words = wordsIn('zh-CN');
  expect(valuesOfQuestion(both, 'age', words)).toEqual([
    { name: '最大可填', before: '10', after: '12' },
    { name: '显示条件', before: '[种类] 是 [干粉]', after: '[种类] 是 [泡沫]' },
  ]);
  expect(valuesOfQuestion(both, 'seal', words)).toEqual([
    {
      name: '触发动作',
      before: '当 [铅封] 是 [不合格]：上报隐患（一般、消防）',
      after: '当 [铅封] 是 [不合格]：拍照片、当 [铅封] 是 [不合格]：上报隐患（重大、消防）',
    },
    { name: '必填', before: '否', after: '是' },
  ]);
  expect(valuesOfForm(both, words)).toEqual([{ name: '语言', before: '中文', after: '中文、英文' }]);
  expect(valuesOfQuestion(both, 'age', wordsIn('en'))).toContainEqual({
    name: 'Shown when',
    before: '[Kind] is [Powder]',
    after: '[Kind] is [Foam]',
  });
});
