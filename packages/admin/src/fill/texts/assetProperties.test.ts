import { expect, test } from 'vitest';
import { assetPropertyName, assetPropertyValue } from './assetProperties.ts';

test.each([
  ['production_date', 'zh-CN', '出厂日期'],
  ['production_date', 'en', 'Made on'],
  ['年检到期', 'en', '年检到期'],
  ['constructor', 'zh-CN', 'constructor'],
])('%s is called in %s: %s', (key, locale, name) => {
  expect(assetPropertyName(key, locale)).toBe(name);
});

test('a usual value has a word, any other is as it was written', () => {
  expect(['powder', '沪A', 'toString'].map((value) => assetPropertyValue(value, 'zh-CN'))).toEqual(['干粉', '沪A', 'toString']);
});
