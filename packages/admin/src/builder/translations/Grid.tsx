import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Locale } from '@anjian/schema/definition/definition.ts';
import { Growing } from '../../ui/Growing.tsx';
import { Empty } from '../../ui/Notice.tsx';
import type { Autosave } from '../state/autosave.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { AddLanguage } from './AddLanguage.tsx';
import { GridRow } from './GridRow.tsx';
import { RemoveLanguage } from './RemoveLanguage.tsx';
import { isMissing, missingFirst, textRows, type TextRow } from './textRows.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { usePlace } from './usePlace.ts';

type GridProps = { linkTo: (key: string) => string; autosave: Autosave };

/** Rows are texts, columns languages; what is missing comes first and is counted. */
export function Grid({ linkTo, autosave }: GridProps) {
  const translate = useTranslate();
  const nameOf = useLanguageName();
  const placeOf = usePlace();
  const definition = useBuilder(({ history }) => history.present);
  const { locales } = definition;
  const rows = useMemo(() => textRows(definition), [definition]);
  const [only, setOnly] = useState<Locale>();
  const [search, setSearch] = useState('');
  const shown = useStillRows(rows, locales, only, search, placeOf);
  const table = useRef<HTMLTableElement>(null);
  const press = useGridKeys(table);
  return (
    <>
      <div role="search" className="translations-filters">
        <TextField
          type="search"
          label={translate('translations.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          sx={{ maxWidth: 280 }}
        />
        <div role="group" aria-label={translate('translations.onlyMissing')} className="translations-missing">
          {locales.map((locale) => (
            <Button
              key={locale}
              variant={only === locale ? 'contained' : 'outlined'}
              aria-pressed={only === locale}
              onClick={() => setOnly(only === locale ? undefined : locale)}
            >
              {translate('translations.missing', {
                language: nameOf(locale),
                smart_count: rows.filter((row) => isMissing(row, locale)).length,
              })}
            </Button>
          ))}
        </div>
        <AddLanguage />
        <RemoveLanguage />
      </div>
      <p className="translations-keys">{translate('translations.keys')}</p>
      {shown.length === 0 ? (
        <Empty title={translate(search === '' ? 'translations.nothingMissing' : 'ui.noMatch')} />
      ) : (
        <Growing items={shown}>
          {(drawn) => (
            <div className="translations-scroll">
              <table ref={table} className="translations" style={{ '--languages': locales.length } as object}>
                <caption>{translate('translations.count', { smart_count: shown.length })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{translate('translations.place')}</th>
                    {locales.map((locale, index) => (
                      <th key={locale} scope="col">
                        {index === 0 ? translate('translations.source', { language: nameOf(locale) }) : nameOf(locale)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {drawn.map((row) => (
                    <GridRow key={row.id} row={row} text={row.text} locales={locales} onPress={press} autosave={autosave} linkTo={linkTo} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Growing>
      )}
    </>
  );
}

/**
 * What is missing first, as it was when the rows were last chosen: a row that is just being filled in stays under the caret,
 * and is sorted away only with the next search or filter.
 */
function useStillRows(
  rows: readonly TextRow[],
  locales: readonly Locale[],
  only: Locale | undefined,
  search: string,
  placeOf: (row: TextRow) => string,
): TextRow[] {
  const ids = rows.map(({ id }) => id).join('\n');
  const languages = locales.join(' ');
  const order = useMemo(
    () => {
      const words = search.trim().toLowerCase();
      const matches = (row: TextRow) =>
        words === '' || [placeOf(row), row.id, ...Object.values(row.text)].some((text) => text.toLowerCase().includes(words));
      const wanted = rows.filter((row) => (only === undefined || isMissing(row, only)) && matches(row));
      return missingFirst(wanted, locales).map(({ id }) => id);
    },
    // Not what is written in them.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [ids, languages, only, search, placeOf],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return order.flatMap((id) => byId.get(id) ?? []);
}
