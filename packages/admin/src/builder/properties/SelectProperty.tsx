import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import { useProperties } from './target.ts';

type SelectPropertyProps = {
  name: string;
  label: string;
  help?: string;
  choices: readonly { id: string; name: string }[];
  /** what an empty choice is called; it takes the property away */
  none?: string;
};

export function SelectProperty({ name, label, help, choices, none }: SelectPropertyProps) {
  const { control, commit, set } = useProperties();
  const { field } = useController({ control, name });
  return (
    <TextField
      select
      inputRef={field.ref}
      label={label}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={({ target: { value } }) => {
        field.onChange(value);
        commit(name, set(name, value === '' ? undefined : value));
      }}
      helperText={help}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {none !== undefined && <MenuItem value="">{none}</MenuItem>}
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
