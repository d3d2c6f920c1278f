import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { AssetChoicesDocument, type AssetSort } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { usePaused } from '../ui/usePaused.ts';

type Chosen = { id: string; name: string };
type Props = {
  value: Chosen | null;
  label: string;
  help: string;
  nothing: string;
  /** only what is of this sort and kind, at this unit and below, and is not this one */
  sort?: AssetSort;
  kind?: string | undefined;
  unit?: string;
  without?: string | undefined;
  onChange: (asset: Chosen | null) => void;
};

/** One of the register, found among thousands by a part of its name. */
export function AssetPicker({ value, label, help, nothing, sort, kind, unit, without, onChange }: Props) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const search = usePaused(typed === value?.name ? '' : typed.trim());
  const narrowed = { search, sort: sort ?? null, kind: kind ?? null, unit: unit ?? null };
  const found = useSheet(AssetChoicesDocument, narrowed, { keepPrevious: true }).data?.assets.nodes ?? [];
  return (
    <Autocomplete<Chosen>
      options={found.filter(({ id }) => id !== without)}
      // The server has searched already.
      filterOptions={(options) => options}
      value={value}
      noOptionsText={nothing}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      onChange={(_, asset) => onChange(asset && { id: asset.id, name: asset.name })}
      onInputChange={(_, text) => setTyped(text)}
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
    />
  );
}
