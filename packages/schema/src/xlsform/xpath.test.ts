import { describe, expect, it } from 'vitest';
import { readXPath, type XPath } from './xpath.ts';

/** As a list: [operator, left, right] */
function short(xpath: XPath): unknown {
  switch (xpath.is) {
    case 'number':
    case 'text':
      return xpath.value;
    case 'question':
      return xpath.last ? `last ${xpath.name}` : `$${xpath.name}`;
    case 'self':
      return '.';
    case 'path':
      return xpath.steps.join('/');
    case 'call':
      return [`${xpath.name}()`, ...xpath.args.map(short)];
    case 'operation':
      return [xpath.op, short(xpath.left), short(xpath.right)];
    case 'negative':
      return ['-', short(xpath.of)];
    case 'beyond':
      return `beyond ${xpath.what}`;
  }
}

describe('what is read', () => {
  it.each<[string, unknown]>([
    ['${a}', '$a'],
    ['${ a }', '$a'],
    ['${last-saved#a}', 'last a'],
    ['.', '.'],
    ['. >= 18', ['>=', '.', 18]],
    ["${a}='x' and ${b}!=‘y’", ['and', ['=', '$a', 'x'], ['!=', '$b', 'y']]],
    ['“a" = “b”', ['=', 'a', 'b']],
    ['1 - 2 - 3', ['-', ['-', 1, 2], 3]],
    ['1 + 2 * 3', ['+', 1, ['*', 2, 3]]],
    ['7 mod 2 = 1 or 6 div 3 < 3', ['or', ['=', ['mod', 7, 2], 1], ['<', ['div', 6, 3], 3]]],
    ['${a}-${b}', ['-', '$a', '$b']],
    ['-${a}', ['-', '$a']],
    ['a-b', 'a-b'],
    ['AND', 'AND'],
    ['${a} = 1 AND ${b} = 2', ['and', ['=', '$a', 1], ['=', '$b', 2]]],
    ['.5 + 1.', ['+', 0.5, 1]],
    ["jr:choice-name(${a}, '${a}')", ['jr:choice-name()', '$a', '${a}']],
    ['position(..)', ['position()', '..']],
    ['current()/../pos', './../pos'],
    ['/data/group/a', '/data/group/a'],
    ['count(${r}[${a} > 1])', ['count()', 'beyond […]']],
    ["instance('x')/root/item[name = ${a}]/label", 'beyond instance()/'],
    ['preceding-sibling::a', 'beyond preceding-sibling::'],
    ['${a} | ${b}', 'beyond |'],
    ['\u00a0${a}\u00a0= 1', ['=', '$a', 1]],
  ])('%s', (text, expected) => {
    const read = readXPath(text);
    expect(read.ok && short(read.xpath)).toEqual(expected);
  });
});

describe('what is broken, and where', () => {
  it.each<[string, number, string]>([
    ['', 0, 'broken'],
    ['${a} =', 6, 'broken'],
    ['(${a} = 1', 9, 'broken'],
    ['${a} = 1)', 8, 'broken'],
    ["${a} = 'x", 7, 'broken'],
    ['= 1', 0, 'broken'],
    ['if(${a}, 1 2)', 11, 'broken'],
    ['${a} ${b}', 5, 'broken'],
    ['$(a)', 0, 'unknown_sign'],
    ['${a} && ${b}', 5, 'unknown_sign'],
    ['£¥', 0, 'unknown_sign'],
  ])('%s', (text, at, code) => {
    expect(readXPath(text)).toEqual({ ok: false, at, code });
  });

  it('what is too long or too deep', () => {
    expect(readXPath('${a}'.repeat(6_000))).toMatchObject({ ok: false, code: 'too_long' });
    expect(readXPath('('.repeat(500))).toMatchObject({ ok: false, code: 'too_deep' });
  });
});
