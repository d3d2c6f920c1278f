import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Locale } from '@anjian/schema/definition/definition.ts';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { removeLocale, textsIn } from './locales.ts';

/** As many as show what they are. */
const mostShown = 5;

/** Takes a language away, after saying how many texts go with it and which; undo brings all of them back. */
export function RemoveLanguage() {
  const translate = useTranslate();
  const store = useStore();
  const nameOf = useLanguageName();
  const definition = useBuilder(({ history }) => history.present);
  const { locales } = definition;
  const [asked, setAsked] = useState<Locale>();
  if (locales.length < 2) return null;
  const texts = asked === undefined ? [] : textsIn(definition, asked);
  const remove = (locale: Locale) => {
    setAsked(undefined);
    if (!store.edit('builder.step.removeLanguage', (before) => removeLocale(before, locale))) return;
    // The sheet cannot be written in a language that is gone.
    if (store.getState().locale === locale) store.set({ locale: store.definition.locales[0] ?? 'zh-CN' });
    store.say('translations.languageRemoved', { language: nameOf(locale) });
  };
  return (
    <>
      <TextField
        select
        label={translate('translations.removeLanguage')}
        value=""
        onChange={({ target }) => setAsked(target.value)}
        sx={{ width: 144 }}
      >
        {locales.map((locale) => (
          <MenuItem key={locale} value={locale}>
            {nameOf(locale)}
          </MenuItem>
        ))}
      </TextField>
      {asked !== undefined && (
        <ConfirmDialog
          open
          title={translate('translations.removeTitle', { language: nameOf(asked) })}
          verb={translate('translations.remove')}
          grave
          onConfirm={() => remove(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{translate('translations.removeHelp', { smart_count: texts.length })}</p>
          {texts.length > 0 && (
            <ul lang={asked}>
              {texts.slice(0, mostShown).map(({ id, text }) => (
                <li key={id}>{text[asked]}</li>
              ))}
              {texts.length > mostShown && <li>…</li>}
            </ul>
          )}
          {asked === locales[0] && <p>{translate('translations.removeMain', { language: nameOf(locales[1] ?? '') })}</p>}
        </ConfirmDialog>
      )}
    </>
  );
}
