import TextField from '@mui/material/TextField';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import { readTyped } from './readTyped.ts';
import { useProperties } from './target.ts';

type NumberPropertyProps = {
  name: string;
  label: string;
  help?: string;
  whole?: boolean;
  least?: number;
  most?: number;
  /** what holds while nothing is said */
  unsaid?: string;
  /** the format wants a number here */
  needed?: boolean;
};

export const NumberProperty = memo(function NumberProperty({
  name,
  label,
  help,
  whole = false,
  least,
  most,
  unsaid,
  needed = false,
}: NumberPropertyProps) {
  const translate = useTranslate();
  const { control, commit, set } = useProperties();
  const faultIn = (typed: string | undefined): string | true => {
    const value = readTyped(typed ?? '');
    if (value === undefined) return needed ? translate('ui.fieldRequired') : true;
    if (Number.isNaN(value) || (whole && !Number.isInteger(value))) return translate(whole ? 'builder.wantsWhole' : 'builder.wantsNumber');
    const isInside = (least === undefined || value >= least) && (most === undefined || value <= most);
    return isInside || translate('builder.wantsBetween', { least: least ?? '−∞', most: most ?? '∞' });
  };
  const { field, fieldState } = useController({ control, name, rules: { validate: (typed) => faultIn(typed as string | undefined) } });
  return (
    <TextField
      inputRef={field.ref}
      label={label}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={({ target: { value } }) => {
        field.onChange(value);
        if (faultIn(value) === true) commit(name, set(name, readTyped(value)));
      }}
      error={fieldState.error !== undefined}
      helperText={fieldState.error?.message ?? help}
      placeholder={unsaid ?? ''}
      slotProps={{ htmlInput: { inputMode: whole ? 'numeric' : 'decimal' } }}
    />
  );
});
