/** Which languages a form is in, and its texts as texts of a definition. */
import type { Locale, Text } from '../definition/text.ts';
import { guessLocale, inventLocale, readLanguage } from './language.ts';
import type { Notes } from './note.ts';
import type { Cell, Sheet } from './sheet.ts';

export class Locales {
  /** the main one first */
  readonly all: readonly Locale[];
  private readonly byLanguage = new Map<string, Locale>();
  private readonly unmarked: Locale;

  constructor(sheets: readonly Sheet[], defaultLanguage: string, notes: Notes) {
    const taken = new Set<Locale>();
    const locales: Locale[] = [];
    for (const sheet of sheets) {
      for (const { language, written } of sheet.headers) {
        if (language === undefined || this.byLanguage.has(language)) continue;
        const known = readLanguage(language);
        const locale = known ?? inventLocale(language, taken);
        if (known === undefined) notes.say({ sheet: sheet.name, column: written }, 'unknown_language', 'assumed', { language, locale });
        this.byLanguage.set(language, locale);
        if (!taken.has(locale)) locales.push(locale);
        taken.add(locale);
      }
    }
    this.unmarked = this.unmarkedLocale(sheets, defaultLanguage, taken, notes);
    const hasUnmarked =
      locales.length === 0 ||
      sheets.some(({ headers }) => headers.some(({ column, language }) => isText(column) && language === undefined));
    const main = defaultLanguage === '' ? undefined : this.localeOf(defaultLanguage);
    const first = main ?? (hasUnmarked ? this.unmarked : locales[0]!);
    const others = [...(hasUnmarked ? [this.unmarked] : []), ...locales].filter((locale) => locale !== first);
    this.all = [first, ...new Set(others)];
  }

  get main(): Locale {
    return this.all[0]!;
  }

  localeOf(language: string | undefined): Locale {
    if (language === undefined) return this.unmarked;
    return this.byLanguage.get(language) ?? readLanguage(language) ?? this.unmarked;
  }

  /** The texts of one column, in every language it is written in. */
  text(cells: readonly Cell[], say: (text: string) => string): Text {
    const text: Text = {};
    for (const cell of cells) {
      const locale = this.localeOf(cell.header.language);
      // What is marked with its language counts before what is not.
      if (text[locale] === undefined || cell.header.language !== undefined) text[locale] = say(cell.text);
    }
    return text;
  }

  /** Cells under the names of their columns, with the language where there is one: `media::image::fr`. */
  byColumn(cells: readonly Cell[], say: (text: string) => string): Record<string, string> {
    const name = ({ column, language }: Cell['header']) => (language === undefined ? column : `${column}::${this.localeOf(language)}`);
    return Object.fromEntries(cells.map(({ header, text }) => [name(header), say(text)]));
  }

  private unmarkedLocale(sheets: readonly Sheet[], defaultLanguage: string, taken: ReadonlySet<Locale>, notes: Notes): Locale {
    if (defaultLanguage !== '') {
      const named = this.byLanguage.get(defaultLanguage) ?? readLanguage(defaultLanguage);
      if (named) return named;
      const invented = inventLocale(defaultLanguage, taken);
      this.byLanguage.set(defaultLanguage, invented);
      return invented;
    }
    const plain = sheets.flatMap(({ lines }) =>
      lines.flatMap(({ cells }) => cells.filter(({ header }) => isText(header.column) && header.language === undefined)),
    );
    const guessed = guessLocale(plain.map(({ text }) => text));
    const isMain = sheets[0]?.headers.some(({ column, language }) => column === 'label' && language === undefined) ?? true;
    // A stray column without a language belongs to the language of the labels.
    const locale = !isMain && taken.size > 0 ? [...taken][0]! : taken.has(guessed) ? 'und' : guessed;
    if (plain.length > 0)
      notes.say({ sheet: sheets[0]?.name ?? 'survey', column: plain[0]!.header.written }, 'language_assumed', 'assumed', { locale });
    return locale;
  }
}

function isText(column: string): boolean {
  return column === 'label' || column === 'hint';
}
