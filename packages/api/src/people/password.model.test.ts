import { expect, it } from 'vitest';
import { judgePassword } from './password.model.ts';

it.each([
  ['short', 'too_short'],
  ['九个汉字不够长啊吧', 'too_short'],
  ['x'.repeat(201), 'too_long'],
  ['zhangwei-2026', 'contains_user_name'],
  ['ZhangWei-2026', 'contains_user_name'],
  ['aaaaaaaaaaaa', 'too_simple'],
  ['abababababab', 'too_simple'],
  ['1234567890', 'too_simple'],
  ['9876543210', 'too_simple'],
  ['abcdefghijk', 'too_simple'],
  ['Password123', 'too_simple'],
  ['admin123456', 'too_simple'],
  ['qwertyuiop1', 'too_simple'],
  ['correct horse', 'good'],
  ['安全检查从我做起吧朋友', 'good'],
  ['passport-renewal-8', 'good'],
])('%s is %s', (password, verdict) => {
  expect(judgePassword(password, 'zhangwei')).toBe(verdict);
});
