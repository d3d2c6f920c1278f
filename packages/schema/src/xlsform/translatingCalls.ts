/** What the translations of calls share. */
import type { Translator } from './translate.ts';
import { call, literal, typed, Unsupported, type Typed } from './translating.ts';
import type { XPath } from './xpath.ts';

export type Args = readonly XPath[];
export type Translate = (args: Args, t: Translator) => Typed;

export const unsupported = (name: string): never => {
  throw new Unsupported('unsupported_function', { function: name });
};

/** Blank counts as nothing: length 0, no choice. In a constraint the answer is there. */
export function orZero(value: Typed, t: Translator): Typed {
  return value.blank && !t.lenient ? typed(call('coalesce', value.expr, literal(0)), 'number', false) : value;
}
