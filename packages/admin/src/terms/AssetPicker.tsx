import Autocomplete, { type AutocompleteValue } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AssetChoicesQueryVariables, AssetSort, TypedDocumentString } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { usePaused } from '../ui/usePaused.ts';

type Named = { id: string; name: string };

type AssetPickerProps<Asset extends Named, Multiple extends boolean> = {
  /** what is read of those found: a list of assets by these filters */
  document: TypedDocumentString<{ assets: { nodes: Asset[] } }, AssetChoicesQueryVariables>;
  multiple?: Multiple;
  value: AutocompleteValue<Asset, Multiple, false, false>;
  label: string;
  help?: string;
  problem?: string | undefined;
  nothing: string;
  /** how one is called; by its name unless said */
  nameOf?: (asset: Asset) => string;
  /** only what is of this sort and kind, at this unit and below, and is not this one */
  sort?: AssetSort;
  kind?: string | undefined;
  unit?: string;
  without?: string | undefined;
  onChange: (chosen: AutocompleteValue<Asset, Multiple, false, false>) => void;
};

/** One or several of the register, found among thousands by a part of their names. */
export function AssetPicker<Asset extends Named, Multiple extends boolean = false>(props: AssetPickerProps<Asset, Multiple>) {
  const { document, multiple, value, label, help, problem, nothing, sort, kind, unit, without, onChange } = props;
  const { nameOf = ({ name }: Asset) => name } = props;
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const single = Array.isArray(value) ? null : (value as Asset | null);
  // What stands in the field of one that is chosen is no search.
  const search = usePaused(single && typed === nameOf(single) ? '' : typed.trim());
  const narrowed = { search, sort: sort ?? null, kind: kind ?? null, unit: unit ?? null };
  const { data, isFetching } = useSheet(document, narrowed, { keepPrevious: true });
  const found = data?.assets.nodes ?? [];
  return (
    <Autocomplete<Asset, Multiple>
      {...(multiple === undefined ? {} : { multiple })}
      options={found.filter(({ id }) => id !== without)}
      // The server has searched already.
      filterOptions={(options) => options}
      value={value}
      loading={isFetching}
      loadingText={translate('ui.loading')}
      noOptionsText={nothing}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      getOptionKey={({ id }) => id}
      getOptionLabel={nameOf}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      onChange={(_, chosen) => onChange(chosen)}
      onInputChange={(_, text) => setTyped(text)}
      renderInput={(params) => <TextField {...params} label={label} error={problem !== undefined} helperText={problem ?? help} />}
    />
  );
}
