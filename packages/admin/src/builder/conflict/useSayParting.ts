import { useTranslate } from 'react-admin';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { sayValue } from '../../terms/changes/sayValue.ts';
import { useChangeWords } from '../../terms/changes/useChangeWords.ts';
import { propertyName, setName } from '../../terms/changes/words.ts';
import type { Parting } from '../merge/merge.ts';
import type { Place } from '../merge/order.ts';
import type { Side } from '../merge/properties.ts';
import { nameIn } from '../state/naming.ts';
import { useBuilder } from '../state/useBuilder.ts';

const longestSaid = 120;

type Three = { base: Definition; mine: Definition; theirs: Definition };

/** What two authors made of one thing, in words: "题目：制动有效；位置：在“车辆”中，排在“灯光”后面". */
export function useSayParting({ base, mine, theirs }: Three): {
  name: (parting: Parting) => string;
  side: (parting: Parting, side: Side) => string;
} {
  const translate = useTranslate();
  const locale = useBuilder((state) => state.locale);
  const words = useChangeWords(mine.locales[0], locale);
  const sides = { mine, theirs };
  const nameOf = (key: string, first: Definition) => {
    const found = [first, mine, theirs, base].find((definition) => holds(definition, key)) ?? first;
    return nameIn(found, key, locale);
  };
  const nameOfEntry = (parting: Parting, key: string) => {
    for (const definition of [mine, theirs, base]) {
      const entry = entriesAt(definition, parting).find((one) => one.key === key);
      if (entry && words.read(entry.label)) return words.read(entry.label);
    }
    return key;
  };
  const nameOfThing = ({ about, gone }: Parting): string => {
    const key = 'question' in about ? about.question : 'section' in about ? about.section : undefined;
    if (key !== undefined) return nameOf(key, gone === 'mine' ? theirs : mine);
    const set = 'part' in about ? /^responseSets\.(.+)$/s.exec(about.part)?.[1] : undefined;
    if (set !== undefined) return translate('conflict.set', { name: setName({ before: theirs, after: mine }, set, words) });
    return translate('builder.wholeTemplate');
  };
  const sayPlace = (place: Place | { after: string | undefined }, parting: Parting, side: Side) => {
    const after =
      place.after === undefined ? undefined : parting.entry ? nameOfEntry(parting, place.after) : nameOf(place.after, sides[side]);
    const around = 'in' in place && place.in !== undefined ? nameOf(place.in, sides[side]) : undefined;
    if (around === undefined) return after === undefined ? translate('conflict.first') : translate('conflict.after', { after });
    return after === undefined ? translate('conflict.firstIn', { around }) : translate('conflict.afterIn', { around, after });
  };
  const sayProperty = (name: string, parting: Parting, side: Side): string => {
    const found = (parting[side] as Record<string, unknown> | undefined)?.[name];
    // Of a set its name alone is one question: its choices are asked about one by one.
    const value = name.startsWith('responseSets.') ? (found as { label: unknown } | undefined)?.label : found;
    const said =
      name === 'place' ? sayPlace(value as Place, parting, side) : sayValue(name.replace(/^settings\./, ''), value, sides[side], words);
    const property =
      parting.entry && name === 'label'
        ? translate('conflict.words')
        : name.startsWith('responseSets.')
          ? translate('builder.set.name')
          : propertyName(name, words);
    return translate('builder.merge.property', {
      name: property,
      value: said.length > longestSaid ? `${said.slice(0, longestSaid)}…` : said,
    });
  };
  return {
    name: (parting) =>
      parting.entry
        ? translate(`conflict.entry.${parting.entry.list}`, { of: nameOfThing(parting), name: nameOfEntry(parting, parting.entry.key) })
        : nameOfThing(parting),
    side: (parting, side) => {
      const { about, gone, properties } = parting;
      if (gone !== undefined) return translate(gone === side ? 'builder.merge.tookOut' : 'builder.merge.changedIt');
      const names = 'part' in about && !parting.entry ? [about.part] : properties;
      return names.map((name) => sayProperty(name, parting, side)).join(translate('builder.merge.between'));
    },
  };
}

type Named = { key: string; label: Record<string, string> };

function entriesAt(definition: Definition, { about, entry }: Parting): readonly Named[] {
  if (!entry) return [];
  const set = 'part' in about ? /^responseSets\.(.+)$/s.exec(about.part)?.[1] : undefined;
  if (set !== undefined) return definition.responseSets?.[set]?.choices ?? [];
  const question = 'question' in about ? findQuestion(definition, about.question) : undefined;
  return ((question as unknown as Record<string, unknown> | undefined)?.[entry.list] as readonly Named[] | undefined) ?? [];
}

function holds(definition: Definition, key: string): boolean {
  return definition.sections.some((section) => section.key === key) || findQuestion(definition, key) !== undefined;
}
