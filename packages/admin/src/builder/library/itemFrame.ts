/** One item of the library as the builder's editors know it: the smallest definition around it, and the item out of that again. */
import type { Definition, Key, Locale, Question, ResponseSet, Text } from '@anjian/schema/definition/definition.ts';
import { walkTexts } from '@anjian/schema/definition/texts.ts';
import { parseLibraryContent, type LibraryKind } from '@anjian/schema/library/content.ts';

/** The title of the definition is the name of the item; the key of its set is always this one. */
export const framedSet: Key = 'item';

export type ItemContent = { kind: 'question'; content: Question } | { kind: 'response_set'; content: ResponseSet };

export function readItem(kind: LibraryKind, json: unknown): ItemContent | undefined {
  if (kind === 'question') {
    const parsed = parseLibraryContent('question', json);
    return parsed.ok ? { kind, content: parsed.content } : undefined;
  }
  const parsed = parseLibraryContent('response_set', json);
  return parsed.ok ? { kind, content: parsed.content } : undefined;
}

export function newItem(kind: LibraryKind): ItemContent {
  return kind === 'question'
    ? { kind, content: { type: 'check', key: 'item_1', label: {}, required: true } }
    : { kind, content: { label: {}, choices: [] } };
}

/** Scored, so that weights can be given: whether they count is for the template to say. */
export function frameItem(name: Text, item: ItemContent): Definition {
  const framed: Definition = {
    format: 1,
    locales: ['zh-CN', 'en'],
    title: name,
    settings: { signOff: 'none', scoring: { notApplicable: 'left_out' } },
    sections: item.kind === 'question' ? [{ key: 'item', title: {}, questions: [item.content] }] : [],
    ...(item.kind === 'response_set' ? { responseSets: { [framedSet]: item.content } } : {}),
  };
  const locales = new Set<Locale>([...framed.locales, ...[...walkTexts(framed)].flatMap(({ text }) => Object.keys(text))]);
  return { ...framed, locales: [...locales] };
}

export function unframeItem({ sections, responseSets }: Definition): Question | ResponseSet | undefined {
  return sections[0]?.questions[0] ?? responseSets?.[framedSet];
}
