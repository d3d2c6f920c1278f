import type { Locale } from '@anjian/schema/definition/text.ts';
import { translator } from '../../texts/message.ts';
import type { Translate } from '../../texts/message.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import type { ScanTextKey } from './zh-CN.ts';

const chinese = translator<ScanTextKey>(zhCN);
const english = translator<ScanTextKey>(en);

export function scanTexts(locale: Locale): Translate<ScanTextKey> {
  return locale.toLowerCase().startsWith('zh') ? chinese : english;
}
