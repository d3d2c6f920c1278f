/** The properties of a question, a section or the whole form that are another, each as it was and as it is. Pure. */
import { isSame } from '@anjian/schema/definition/isSame.ts';
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { textsOf } from '@anjian/schema/definition/texts.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { sayValue } from './sayValue.ts';
import { propertyName, type Both, type Words } from './words.ts';

export type ChangedValue = { name: string; before: string; after: string };

/** What other lines speak of: the words themselves, and choices and rows one by one. */
const toldElsewhere: ReadonlySet<string> = new Set(['key', 'type', 'questions', 'choices', 'rows', 'carried', 'origin', 'title', 'help']);

export function valuesOfQuestion(both: Both, key: Key, words: Words): ChangedValue[] {
  const [before, after] = [findQuestion(both.before, key), findQuestion(both.after, key)];
  if (!before || !after || before.type !== after.type) return [];
  const texts = new Set([...textsOf(before), ...textsOf(after)].map(([name]) => name));
  return changed(both, before, after, words, (name) => !texts.has(name));
}

export function valuesOfSection(both: Both, key: Key, words: Words): ChangedValue[] {
  const sectionIn = ({ sections }: Definition) => sections.find((section) => section.key === key);
  const [before, after] = [sectionIn(both.before), sectionIn(both.after)];
  return before && after ? changed(both, before, after, words) : [];
}

export function valuesOfForm(both: Both, words: Words): ChangedValue[] {
  const partsOf = ({ locales, tests, settings: { scoring, allSafe, passTheRest } }: Definition) => ({
    locales,
    ...(tests ? { tests } : {}),
    ...(passTheRest === undefined ? {} : { passTheRest }),
    ...(allSafe ? { allSafe } : {}),
    ...scoring,
  });
  return changed(both, partsOf(both.before), partsOf(both.after), words);
}

function changed(both: Both, before: object, after: object, words: Words, tells: (name: string) => boolean = () => true): ChangedValue[] {
  const [was, is] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !toldElsewhere.has(name) && tells(name) && !isSame(was[name], is[name]))
    .map((name) => {
      const [old, now] = onlyWhatDiffers(name, orNot(was[name], is[name]), orNot(is[name], was[name]));
      return {
        name: propertyName(name, words),
        before: sayValue(name, old, both.before, words),
        after: sayValue(name, now, both.after, words),
      };
    })
    .filter((one) => one.before !== one.after);
}

/** A switch that is not there is off. */
function orNot(value: unknown, other: unknown): unknown {
  return value === undefined && typeof other === 'boolean' ? false : value;
}

/** Of several checks, those that came or went. */
function onlyWhatDiffers(name: string, was: unknown, is: unknown): [unknown, unknown] {
  if (name !== 'constraints' && name !== 'consequences') return [was, is];
  const [before, after] = [was, is].map((list) => (Array.isArray(list) ? (list as unknown[]) : [])) as [unknown[], unknown[]];
  const without = (list: unknown[], others: unknown[]) => {
    const left = list.filter((one) => !others.some((other) => isSame(one, other)));
    return left.length > 0 ? left : undefined;
  };
  return [without(before, after), without(after, before)];
}
