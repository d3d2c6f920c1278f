import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Controller, useFormContext } from 'react-hook-form';
import { AssetChoicesDocument, AssetKindsDocument } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { usualAssetKinds } from '../fill/texts/assetKinds.ts';
import { useAssetKindName } from '../terms/assetKindName.ts';
import { usePaused } from '../ui/usePaused.ts';
import { type AssetsPlan, assetsProblem, type ChosenAsset, type Plan } from './plan.ts';

/** For whom or what each task is: the unit, every asset of a kind, or those that are named. */
export function AssetsField() {
  const translate = useTranslate();
  const { control, formState } = useFormContext<Plan>();
  return (
    <Controller
      name="assets"
      control={control}
      render={({ field: { value, onChange } }) => {
        const problem = formState.isSubmitted ? assetsProblem(value) : undefined;
        return (
          <Box component="fieldset" sx={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
            <Box component="legend" sx={{ padding: 0, fontWeight: 600 }}>
              {translate('assignments.assets')}
            </Box>
            <FormHelperText>{translate('assignments.assetsHelp')}</FormHelperText>
            <RadioGroup value={value.by} onChange={(_, by) => onChange({ ...value, by: by as AssetsPlan['by'] })}>
              {(['unit', 'kind', 'list'] as const).map((by) => (
                <FormControlLabel key={by} value={by} control={<Radio />} label={translate(`assignments.assetsBy.${by}`)} />
              ))}
            </RadioGroup>
            {value.by === 'kind' && (
              <KindPicker kind={value.kind} problem={problem && translate(problem)} onChange={(kind) => onChange({ ...value, kind })} />
            )}
            {value.by === 'list' && (
              <AssetsPicker list={value.list} problem={problem && translate(problem)} onChange={(list) => onChange({ ...value, list })} />
            )}
          </Box>
        );
      }}
    />
  );
}

type KindPickerProps = { kind: string; problem: string | undefined; onChange: (kind: string) => void };

function KindPicker({ kind, problem, onChange }: KindPickerProps) {
  const translate = useTranslate();
  const kindName = useAssetKindName();
  const used = useSheet(AssetKindsDocument, {}).data?.assetKinds.map((one) => one.kind) ?? [];
  return (
    <Autocomplete
      freeSolo
      options={[...new Set([...used, ...usualAssetKinds])]}
      getOptionLabel={kindName}
      value={kind}
      onChange={(_, chosen) => onChange(chosen ?? '')}
      onInputChange={(_, text, reason) => reason === 'input' && onChange(text)}
      renderInput={(params) => (
        <TextField
          {...params}
          required
          label={translate('assignments.assetKind')}
          error={problem !== undefined}
          helperText={problem ?? translate('assignments.assetKindHelp')}
        />
      )}
    />
  );
}

type AssetsPickerProps = { list: ChosenAsset[]; problem: string | undefined; onChange: (list: ChosenAsset[]) => void };

function AssetsPicker({ list, problem, onChange }: AssetsPickerProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const search = usePaused(typed.trim());
  const found = useSheet(AssetChoicesDocument, { search }, { keepPrevious: true }).data?.assets.nodes ?? [];
  return (
    <Autocomplete<ChosenAsset, true>
      multiple
      options={found.map(({ id, name, number }) => ({ id, name, number }))}
      // The server has searched already.
      filterOptions={(options) => options}
      value={list}
      noOptionsText={translate('assignments.noAsset')}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name, number }) => [name, number].filter(Boolean).join(' · ')}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      onChange={(_, chosen) => onChange(chosen)}
      onInputChange={(_, text) => setTyped(text)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('assignments.assetList')}
          error={problem !== undefined}
          helperText={problem ?? translate('assignments.assetListHelp')}
        />
      )}
    />
  );
}
