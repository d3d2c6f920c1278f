import { translator } from '../../fill/texts/message.ts';
import type { Translate } from '../../fill/texts/message.ts';
import { en, enSingular } from './en.ts';
import { zhCN } from './zh-CN.ts';
import type { PhoneTextKey } from './zh-CN.ts';

const chinese = translator<PhoneTextKey>(zhCN);
const english = translator<PhoneTextKey>(en, enSingular);

export function phoneTexts(locale: string): Translate<PhoneTextKey> {
  return locale === 'en' ? english : chinese;
}
