import { describe, expect, test } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { addLocale, readLocale, removeLocale, textsIn } from './locales.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const form: Definition = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: both('泵房', 'Pump house'),
  settings: { signOff: 'none', allSafe: { statement: both('平安', 'All safe') } },
  responseSets: { grades: { label: both('等级', 'Grade'), choices: [{ key: 'good', label: both('好', 'Good') }] } },
  sections: [
    {
      key: 's',
      title: both('水泵', 'Pumps'),
      questions: [
        {
          type: 'group',
          key: 'rows',
          label: both('逐台', 'One by one'),
          questions: [{ type: 'check', key: 'leak', label: both('无渗漏', 'No leak'), criterion: both('干燥', 'Dry') }],
        },
      ],
    },
  ],
};

describe('the languages of a form', () => {
  test('one goes with every word in it, and nothing else', () => {
    expect(textsIn(form, 'en')).toHaveLength(8);
    const chinese = removeLocale(form, 'en');
    expect(chinese.locales).toEqual(['zh-CN']);
    expect(textsIn(chinese, 'en')).toEqual([]);
    expect(textsIn(chinese, 'zh-CN')).toHaveLength(8);
    expect(JSON.stringify(chinese)).not.toContain('"en"');
  });

  test('when the first goes, the next is translated from', () => {
    expect(removeLocale(form, 'zh-CN').locales).toEqual(['en']);
  });

  test('the last one stays, as does what is not there', () => {
    const chinese = removeLocale(form, 'en');
    expect(removeLocale(chinese, 'zh-CN')).toBe(chinese);
    expect(removeLocale(form, 'fr')).toBe(form);
  });

  test('one is added once', () => {
    expect(addLocale(form, 'fr').locales).toEqual(['zh-CN', 'en', 'fr']);
    expect(addLocale(form, 'en')).toBe(form);
  });

  test.each([
    ['fr', 'fr'],
    ['PT_br', 'pt-BR'],
    [' zh-hant-TW ', 'zh-Hant-TW'],
    ['français', undefined],
    ['x', undefined],
    ['', undefined],
  ])('%s is read as %s', (typed, locale) => {
    expect(readLocale(typed)).toBe(locale);
  });
});
