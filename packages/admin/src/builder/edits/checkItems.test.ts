import { describe, expect, it } from 'vitest';
import { fromOutline } from '../../../test/outline.ts';
import { checkItemsFrom } from './checkItems.ts';
import { makeFreshKeys } from './keys.ts';

describe('checkItemsFrom', () => {
  it('makes items in one language, with keys that go on counting', () => {
    const freshKey = makeFreshKeys(fromOutline('one: item_3'));
    expect(checkItemsFrom([{ label: '制动', criterion: '有力' }, { label: '灯光' }], 'zh-CN', freshKey)).toEqual([
      { type: 'check', key: 'item_4', label: { 'zh-CN': '制动' }, criterion: { 'zh-CN': '有力' }, required: true },
      { type: 'check', key: 'item_5', label: { 'zh-CN': '灯光' }, required: true },
    ]);
  });
});
