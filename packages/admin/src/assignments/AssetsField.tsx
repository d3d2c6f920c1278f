import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslate } from 'react-admin';
import { Controller, useFormContext } from 'react-hook-form';
import { AssetChoicesDocument } from '../data/generated/graphql.ts';
import { AssetKindPicker } from '../terms/AssetKindPicker.tsx';
import { AssetPicker } from '../terms/AssetPicker.tsx';
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
              <AssetKindPicker
                value={value.kind}
                label={translate('assignments.assetKind')}
                help={translate('assignments.assetKindHelp')}
                problem={problem && translate(problem)}
                onChange={(kind) => onChange({ ...value, kind })}
              />
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

type AssetsPickerProps = { list: ChosenAsset[]; problem: string | undefined; onChange: (list: ChosenAsset[]) => void };

function AssetsPicker({ list, problem, onChange }: AssetsPickerProps) {
  const translate = useTranslate();
  return (
    <AssetPicker<ChosenAsset, true>
      multiple
      document={AssetChoicesDocument}
      value={list}
      label={translate('assignments.assetList')}
      help={translate('assignments.assetListHelp')}
      problem={problem}
      nothing={translate('assignments.noAsset')}
      nameOf={({ name, number }) => [name, number].filter(Boolean).join(' · ')}
      onChange={(chosen) => onChange(chosen.map(({ id, name, number }) => ({ id, name, number })))}
    />
  );
}
