/** Unit 单位, chosen from the register */
import { namedType } from './common/naming.ts';

export const unit = namedType('unit');
