import { type KeyboardEvent, memo } from 'react';
import { useTranslate } from 'react-admin';
import type { Locale, Text } from '@anjian/schema/definition/definition.ts';
import { longestText } from '../../terms/writing.ts';
import { SavedLink } from '../SavedLink.tsx';
import type { Autosave } from '../state/autosave.ts';
import { useStore } from '../state/useBuilder.ts';
import { setWords } from './setWords.ts';
import { isMissing, type TextRow } from './textRows.ts';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { usePlace } from './usePlace.ts';

type GridRowProps = {
  row: TextRow;
  text: Text;
  locales: readonly Locale[];
  onPress: (event: KeyboardEvent) => void;
  autosave: Autosave;
  linkTo: (key: string) => string;
};

/** One text in every language. Drawn again only when it is the one that was typed in. */
export const GridRow = memo(function GridRow({ row, text, locales, onPress, autosave, linkTo }: GridRowProps) {
  const translate = useTranslate();
  const nameOf = useLanguageName();
  const store = useStore();
  const place = usePlace()(row);
  const key = row.question ?? row.section;
  const write = (locale: Locale, words: string) =>
    store.edit('builder.step.type', (definition) => setWords(definition, row, locale, words), `translations ${row.id} ${locale}`);
  return (
    <tr>
      <th scope="row">
        {key === undefined ? (
          place
        ) : (
          <SavedLink to={linkTo(key)} autosave={autosave}>
            {place}
          </SavedLink>
        )}
      </th>
      {locales.map((locale, index) => (
        <td key={locale} data-language={nameOf(locale)}>
          <textarea
            rows={1}
            dir="auto"
            lang={locale}
            value={text[locale] ?? ''}
            maxLength={longestText}
            data-column={index}
            data-missing={isMissing({ text }, locale) || undefined}
            placeholder={isMissing({ text }, locale) ? translate('translations.missingHere') : undefined}
            aria-label={translate('translations.cell', { place, language: nameOf(locale) })}
            onKeyDown={onPress}
            onBlur={() => store.pause()}
            onChange={({ target }) => write(locale, target.value)}
          />
        </td>
      ))}
    </tr>
  );
}, isSameRow);

/** Rows are made anew with every letter; the text is the same object until somebody types into it. */
function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  const [was, is] = [before.row, after.row];
  return was.id === is.id && was.number === is.number && before.text === after.text && before.locales === after.locales;
}
