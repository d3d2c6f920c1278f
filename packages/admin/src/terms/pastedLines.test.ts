import { describe, expect, it } from 'vitest';
import { readLines } from './pastedLines.ts';

describe('readLines', () => {
  it.each<[what: string, pasted: string, expected: ReturnType<typeof readLines>]>([
    ['a plain list', '制动\n灯光', [{ label: '制动' }, { label: '灯光' }]],
    ['breaks of line of Windows, blank lines, spaces', '  制动 \r\n\r\n\t\r\n灯光\r\n', [{ label: '制动' }, { label: '灯光' }]],
    [
      'numbers and bullets of all kinds',
      '1. 制动\n2、灯光\n（三）轮胎\n④ 雨刮\n- 喇叭\n• 油量\n第5条 证件\n□ 灭火器',
      ['制动', '灯光', '轮胎', '雨刮', '喇叭', '油量', '证件', '灭火器'].map((label) => ({ label })),
    ],
    ['a number that belongs to the words', '1.6 毫米以上的花纹深度\n4个轮胎', [{ label: '1.6 毫米以上的花纹深度' }, { label: '4个轮胎' }]],
    ['a line that is nothing but a number', '12', [{ label: '12' }]],
    ['two columns', '制动\t踩下有力', [{ label: '制动', criterion: '踩下有力' }]],
    ['three columns', '制动\t踩下有力\t《道交法》第二十一条', [{ label: '制动', criterion: '踩下有力', clause: '《道交法》第二十一条' }]],
    ['a row without a criterion', '制动\t\t第二十一条', [{ label: '制动', clause: '第二十一条' }]],
    [
      'a column of numbers before',
      '1\t制动\t有力\n2\t灯光\t全亮',
      [
        { label: '制动', criterion: '有力' },
        { label: '灯光', criterion: '全亮' },
      ],
    ],
    [
      'numbers of sections before, and a star at the critical one',
      '1.1\t压力\t绿区\n1.2★\t报废年限\t未到期\n10.3\t封记\t完好',
      [
        { label: '压力', criterion: '绿区' },
        { label: '★ 报废年限', criterion: '未到期' },
        { label: '封记', criterion: '完好' },
      ],
    ],
    [
      'headings that name the columns in another order',
      '序号\t依据条款\t检查内容\t合格标准\n1\t第二十一条\t制动\t有力',
      [{ label: '制动', criterion: '有力', clause: '第二十一条' }],
    ],
    ['a heading over one column', '检查项目\n制动', [{ label: '制动' }]],
    ['a break of line inside a cell', '"制动\n手刹"\t"有力""可靠"""', [{ label: '制动 手刹', criterion: '有力"可靠"' }]],
    ['a quote that never closes', '"制动\n灯光', [{ label: '"制动' }, { label: '灯光' }]],
    ['nothing', ' \n\t', []],
  ])('reads %s', (_what, pasted, expected) => {
    expect(readLines(pasted)).toEqual(expected);
  });
});
