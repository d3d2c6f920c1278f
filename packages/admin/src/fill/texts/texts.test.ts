import { describe, expect, test } from 'vitest';
import { placeOf, readSources, walk } from '../../../test/sources.ts';
import { en as assetEn } from '../../phone/assets/texts/en.ts';
import { zhCN as assetZh } from '../../phone/assets/texts/zh-CN.ts';
import { en as phoneEn, enSingular as phoneSingular } from '../../phone/texts/en.ts';
import { zhCN as phoneZh } from '../../phone/texts/zh-CN.ts';
import { en as scanEn } from '../scan/texts/en.ts';
import { zhCN as scanZh } from '../scan/texts/zh-CN.ts';
import { en, enSingular } from './en.ts';
import { fillTexts } from './fillTexts.ts';
import { zhCN } from './zh-CN.ts';

const blanks = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].toSorted();
const han = /\p{Script=Han}/u;

describe.each([
  ['form', zhCN, en, enSingular],
  ['phone', phoneZh, phoneEn, phoneSingular],
  ['scanner', scanZh, scanEn, {}],
  ['phone of an asset', assetZh, assetEn, {}],
] as [string, Record<string, string>, Record<string, string>, Record<string, string>][])(
  'what the %s says',
  (_name, chinese, english, singular) => {
    test('is there in both languages, and nowhere empty', () => {
      expect(Object.keys(english).toSorted()).toEqual(Object.keys(chinese).toSorted());
      expect(Object.entries({ ...chinese }).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
      expect(Object.entries({ ...english }).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
    });

    test('leaves the same blanks to be filled', () => {
      for (const [key, sentence] of Object.entries(chinese)) expect([key, blanks(english[key] ?? '')]).toEqual([key, blanks(sentence)]);
      // A singular may spell its one out.
      for (const [key, sentence] of Object.entries(singular)) {
        expect(blanks(chinese[key] ?? '')).toEqual(expect.arrayContaining(blanks(sentence)));
      }
    });

    test('is Chinese in Chinese and English in English', () => {
      const wordless = Object.entries(chinese).filter(
        ([, sentence]) => /[a-z]{3}/i.test(sentence.replaceAll(/\{\w+\}/g, '')) && !han.test(sentence),
      );
      expect(wordless).toEqual([]);
      expect(Object.entries(english).filter(([, sentence]) => han.test(sentence))).toEqual([]);
    });
  },
);

test('one is said as one', () => {
  expect(fillTexts('en')('pass_the_rest', { n: 1 })).toBe('The other one passes');
  expect(fillTexts('en')('pass_the_rest', { n: 4 })).toBe('All 4 others pass');
  expect(fillTexts('zh-CN')('pass_the_rest', { n: 1 })).toBe('其余 1 项全部合格');
});

test('the form and the phone have no words but these', () => {
  const own = readSources((path) => /^(fill|phone)\/.*\.tsx?$/.test(path) && !path.includes('texts/'));
  const words = own.flatMap((source) =>
    [...walk(source.program)]
      .filter(({ node }) => {
        if (node.type === 'JSXText') return /\p{L}/u.test(String(node['value']));
        return node.type === 'Literal' && typeof node['value'] === 'string' && han.test(node['value']);
      })
      .map(({ node }) => `${placeOf(source, node)} ${String(node['value']).trim()}`),
  );
  expect(words).toEqual([]);
});

test('no sentence is kept that nobody says', () => {
  const code = readSources((path) => /^(fill|phone)\//.test(path) && !path.includes('texts/'))
    .map(({ text }) => text)
    .join('\n');
  // Keys that are put together, such as `state_${state}`, are known by their beginning.
  const beginnings = new Set([...code.matchAll(/`(\w+_)\$\{/g)].map(([, beginning = '']) => beginning));
  const unsaid = [...Object.keys(zhCN), ...Object.keys(phoneZh), ...Object.keys(scanZh), ...Object.keys(assetZh)].filter(
    (key) => !new RegExp(`\\b${key}\\b`).test(code) && ![...beginnings].some((beginning) => key.startsWith(beginning)),
  );
  expect(unsaid).toEqual([]);
});
