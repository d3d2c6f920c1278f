import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { readTyped } from './readTyped.ts';

type TypedNumberProps = {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  least?: number;
  most?: number;
  margin?: 'none' | 'dense';
};

/** A number outside of the property form; what is typed stays while it is on its way to a number that fits. */
export function TypedNumber({ label, value, onChange, least, most, margin = 'dense' }: TypedNumberProps) {
  const translate = useTranslate();
  const written = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(written);
  const [known, setKnown] = useState(value);
  // Another value from elsewhere takes the place of what was typed; the one that was just sent does not.
  useEffect(() => {
    if (value === known) return;
    setKnown(value);
    setTyped(written);
  }, [value, known, written]);
  const faultOf = (number: number | undefined) => {
    if (number === undefined) return undefined;
    if (Number.isNaN(number)) return translate('builder.wantsNumber');
    const isInside = (least === undefined || number >= least) && (most === undefined || number <= most);
    return isInside ? undefined : translate('builder.wantsBetween', { least: least ?? '−∞', most: most ?? '∞' });
  };
  const fault = faultOf(readTyped(typed));
  return (
    <TextField
      label={label}
      margin={margin}
      value={typed}
      error={fault !== undefined}
      helperText={fault}
      onChange={(event) => {
        const number = readTyped(event.target.value);
        setTyped(event.target.value);
        if (faultOf(number) !== undefined) return;
        setKnown(number);
        onChange(number);
      }}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}
