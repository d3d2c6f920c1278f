import { describe, expect, it } from 'vitest';
import { formOf, formOfSections } from '../evaluate/scenario.ts';
import { check, choice, failRaises, group, integer, matrix, section, singleChoice, text } from './build.ts';
import { missingTexts } from './missingTexts.ts';
import { fillText, pipedKeys } from './piping.ts';
import { readText } from './text.ts';

describe('what is not translated', () => {
  it('is nothing where every text is there in every language', () => {
    expect(missingTexts(formOf([text('a', '甲', 'A')]))).toEqual([]);
  });

  it('is listed wherever it stands, with what is to be translated', () => {
    const form = formOfSections(
      [
        section('one', '一', '', [
          check('a', '甲', ' ', { criterion: '完好', consequences: [failRaises('minor', 'fire', '坏了')] }),
          singleChoice('b', '乙', 'B', { choices: [choice('x', '选', '')], help: ['帮助', 'Help'] }),
          matrix('m', '阵', 'M', { rows: [{ key: 'r', label: { 'zh-CN': '行' } }] }),
          group('g', '组', 'G', [integer('n', '数', 'N', { unit: '米', constraints: [['n > 0', '太小']] })], { rowLabel: '一行' }),
        ]),
      ],
      {
        description: '说明',
        settings: { allSafe: { statement: { 'zh-CN': '平安' } } },
        responseSets: { s: { label: { 'zh-CN': '集' }, choices: [] } },
      },
    );
    expect(
      missingTexts(form).map(({ question, property, locale, source }) => `${question ?? '-'} ${property} ${locale} ${source}`),
    ).toEqual([
      '- description en 说明',
      '- settings.allSafe.statement en 平安',
      '- label en 集',
      '- title en 一',
      'a label en 甲',
      'a criterion en 完好',
      'a consequences[0].then.title en 坏了',
      'b choices.x en 选',
      'm rows.r en 行',
      'g rowLabel en 一行',
      'n unit en 米',
      'n constraints[0].message en 太小',
    ]);
  });

  it('can be asked for a language that the form does not have yet', () => {
    const missing = missingTexts(formOf([text('a', '甲', 'A')]), ['fr']);
    expect(missing.map(({ path }) => path)).toEqual(['title', 'sections[0].title', 'sections[0].questions[0].label']);
    expect(missing.at(-1)).toEqual({
      path: 'sections[0].questions[0].label',
      section: 'one',
      question: 'a',
      property: 'label',
      locale: 'fr',
      source: '甲',
    });
  });
});

describe('a text', () => {
  it.each([
    ['zh-CN', '甲'],
    ['en', 'A'],
    ['en-GB', 'A'],
    ['fr', '甲'],
  ])('is read in %s as %s', (locale, expected) => {
    expect(readText({ 'zh-CN': '甲', en: 'A' }, locale, 'zh-CN')).toBe(expected);
  });

  it('falls back to whatever there is', () => {
    expect(readText({ 'zh-CN': '', en: 'A' }, 'zh-CN', 'zh-CN')).toBe('A');
    expect(readText(undefined, 'en')).toBe('');
    expect(readText({ en: 'A' }, '__proto__')).toBe('A');
  });
});

describe('answers in a text', () => {
  const answers: Record<string, string> = { plate: '京A12345', evil: '<b>{plate}</b>', lines: 'a\r\nb\u2028c', blank: '' };
  const fill = (words: string, escape?: (plain: string) => string) => fillText(words, (key) => answers[key] ?? '', escape);

  it.each([
    ['{plate} 的制动', '京A12345 的制动'],
    ['{ plate }', '京A12345'],
    ['{{plate}', '{plate}'],
    ['{', '{'],
    ['{}', '{}'],
    ['{not a key}', '{not a key}'],
    ['[{blank}]', '[]'],
    ['{lines}', 'a b c'],
    ['{evil}', '<b>{plate}</b>'],
  ])('%s reads %s', (words, expected) => {
    expect(fill(words)).toBe(expected);
  });

  it('are escaped as the reader needs it; the text around them is not', () => {
    const escape = (plain: string) => plain.replaceAll('<', '&lt;');
    expect(fill('<i>{evil}</i>', escape)).toBe('<i>&lt;b>{plate}&lt;/b></i>');
  });

  it('are named in any of its languages', () => {
    expect([...pipedKeys({ 'zh-CN': '{a}{b}', en: '{{c} {d}' })]).toEqual(['a', 'b', 'd']);
  });
});
