import type { Reason } from '@anjian/schema/compare/compare.ts';
import { differenceTextIn } from '@anjian/schema/compare/differenceTexts.ts';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { choiceName, propertyName, rowName, setName, type Both, type Words } from './words.ts';

/** Why something changed, with names where the comparison knows keys. `question` is the one it is about. */
export function reasonText({ code, details = {} }: Reason, question: Key | undefined, both: Both, words: Words): string {
  const { translate } = words;
  const named: Readonly<Record<string, (value: string) => string>> = {
    choice: (key) => choiceName(both, question, key, words),
    item: (key) => rowName(both, question, key, words),
    name: (name) => (code === 'response_set_changed' ? setName(both, name, words) : propertyName(name, words)),
    before: (value) => translate(code === 'type_changed' ? `builder.type.${value}` : `builder.signOff.${value}`, { _: value }),
    after: (value) => translate(code === 'type_changed' ? `builder.type.${value}` : `builder.signOff.${value}`, { _: value }),
  };
  const worded = Object.entries(details).map(([name, value]) => [name, named[name]?.(String(value)) ?? value]);
  return differenceTextIn(code, Object.fromEntries(worded) as typeof details, words.locale);
}
