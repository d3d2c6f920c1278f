import type { Translate } from '../../fill/texts/message.ts';
import { phoneTexts } from './phoneTexts.ts';
import type { PhoneTextKey } from './zh-CN.ts';

/** The same sentences for somebody at a desk: what is kept is kept on a computer. */
export function deskTexts(locale: string): Translate<PhoneTextKey> {
  const t = phoneTexts(locale);
  return (key, params) =>
    t(key, params)
      .replaceAll('这台手机', '这台电脑')
      .replaceAll(/([Tt])his phone/g, '$1his computer');
}
