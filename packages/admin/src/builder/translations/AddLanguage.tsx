import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { addLocale } from './setWords.ts';
import { useLanguageName } from '../../terms/useLanguageName.ts';

/** Of the languages of neighbours, of students from abroad, and of the minorities of the country. */
const offered = 'zh-CN en zh-TW bo ug mn kk ko za ja ru vi th id ms my lo km ar fa ur hi bn ne fr de es pt it sw am tr uk pl'.split(' ');

export function AddLanguage() {
  const translate = useTranslate();
  const store = useStore();
  const nameOf = useLanguageName();
  const locales = useBuilder(({ history }) => history.present.locales);
  return (
    <TextField
      select
      label={translate('translations.addLanguage')}
      value=""
      onChange={({ target }) => {
        if (store.edit('builder.step.addLanguage', (definition) => addLocale(definition, target.value)))
          store.say('translations.languageAdded', { language: nameOf(target.value) });
      }}
      sx={{ width: 176 }}
    >
      {offered
        .filter((locale) => !locales.includes(locale))
        .map((locale) => (
          <MenuItem key={locale} value={locale}>
            {nameOf(locale)}
          </MenuItem>
        ))}
    </TextField>
  );
}
