import { describe, expect, it } from 'vitest';
import { csvLine, protectCell, unprotectCell } from './csv.model.ts';

describe('cells that could run as formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86 10', "'+86 10"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['＝1', "'＝1"],
    ["'quoted", "''quoted"],
    ['-18', '-18'],
    ['-0.5', '-0.5'],
    ['-', "'-"],
    ['合格', '合格'],
    ['', ''],
  ])('%j is written as %j and comes back', (text, cell) => {
    expect(protectCell(text)).toBe(cell);
    expect(unprotectCell(cell)).toBe(text);
  });
});

it('quotes what RFC 4180 wants quoted', () => {
  expect(csvLine(['a', 'b,c', 'say "hi"', 'two\nlines', '=1,2'])).toBe('a,"b,c","say ""hi""","two\nlines","\'=1,2"\r\n');
});
