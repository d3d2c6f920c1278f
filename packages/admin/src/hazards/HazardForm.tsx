import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { AssetChoicesDocument, type HazardSeverity, RaiseHazardDocument } from '../data/generated/graphql.ts';
import { newId } from '../data/newId.ts';
import { useAction } from '../data/useAction.ts';
import { AssetPicker } from '../terms/AssetPicker.tsx';
import { severities, SeverityChip } from '../terms/SeverityChip.tsx';
import { WordPicker } from '../terms/WordPicker.tsx';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { Failure } from '../ui/Notice.tsx';
import { saved, useUnsavedWarning } from '../ui/useUnsavedWarning.ts';
import { useCategoryName, usualCategories } from '../terms/categoryName.ts';
import { PhotoField, type UploadedPhoto } from './PhotoField.tsx';

type Details = {
  unit: string;
  asset: { id: string; name: string } | null;
  title: string;
  detail: string;
  severity: HazardSeverity;
  category: string;
  photos: UploadedPhoto[];
};

export function HazardForm({ ownUnit }: { ownUnit: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const categoryName = useCategoryName();
  const [clientId] = useState(newId);
  const { register, control, handleSubmit, formState, setValue } = useForm<Details>({
    defaultValues: { unit: ownUnit, asset: null, title: '', detail: '', severity: 'MODERATE', category: '', photos: [] },
  });
  useUnsavedWarning(formState.isDirty);
  const raise = useAction(RaiseHazardDocument, {
    done: 'hazards.raised',
    showsRefusal: true,
    onDone: ({ raiseHazard }) => void navigate(`/hazards/${raiseHazard.hazard.id}`, { state: saved }),
  });
  const submit = ({ title, asset, photos, ...details }: Details) =>
    raise.mutate({
      input: {
        ...details,
        ...(asset ? { asset: asset.id } : {}),
        clientId,
        title: { 'zh-CN': title.trim() },
        photos: photos.map(({ id }) => id),
      },
    });
  const required = translate('ui.fieldRequired');
  const unit = useWatch({ control, name: 'unit' });
  return (
    <Box component="form" noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      {raise.error && <Failure error={raise.error} />}
      <Controller
        name="unit"
        control={control}
        rules={{ required }}
        render={({ field, fieldState }) => (
          <UnitPicker
            required
            label={translate('hazards.unit')}
            value={field.value || null}
            onChange={(unit) => {
              field.onChange(unit ?? '');
              // What stands at one unit is not at another.
              setValue('asset', null);
            }}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="asset"
        control={control}
        render={({ field }) => (
          <AssetPicker
            document={AssetChoicesDocument}
            value={field.value}
            label={translate('hazards.asset')}
            help={translate('hazards.assetHelp')}
            nothing={translate('hazards.noAsset')}
            {...(unit === '' ? {} : { unit })}
            onChange={field.onChange}
          />
        )}
      />
      <TextField
        {...register('title', { required })}
        required
        label={translate('hazards.name')}
        error={formState.errors.title !== undefined}
        helperText={formState.errors.title?.message ?? translate('hazards.nameHelp')}
      />
      <TextField
        {...register('detail')}
        multiline
        minRows={3}
        label={translate('hazards.detail')}
        helperText={translate('hazards.detailHelp')}
      />
      <Controller
        name="severity"
        control={control}
        render={({ field }) => (
          <ToggleButtonGroup
            exclusive
            value={field.value}
            aria-label={translate('hazards.severity')}
            onChange={(_, value: HazardSeverity | null) => value && field.onChange(value)}
            sx={{ marginBlock: 1 }}
          >
            {severities.map((severity) => (
              <ToggleButton key={severity} value={severity} sx={{ paddingInline: 1.5 }}>
                <SeverityChip severity={severity} />
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      />
      <Controller
        name="category"
        control={control}
        rules={{ required }}
        render={({ field, fieldState }) => (
          <WordPicker
            options={usualCategories}
            nameOf={categoryName}
            value={field.value}
            label={translate('hazards.category')}
            help={translate('hazards.categoryHelp')}
            problem={fieldState.error?.message}
            onChange={field.onChange}
          />
        )}
      />
      <Controller name="photos" control={control} render={({ field }) => <PhotoField photos={field.value} onChange={field.onChange} />} />
      <Button type="submit" variant="contained" disabled={raise.isPending} sx={{ marginTop: 2 }}>
        {translate('hazards.submit')}
      </Button>
    </Box>
  );
}
