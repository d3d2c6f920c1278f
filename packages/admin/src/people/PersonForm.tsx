import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Controller, useForm } from 'react-hook-form';
import type { Role } from '../data/generated/graphql.ts';
import { roles } from '../terms/roles.ts';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { Failure } from '../ui/Notice.tsx';
import { useUnsavedWarning } from '../ui/useUnsavedWarning.ts';

export type PersonDetails = { userName: string; name: string; unit: string; role: Role | '' };

type PersonFormProps = {
  values: PersonDetails;
  /** A first role, at the unit they belong to; later roles are granted one by one. */
  choosesRole: boolean;
  verb: string;
  error: unknown;
  busy: boolean;
  onSubmit: (details: PersonDetails) => void;
};

const userNamePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u;

export function PersonForm({ values, choosesRole, verb, error, busy, onSubmit }: PersonFormProps) {
  const translate = useTranslate();
  const { register, control, handleSubmit, formState } = useForm<PersonDetails>({ defaultValues: values });
  const { errors } = formState;
  const required = translate('ui.fieldRequired');
  useUnsavedWarning(formState.isDirty);
  return (
    <Box component="form" noValidate onSubmit={(event) => void handleSubmit(onSubmit)(event)}>
      {error !== null && <Failure error={error} />}
      <TextField
        {...register('name', { required })}
        required
        label={translate('people.name')}
        error={errors.name !== undefined}
        helperText={errors.name?.message}
      />
      <TextField
        {...register('userName', { required, pattern: { value: userNamePattern, message: translate('people.userNameHelp') } })}
        required
        label={translate('people.userName')}
        error={errors.userName !== undefined}
        helperText={errors.userName?.message ?? translate('people.userNameHelp')}
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      />
      <Controller
        name="unit"
        control={control}
        rules={{ required }}
        render={({ field, fieldState }) => (
          <UnitPicker
            required
            label={translate('people.unit')}
            value={field.value || null}
            onChange={(unit) => field.onChange(unit ?? '')}
            error={fieldState.error?.message}
          />
        )}
      />
      {choosesRole && (
        <Controller
          name="role"
          control={control}
          render={({ field }) => (
            <TextField
              {...field}
              select
              label={translate('people.firstRole')}
              helperText={field.value ? translate(`terms.roleHelp.${field.value}`) : translate('people.roleUnitHelp')}
            >
              <MenuItem value="">{translate('people.noRole')}</MenuItem>
              {roles.map((role) => (
                <MenuItem key={role} value={role}>
                  {translate(`terms.role.${role}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
        />
      )}
      <Button type="submit" variant="contained" disabled={busy} sx={{ marginTop: 2 }}>
        {verb}
      </Button>
    </Box>
  );
}
