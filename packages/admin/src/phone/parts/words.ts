import type { Translate } from '../../fill/texts/message.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';

export type Words = Translate<PhoneTextKey>;
