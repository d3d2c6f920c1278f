import { expect, test } from 'vitest';
import { lineProblem, linesOf, propertiesOf, suggestLines, type PropertyLine } from './properties.ts';

const stored = { 生产日期: '2023-05-01', seats: 45, checked: true, type: '干粉' };

test('properties stand in the form with their types and come back as they were', () => {
  const lines = linesOf(stored);
  expect(lines.map(({ type }) => type)).toEqual(['date', 'number', 'truth', 'text']);
  expect(propertiesOf(lines)).toEqual(stored);
});

test('what is blank is left out, blanks around a value too', () => {
  const lines: PropertyLine[] = [
    { key: ' seats ', type: 'number', text: ' 45 ' },
    { key: '', type: 'text', text: '' },
    { key: 'note', type: 'text', text: '  ' },
  ];
  expect(propertiesOf(lines)).toEqual({ seats: 45 });
});

test.each([
  [{ key: '', type: 'text', text: '' }, undefined],
  [{ key: '', type: 'text', text: '干粉' }, 'assets.propertyKey'],
  [{ key: '2号', type: 'text', text: '干粉' }, 'assets.propertyKey'],
  [{ key: 'a b', type: 'text', text: '干粉' }, 'assets.propertyKey'],
  [{ key: 'number', type: 'text', text: '7' }, 'assets.propertyTaken'],
  [{ key: '类型', type: 'text', text: '干粉' }, 'assets.propertyTwice'],
  [{ key: '座位', type: 'number', text: '四十五' }, 'assets.propertyNumber'],
  [{ key: '座位', type: 'number', text: '' }, 'assets.propertyValue'],
  [{ key: '座位', type: 'number', text: '-45.5' }, undefined],
] as [PropertyLine, string | undefined][])('%j: %s', (line, problem) => {
  expect(lineProblem(line, [line, { key: '类型', type: 'text', text: '水基' }])).toBe(problem);
});

test('suggests what others of the kind have, the usual first, and nothing that is there', () => {
  const others = [{ properties: { 类型: '干粉', 生产日期: '2023-05-01' } }, { properties: { 生产日期: '2022-01-01', 重量: 4 } }];
  expect(suggestLines(others, [{ key: '重量', type: 'number', text: '5' }])).toEqual([
    { key: '生产日期', type: 'date', text: '' },
    { key: '类型', type: 'text', text: '' },
  ]);
});
