import type { Locale } from '@anjian/schema/definition/text.ts';
import { en, enSingular } from './en.ts';
import { translator } from './message.ts';
import type { Translate } from './message.ts';
import { zhCN } from './zh-CN.ts';
import type { FillTextKey } from './zh-CN.ts';

const chinese = translator<FillTextKey>(zhCN);
const english = translator<FillTextKey>(en, enSingular);

export function fillTexts(locale: Locale): Translate<FillTextKey> {
  return locale.toLowerCase().startsWith('zh') ? chinese : english;
}
