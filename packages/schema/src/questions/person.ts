/** Person 人员, chosen from the register */
import { namedType } from './common/naming.ts';

export const person = namedType('person');
