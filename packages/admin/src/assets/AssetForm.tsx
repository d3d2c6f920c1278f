import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { Controller, FormProvider, useForm, useFormContext } from 'react-hook-form';
import { AssetChoicesDocument, type AssetSort } from '../data/generated/graphql.ts';
import { AssetKindPicker } from '../terms/AssetKindPicker.tsx';
import { AssetPicker } from '../terms/AssetPicker.tsx';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { Failure } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useUnsavedWarning } from '../ui/useUnsavedWarning.ts';
import { type AssetDetails, hasProblems } from './assetForm.ts';
import { AssetPhoto } from './AssetPhoto.tsx';
import { PositionFields } from './PositionFields.tsx';
import { PropertiesEditor } from './PropertiesEditor.tsx';

type AssetFormProps = {
  values: AssetDetails;
  /** The asset itself, which cannot stand in itself; undefined while it is made. */
  own: string | undefined;
  verb: string;
  error: unknown;
  busy: boolean;
  onSubmit: (details: AssetDetails) => void;
};

export function AssetForm({ values, own, verb, error, busy, onSubmit }: AssetFormProps) {
  const form = useForm<AssetDetails>({ defaultValues: values });
  useUnsavedWarning(form.formState.isDirty);
  const submit = (details: AssetDetails) => {
    if (!hasProblems(details)) onSubmit(details);
  };
  return (
    <FormProvider {...form}>
      <Box component="form" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Sheet>
          <WhatFields isNew={own === undefined} />
        </Sheet>
        <Sheet>
          <WhereFields own={own} />
        </Sheet>
        <Sheet>
          <Properties />
        </Sheet>
        {error !== null && <Failure error={error} />}
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {verb}
        </Button>
      </Box>
    </FormProvider>
  );
}

function WhatFields({ isNew }: { isNew: boolean }) {
  const translate = useTranslate();
  const { register, control, formState } = useFormContext<AssetDetails>();
  const required = translate('ui.fieldRequired');
  return (
    <>
      <Controller
        name="sort"
        control={control}
        render={({ field }) => (
          <ToggleButtonGroup
            exclusive
            value={field.value}
            aria-label={translate('assets.sort')}
            onChange={(_, sort: AssetSort | null) => sort && field.onChange(sort)}
          >
            {(['EQUIPMENT', 'PLACE'] as const).map((sort) => (
              <ToggleButton key={sort} value={sort}>
                {translate(`assets.sorts.${sort}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      />
      <TextField
        {...register('name', { required, maxLength: { value: 100, message: translate('ra.validation.maxLength', { max: 100 }) } })}
        required
        label={translate('assets.name')}
        error={formState.errors.name !== undefined}
        helperText={formState.errors.name?.message ?? translate('assets.nameHelp')}
      />
      <KindField />
      <TextField
        {...register('number', { maxLength: { value: 64, message: translate('ra.validation.maxLength', { max: 64 }) } })}
        label={translate('assets.number')}
        error={formState.errors.number !== undefined}
        helperText={formState.errors.number?.message ?? translate('assets.numberHelp')}
      />
      {isNew && (
        <Controller
          name="unit"
          control={control}
          rules={{ required }}
          render={({ field, fieldState }) => (
            <UnitPicker
              required
              label={translate('assets.unit')}
              help={translate('assets.unitHelp')}
              value={field.value || null}
              onChange={(unit) => field.onChange(unit ?? '')}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      <Controller name="photo" control={control} render={({ field }) => <AssetPhoto photo={field.value} onChange={field.onChange} />} />
    </>
  );
}

function KindField() {
  const translate = useTranslate();
  const { control } = useFormContext<AssetDetails>();
  return (
    <Controller
      name="kind"
      control={control}
      rules={{ required: translate('ui.fieldRequired') }}
      render={({ field, fieldState }) => (
        <AssetKindPicker
          value={field.value}
          label={translate('assets.kind')}
          help={translate('assets.kindHelp')}
          problem={fieldState.error?.message}
          onChange={field.onChange}
        />
      )}
    />
  );
}

function WhereFields({ own }: { own: string | undefined }) {
  const translate = useTranslate();
  const { register, control, formState } = useFormContext<AssetDetails>();
  return (
    <>
      <Controller
        name="place"
        control={control}
        render={({ field }) => (
          <AssetPicker
            document={AssetChoicesDocument}
            value={field.value}
            label={translate('assets.place')}
            help={translate('assets.placeHelp')}
            nothing={translate('assets.noPlace')}
            sort="PLACE"
            without={own}
            onChange={field.onChange}
          />
        )}
      />
      <TextField
        {...register('location', { maxLength: { value: 200, message: translate('ra.validation.maxLength', { max: 200 }) } })}
        label={translate('assets.location')}
        error={formState.errors.location !== undefined}
        helperText={formState.errors.location?.message ?? translate('assets.locationHelp')}
      />
      <PositionFields />
    </>
  );
}

function Properties() {
  const { control, watch, formState } = useFormContext<AssetDetails>();
  const kind = watch('kind');
  return (
    <Controller
      name="properties"
      control={control}
      render={({ field }) => (
        <PropertiesEditor lines={field.value} kind={kind} showProblems={formState.isSubmitted} onChange={field.onChange} />
      )}
    />
  );
}
