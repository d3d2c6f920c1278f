import { translator } from '../../../fill/texts/message.ts';
import type { Translate } from '../../../fill/texts/message.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import type { AssetTextKey } from './zh-CN.ts';

const chinese = translator<AssetTextKey>(zhCN);
const english = translator<AssetTextKey>(en);

export function assetTexts(locale: string): Translate<AssetTextKey> {
  return locale.toLowerCase().startsWith('zh') ? chinese : english;
}
