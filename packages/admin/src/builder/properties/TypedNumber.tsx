import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { readTyped } from './readTyped.ts';

type TypedNumberProps = {
  label: string;
  value: number | undefined;
  onChange: (typed: string) => void;
  error?: string | undefined;
  margin?: 'none' | 'dense';
};

/** A number outside of the property form; what is typed stays while it is on its way to a number. */
export function TypedNumber({ label, value, onChange, error, margin = 'dense' }: TypedNumberProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  useEffect(() => setTyped((before) => (readTyped(before) === value ? before : value === undefined ? '' : String(value))), [value]);
  const isFaulty = Number.isNaN(readTyped(typed));
  return (
    <TextField
      label={label}
      margin={margin}
      value={typed}
      error={isFaulty || error !== undefined}
      helperText={error}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!Number.isNaN(readTyped(event.target.value))) onChange(event.target.value);
      }}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}
