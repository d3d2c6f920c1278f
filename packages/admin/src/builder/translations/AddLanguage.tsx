import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { addLocale, readLocale } from './locales.ts';

/** Of the languages of neighbours, of students from abroad, and of the minorities of the country; any other by its code. */
const offered = 'zh-CN en zh-TW bo ug mn kk ko za ja ru vi th id ms my lo km ar fa ur hi bn ne fr de es pt it sw am tr uk pl'.split(' ');

export function AddLanguage() {
  const translate = useTranslate();
  const store = useStore();
  const nameOf = useLanguageName();
  const locales = useBuilder(({ history }) => history.present.locales);
  const [typed, setTyped] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const add = (chosen: string | null) => {
    if (chosen === null || chosen.trim() === '') return;
    const locale = offered.find((one) => nameOf(one) === chosen.trim()) ?? readLocale(chosen);
    setUnknown(locale === undefined);
    if (locale === undefined) return;
    setTyped('');
    if (store.edit('builder.step.addLanguage', (definition) => addLocale(definition, locale)))
      store.say('translations.languageAdded', { language: nameOf(locale) });
  };
  return (
    <Autocomplete
      freeSolo
      value={null}
      inputValue={typed}
      options={offered.filter((locale) => !locales.includes(locale))}
      getOptionLabel={nameOf}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      onInputChange={(_, value, reason) => {
        // What was chosen is added and gone from the field; what is none stays, to be mended.
        if (reason !== 'input' && reason !== 'clear') return;
        setUnknown(false);
        setTyped(value);
      }}
      onChange={(_, chosen) => add(chosen)}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={translate('translations.addLanguage')}
          error={isUnknown}
          helperText={isUnknown ? translate('translations.noLanguage') : undefined}
        />
      )}
      sx={{ width: 216 }}
    />
  );
}
