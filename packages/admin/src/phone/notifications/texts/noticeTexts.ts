import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import type { NoticeTextKey } from './zh-CN.ts';

/** Words of their own, so that they come when they are wanted and not with the first task. */
export function noticeTexts(locale: string): (key: NoticeTextKey) => string {
  const words = locale === 'en' ? en : zhCN;
  return (key) => words[key];
}
