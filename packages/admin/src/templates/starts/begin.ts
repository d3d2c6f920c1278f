/** The definition a new template begins with, whichever way its author chose. */
import type { Definition, Question, Text } from '@anjian/schema/definition/definition.ts';
import type { Line } from '../../terms/pastedLines.ts';
import { starts, type StartKind } from './starts.ts';

export type Titles = { title: string; titleEn: string };
export const emptyTitles: Titles = { title: '', titleEn: '' };

/** What the first section is called until its author says otherwise. */
const firstSection: Text = { 'zh-CN': '检查内容', en: 'Items' };

/** A title, one section, and a first question that waits for its words. */
export function blank(titles: Titles): Definition {
  return around(titles, [{ type: 'check', key: 'item_1', label: {}, required: true }]);
}

export function fromKind(titles: Titles, kind: StartKind): Definition {
  return { ...structuredClone(starts[kind]), title: titleOf(titles) };
}

/** More than a form holds are refused by the server, with everything still in the field. */
export function fromLines(titles: Titles, lines: readonly Line[], locale: string): Definition {
  const words = (text: string): Text => ({ [locale]: text });
  const items = lines.map(({ label, criterion, clause }, index): Question => ({
    type: 'check',
    key: `item_${index + 1}`,
    label: words(label),
    required: true,
    ...(criterion ? { criterion: words(criterion) } : {}),
    ...(clause ? { clause: words(clause) } : {}),
  }));
  return around(titles, items);
}

function around(titles: Titles, questions: Question[]): Definition {
  return {
    format: 1,
    locales: ['zh-CN', 'en'],
    title: titleOf(titles),
    settings: { signOff: 'one' },
    sections: [{ key: 'section_1', title: firstSection, questions }],
  };
}

function titleOf({ title, titleEn }: Titles): Text {
  return { ...(title.trim() ? { 'zh-CN': title.trim() } : {}), ...(titleEn.trim() ? { en: titleEn.trim() } : {}) };
}
