/** Asset 资产, chosen from the register */
import { namedType } from './common/naming.ts';

export const asset = namedType('asset');
