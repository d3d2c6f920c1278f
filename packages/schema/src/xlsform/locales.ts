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
      const here = new Set<Locale>();
      for (const { language, written } of sheet.headers) {
        if (language === undefined) continue;
        const before = this.byLanguage.get(language);
        if (before !== undefined) here.add(before);
        if (before !== undefined) continue;
        // "English" and "English (en)" are one language, unless one sheet has both.
        const read = readLanguage(language);
        const known = read !== undefined && here.has(read) ? undefined : read;
        const locale = known ?? inventLocale(language, taken);
        if (known === undefined) notes.say({ sheet: sheet.name, column: written }, 'unknown_language', 'assumed', { language, locale });
        this.byLanguage.set(language, locale);
        if (!taken.has(locale)) locales.push(locale);
        taken.add(locale);
        here.add(locale);
      }
    }
    this.unmarked = this.unmarkedLocale(sheets, defaultLanguage, taken, notes);
    const hasUnmarked = locales.length === 0 || sheets.some((sheet) => plainCells(sheet).length > 0);
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
    const plain = sheets.flatMap(plainCells);
    const guessed = guessLocale(plain.map(({ text }) => text));
    const isMain = plain.some(({ header }) => header.column === 'label' && sheets[0]?.headers.includes(header));
    // Beside texts of its own in the same column, the unmarked language is another one.
    const isAnother = taken.has(guessed) && sheets.some((sheet) => hasBoth(sheet, (language) => this.byLanguage.get(language) === guessed));
    // A stray column without a language belongs to the language of the labels.
    const locale = !isMain && taken.size > 0 ? [...taken][0]! : isAnother ? 'und' : guessed;
    if (plain.length > 0)
      notes.say({ sheet: sheets[0]?.name ?? 'survey', column: plain[0]!.header.written }, 'language_assumed', 'assumed', { locale });
    return locale;
  }
}

/** Labels and hints that do not say their language. */
function plainCells({ lines }: Sheet): Cell[] {
  return lines.flatMap(({ cells }) => cells.filter(({ header }) => isText(header.column) && header.language === undefined));
}

function hasBoth({ headers }: Sheet, isMarked: (language: string) => boolean): boolean {
  return headers.some(({ column, language }) => {
    const isPlain = language === undefined && isText(column);
    return isPlain && headers.some((other) => other.column === column && other.language !== undefined && isMarked(other.language));
  });
}

function isText(column: string): boolean {
  return column === 'label' || column === 'hint';
}
