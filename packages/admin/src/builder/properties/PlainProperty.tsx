import TextField from '@mui/material/TextField';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import { useProperties } from './target.ts';

type PlainPropertyProps = {
  name: string;
  label: string;
  help?: string;
  type?: 'text' | 'date' | 'time' | 'datetime-local';
  faultOf?: (typed: string) => string | undefined;
};

/** One plain string: a date, a pattern. */
export const PlainProperty = memo(function PlainProperty({ name, label, help, type = 'text', faultOf }: PlainPropertyProps) {
  const translate = useTranslate();
  const { control, commit, set } = useProperties();
  const faultIn = (typed: string): string | true => {
    const fault = typed === '' ? undefined : faultOf?.(typed);
    return fault === undefined ? true : translate(fault);
  };
  const { field, fieldState } = useController({
    control,
    name,
    rules: { validate: (typed) => faultIn((typed as string | undefined) ?? '') },
  });
  return (
    <TextField
      inputRef={field.ref}
      type={type}
      label={label}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={({ target: { value } }) => {
        field.onChange(value);
        if (faultIn(value) === true) commit(name, set(name, value === '' ? undefined : value));
      }}
      error={fieldState.error !== undefined}
      helperText={fieldState.error?.message ?? help}
      slotProps={type === 'text' ? {} : { inputLabel: { shrink: true } }}
    />
  );
});
