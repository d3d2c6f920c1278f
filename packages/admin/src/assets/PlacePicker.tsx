import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { AssetChoicesDocument } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { usePaused } from '../ui/usePaused.ts';

type Place = { id: string; name: string };
type Props = { value: Place | null; without: string | undefined; onChange: (place: Place | null) => void };

/** The place something stands in, found among thousands by a part of its name. */
export function PlacePicker({ value, without, onChange }: Props) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const search = usePaused(typed === value?.name ? '' : typed.trim());
  const found = useSheet(AssetChoicesDocument, { search, sort: 'PLACE' }, { keepPrevious: true }).data?.assets.nodes ?? [];
  return (
    <Autocomplete<Place>
      options={found.filter(({ id }) => id !== without)}
      // The server has searched already.
      filterOptions={(options) => options}
      value={value}
      noOptionsText={translate('assets.noPlace')}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      onChange={(_, place) => onChange(place && { id: place.id, name: place.name })}
      onInputChange={(_, text) => setTyped(text)}
      renderInput={(params) => <TextField {...params} label={translate('assets.place')} helperText={translate('assets.placeHelp')} />}
    />
  );
}
