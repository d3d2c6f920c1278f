import { describe, expect, it } from 'vitest';
import { check, definition, section } from '@anjian/schema/definition/build.ts';
import { acceptResult, addFormTest, deleteFormTest, mostTests, renameFormTest } from './formTests.ts';

const form = definition('车', 'Vehicle', [section('one', '一', 'One', [check('brakes', '制动', 'Brakes', { required: true })])]);
const blank = (name: string) => ({ name, answers: {}, expect: { complete: true } });
const namesIn = ({ tests = [] }: typeof form) => tests.map(({ name }) => name);

describe('form tests', () => {
  it('have names of their own', () => {
    const three = ['空表', '空表', '空表 '].reduce((before, name) => addFormTest(before, blank(name)), form);
    expect(namesIn(three)).toEqual(['空表', '空表 2', '空表 3']);
    expect(namesIn(renameFormTest(three, 1, '空表 3'))).toEqual(['空表', '空表 3 2', '空表 3']);
    expect(renameFormTest(three, 1, '  ')).toBe(three);
    expect(renameFormTest(three, 1, '空表 2')).toBe(three);
  });

  it.each([
    ['a\0b \ud83d', 'ab \ufffd'],
    [`${'x'.repeat(195)}🦺`, 'x'.repeat(195)],
    ['\0', '1'],
  ])('have names that the format takes, whatever is pasted: %j', (pasted, name) => {
    expect(namesIn(addFormTest(form, blank(pasted)))).toEqual([name]);
    expect(namesIn(renameFormTest(addFormTest(form, blank('1')), 0, pasted))).toEqual([name]);
  });

  it('leave nothing behind when the last one goes', () => {
    const one = addFormTest(form, blank('空表'));
    expect(deleteFormTest(one, 0)).toEqual(form);
    expect(deleteFormTest(one, 7)).toBe(one);
  });

  it('are no more than a definition holds', () => {
    const full = { ...form, tests: Array.from({ length: mostTests }, (_none, index) => blank(`${index}`)) };
    expect(addFormTest(full, blank('空表'))).toBe(full);
  });

  it('expect, once the result is accepted, what the form says now', () => {
    const one = addFormTest(form, blank('空表'));
    expect(acceptResult(one, 0).tests?.[0]).toMatchObject({ name: '空表', expect: { complete: false, required: ['brakes'] } });
  });
});
