import { describe, expect, it } from 'vitest';
import { fromOutline } from '../../../test/outline.ts';
import { checkItemsFrom } from './checkItems.ts';
import { makeFreshKeys } from './keys.ts';

describe('checkItemsFrom', () => {
  it('makes items in one language, with keys that go on counting', () => {
    const freshKey = makeFreshKeys(fromOutline('one: item_3'));
    expect(
      checkItemsFrom([{ label: '制动', criterion: '有力' }, { label: '灯光' }], { locale: 'zh-CN', isInGroup: false, freshKey }),
    ).toEqual([
      { type: 'check', key: 'item_4', label: { 'zh-CN': '制动' }, criterion: { 'zh-CN': '有力' }, required: true },
      { type: 'check', key: 'item_5', label: { 'zh-CN': '灯光' }, required: true },
    ]);
  });

  it('makes columns of a register of what can only be that, and checks whatever has a criterion', () => {
    const freshKey = makeFreshKeys(fromOutline('one: item_3'));
    const lines = [{ label: '名称' }, { label: '有效期' }, { label: '编号', criterion: '清晰' }];
    const types = checkItemsFrom(lines, { locale: 'zh-CN', isInGroup: true, freshKey }).map(({ type }) => type);
    expect(types).toEqual(['text', 'date', 'check']);
  });
});
