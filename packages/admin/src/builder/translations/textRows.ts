/** Every text of a definition as one row of the translations, in the order in which the form is read. */
import type { Definition, Key, Locale, Question, Text } from '@anjian/schema/definition/definition.ts';
import { walkTexts, type PlacedText } from '@anjian/schema/definition/texts.ts';

export type TextRow = {
  /** stays the same while questions are moved and others are added: `brakes.label`, `section:vehicle.title` */
  id: string;
  /** of a question `2.3`, of a section `2`, of the whole form `` */
  number: string;
  section?: Key;
  question?: Key;
  property: string;
  text: Text;
};

export function textRows(definition: Definition): TextRow[] {
  const numbers = numbersOf(definition);
  const bySection = new Map<Key, TextRow[]>(definition.sections.map(({ key }) => [key, []]));
  const whole: TextRow[] = [];
  for (const placed of walkTexts(definition)) {
    const { text, section, question, property } = placed;
    const row: TextRow = {
      id: idOf(placed),
      number: numbers.get(question === undefined ? `section:${section}` : question) ?? '',
      ...(section === undefined ? {} : { section }),
      ...(question === undefined ? {} : { question }),
      property,
      text,
    };
    (section === undefined ? whole : (bySection.get(section) ?? whole)).push(row);
  }
  return [...whole, ...[...bySection.values()].flat()];
}

function idOf({ path, section, question, property }: PlacedText): string {
  if (question !== undefined) return `${question}.${property}`;
  if (section !== undefined) return `section:${section}.${property}`;
  const set = /^responseSets\.(.+?)\.(?:label|choices\[\d+\]\.label)$/s.exec(path)?.[1];
  return set === undefined ? path : `set:${set}.${property}`;
}

/** As the sheet counts them: a key → `2.3`, `section:` and a key → `2`. */
function numbersOf({ sections }: Definition): Map<string, string> {
  const numbers = new Map<string, string>();
  const count = (questions: readonly Question[], prefix: string) => {
    for (const [index, question] of questions.entries()) {
      numbers.set(question.key, `${prefix}${index + 1}`);
      if (question.type === 'group') count(question.questions, `${prefix}${index + 1}.`);
    }
  };
  for (const [index, { key, questions }] of sections.entries()) {
    numbers.set(`section:${key}`, String(index + 1));
    count(questions, `${index + 1}.`);
  }
  return numbers;
}

export function isMissing({ text }: Pick<TextRow, 'text'>, locale: Locale): boolean {
  const isWritten = (words: string | undefined) => (words ?? '').trim() !== '';
  return !isWritten(text[locale]) && Object.values(text).some(isWritten);
}

/** Rows that lack one of these languages, then the rest; each in the order of the form. */
export function missingFirst(rows: readonly TextRow[], locales: readonly Locale[]): TextRow[] {
  const lacks = (row: TextRow) => locales.some((locale) => isMissing(row, locale));
  return [...rows.filter(lacks), ...rows.filter((row) => !lacks(row))];
}
