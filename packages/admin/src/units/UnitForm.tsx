import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Controller, useForm } from 'react-hook-form';
import { WordPicker } from '../terms/WordPicker.tsx';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { Failure } from '../ui/Notice.tsx';
import { useUnsavedWarning } from '../ui/useUnsavedWarning.ts';
import { useKindName, usualKinds } from './kindName.ts';

export type UnitDetails = { name: string; nameEn: string; kind: string; parent: string };

type UnitFormProps = {
  values: UnitDetails;
  /** The parent is chosen when a unit is made; later it moves by an act of its own. */
  choosesParent: boolean;
  verb: string;
  error: unknown;
  busy: boolean;
  onSubmit: (details: UnitDetails) => void;
};

export function UnitForm({ values, choosesParent, verb, error, busy, onSubmit }: UnitFormProps) {
  const translate = useTranslate();
  const kindName = useKindName();
  const { register, control, handleSubmit, formState } = useForm<UnitDetails>({ defaultValues: values });
  const required = translate('ui.fieldRequired');
  useUnsavedWarning(formState.isDirty);
  return (
    <Box component="form" noValidate onSubmit={(event) => void handleSubmit(onSubmit)(event)}>
      {error !== null && <Failure error={error} />}
      {choosesParent && (
        <Controller
          name="parent"
          control={control}
          rules={{ required }}
          render={({ field, fieldState }) => (
            <UnitPicker
              required
              label={translate('units.parent')}
              value={field.value || null}
              onChange={(unit) => field.onChange(unit ?? '')}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      <TextField
        {...register('name', { required, maxLength: { value: 100, message: translate('ra.validation.maxLength', { max: 100 }) } })}
        required
        label={translate('units.name')}
        error={formState.errors.name !== undefined}
        helperText={formState.errors.name?.message}
      />
      <TextField {...register('nameEn')} label={translate('units.nameEn')} helperText={translate('units.nameEnHelp')} />
      <Controller
        name="kind"
        control={control}
        rules={{ required }}
        render={({ field, fieldState }) => (
          <WordPicker
            options={usualKinds}
            nameOf={kindName}
            value={field.value}
            label={translate('units.kind')}
            help={translate('units.kindHelp')}
            problem={fieldState.error?.message}
            onChange={field.onChange}
          />
        )}
      />
      <Button type="submit" variant="contained" disabled={busy} sx={{ marginTop: 2 }}>
        {verb}
      </Button>
    </Box>
  );
}
