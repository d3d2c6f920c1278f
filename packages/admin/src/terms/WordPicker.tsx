import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';

type WordPickerProps = {
  options: readonly string[];
  /** how a word is read; what nobody named is itself */
  nameOf: (word: string) => string;
  value: string;
  label: string;
  help: string;
  problem?: string | undefined;
  onChange: (word: string) => void;
};

/** A word that is needed: one of those offered, or any other that is written. */
export function WordPicker({ options, nameOf, value, label, help, problem, onChange }: WordPickerProps) {
  const translate = useTranslate();
  return (
    <Autocomplete
      freeSolo
      options={options}
      getOptionLabel={nameOf}
      value={value}
      clearText={translate('ra.action.clear_input_value')}
      onChange={(_, chosen) => onChange(chosen ?? '')}
      onInputChange={(_, text, reason) => reason === 'input' && onChange(text)}
      renderInput={(params) => <TextField {...params} required label={label} error={problem !== undefined} helperText={problem ?? help} />}
    />
  );
}
