/** The texts of a question, a section or the whole form, as they were and as they are. */
import { choicesOf } from '@anjian/schema/definition/choice.ts';
import type { Definition, Key, Locale, Question, Text } from '@anjian/schema/definition/definition.ts';
import { textsOf } from '@anjian/schema/definition/texts.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';

/** What there was none of is ''. */
export type TextChange = { property: string; locale: Locale; before: string; after: string };

type Texts = ReadonlyMap<string, Text>;

export function questionTexts({ before, after }: Both, key: Key): TextChange[] {
  return changes(textsOfQuestion(before, key), textsOfQuestion(after, key), after.locales);
}

export function sectionTexts({ before, after }: Both, key: Key): TextChange[] {
  const textsIn = ({ sections }: Definition): Texts => {
    const section = sections.find((one) => one.key === key);
    return present({ sectionTitle: section?.title, help: section?.help });
  };
  return changes(textsIn(before), textsIn(after), after.locales);
}

export function formTexts({ before, after }: Both): TextChange[] {
  const textsIn = ({ title, description, settings }: Definition): Texts =>
    present({ title, description, statement: settings.allSafe?.statement });
  return changes(textsIn(before), textsIn(after), after.locales);
}

export type Both = { before: Definition; after: Definition };

/** With the choices of its response set, which are as good as its own. */
function textsOfQuestion(definition: Definition, key: Key): Texts {
  const question: Question | undefined = findQuestion(definition, key);
  if (!question) return new Map();
  const shared = 'responseSet' in question ? choicesOf(question, definition.responseSets) : [];
  return new Map([...textsOf(question), ...shared.map((choice): [string, Text] => [`choices.${choice.key}`, choice.label])]);
}

/** The main language first, as everywhere; a language that is gone last. */
function changes(before: Texts, after: Texts, locales: readonly Locale[]): TextChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((property) => {
    const [was, is] = [before.get(property) ?? {}, after.get(property) ?? {}];
    return [...new Set([...locales, ...Object.keys(was), ...Object.keys(is)])].flatMap((locale) => {
      const change = { property, locale, before: was[locale] ?? '', after: is[locale] ?? '' };
      return change.before === change.after ? [] : [change];
    });
  });
}

function present(texts: Record<string, Text | undefined>): Texts {
  return new Map(Object.entries(texts).filter((entry): entry is [string, Text] => entry[1] !== undefined));
}

/** What stands in the middle of two texts between the same beginning and the same end; whole characters, not halves. */
export function markChange(before: string, after: string): { start: string; before: string; after: string; end: string } {
  const [was, is] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  return {
    start: was.slice(0, head).join(''),
    before: was.slice(head, was.length - tail).join(''),
    after: is.slice(head, is.length - tail).join(''),
    end: was.slice(was.length - tail).join(''),
  };
}
