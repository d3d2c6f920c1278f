import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { longestText } from '../../terms/writing.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { useProperties } from './target.ts';

type TextPropertyProps = { name: string; label: string; help?: string; multiline?: boolean };

/** A text in every language of the template, one below the other. */
export const TextProperty = memo(function TextProperty({ name, label, help, multiline = false }: TextPropertyProps) {
  const locales = useBuilder(({ history }) => history.present.locales);
  return locales.map((locale, index) => (
    <InOneLanguage key={locale} {...{ name, label, locale, multiline }} help={index === locales.length - 1 ? help : undefined} />
  ));
});

type InOneLanguageProps = { name: string; label: string; locale: string; multiline: boolean; help: string | undefined };

const InOneLanguage = memo(function InOneLanguage({ name, label, locale, multiline, help }: InOneLanguageProps) {
  const translate = useTranslate();
  const { control, commit, setText } = useProperties();
  const { field } = useController({ control, name: `${name}.${locale}` });
  const language = useLanguageName()(locale);
  return (
    <TextField
      inputRef={field.ref}
      label={translate('builder.inLanguage', { label, language })}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={(event) => {
        field.onChange(event.target.value);
        commit(`${name}.${locale}`, setText(name, locale, event.target.value));
      }}
      multiline={multiline}
      helperText={help}
      slotProps={{
        htmlInput: { lang: locale, maxLength: longestText },
        input: {
          endAdornment: <InputAdornment position="end">{translate(`builder.localeShort.${locale}`, { _: language })}</InputAdornment>,
        },
      }}
    />
  );
});
