import { consoleLocales } from '../../data/locale.ts';
import type { ConsoleLocale } from '../../data/locale.ts';

type Props = { locale: ConsoleLocale; word: string; onChoose: (locale: ConsoleLocale) => void };

/** Each language is named in itself, so that whoever needs it can read it. */
export function LanguageChoice({ locale, word, onChoose }: Props) {
  return (
    <div className="phone-languages" role="group" aria-label={word}>
      {consoleLocales.map((one) => (
        <button
          key={one.locale}
          type="button"
          lang={one.locale}
          className="fill-button"
          aria-pressed={one.locale === locale}
          onClick={() => onChoose(one.locale)}
        >
          {one.name}
        </button>
      ))}
    </div>
  );
}
