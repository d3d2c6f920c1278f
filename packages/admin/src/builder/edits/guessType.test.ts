import { expect, it } from 'vitest';
import { guessType } from './guessType.ts';

it.each([
  ['检查日期', false, 'date'],
  ['检查人签名', false, 'signature'],
  ['现场照片', false, 'photo'],
  ['备注', false, 'long_text'],
  ['Date', false, 'date'],
  ['照片墙牢固', false, 'check'],
  ['灭火器压力', false, 'check'],
  ['灭火器压力', true, 'decimal'],
  ['数量（升）', true, 'decimal'],
  ['人数', true, 'integer'],
  ['名称', true, 'text'],
  ['Serial number', true, 'text'],
  ['铅封完好', true, 'check'],
  ['update', true, 'check'],
] as const)('%s, in a register: %s, is most likely %s', (label, isInGroup, type) => {
  expect(guessType(label, isInGroup)).toBe(type);
});
