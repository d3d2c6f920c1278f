import { expect, it } from 'vitest';
import { calculated, choice, question } from '../definition/build.ts';
import { formOf } from '../evaluate/scenario.ts';
import { printValue } from './print.ts';

const choices = [choice('water', '水基', 'Water'), choice('co2', '二氧化碳', 'Carbon dioxide')];
const type = question('single_choice', 'type', '类型', 'Type', { choices });
const remark = question('text', 'remark', '备注', 'Remark');

it.each([
  ['type', 'water', 'Water'],
  ['if(is_blank(asset.type), type, asset.type)', 'co2', 'Carbon dioxide'],
  ["coalesce(asset.type, if(remark = 'x', type, remark))", 'co2', 'Carbon dioxide'],
  ['before', 'water', 'Water'],
  ['before', '2026-09-08', '8 Sep 2026'],
  // Not one of them, or only looked at on the way to something else.
  ['type', 'foam', 'foam'],
  ["if(type = 'water', remark, 'none')", 'water', 'water'],
  ["concat(type, '')", 'water', 'water'],
])('%s that comes to %s is shown as %s', (formula, came, shown) => {
  const given = calculated('given', '结果', 'Result', formula);
  const made = formOf([type, remark, calculated('before', '先前', 'Before', 'coalesce(type, given)'), given]);
  expect(printValue(given, came, 'en', made)).toBe(shown);
});
