import { translator } from '../../../fill/texts/message.ts';
import type { Translate } from '../../../fill/texts/message.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import type { NoticeTextKey } from './zh-CN.ts';

const chinese = translator<NoticeTextKey>(zhCN);
const english = translator<NoticeTextKey>(en);

/** Words of their own, so that they come when they are wanted and not with the first task. */
export function noticeTexts(locale: string): Translate<NoticeTextKey> {
  return locale === 'en' ? english : chinese;
}
