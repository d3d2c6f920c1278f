import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Controller, useFormContext } from 'react-hook-form';
import type { LateArrival } from '../data/generated/graphql.ts';
import type { Plan } from './plan.ts';

const arrivals: readonly LateArrival[] = ['BY_SERVER_TIME', 'BY_DEVICE_TIME'];
const mostHours = 168;

/** Which clock counts for what was filled in without a connection, and whether somebody reviews it. */
export function RuleFields() {
  const translate = useTranslate();
  const { control, register, watch, formState } = useFormContext<Plan>();
  const byDevice = watch('lateArrival') === 'BY_DEVICE_TIME';
  return (
    <>
      <Controller
        name="lateArrival"
        control={control}
        render={({ field }) => (
          <TextField {...field} select label={translate('assignments.lateArrival')} helperText={translate('assignments.lateArrivalHelp')}>
            {arrivals.map((arrival) => (
              <MenuItem key={arrival} value={arrival}>
                {translate(`assignments.${arrival}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      {byDevice && (
        <TextField
          {...register('arrivalHours', {
            valueAsNumber: true,
            validate: (hours) => (Number.isInteger(hours) && hours >= 0 && hours <= mostHours) || translate('assignments.arrivalHoursBad'),
          })}
          type="number"
          label={translate('assignments.arrivalHours')}
          error={formState.errors.arrivalHours !== undefined}
          helperText={formState.errors.arrivalHours?.message}
          slotProps={{ htmlInput: { min: 0, max: mostHours, step: 1 } }}
        />
      )}
      <Controller
        name="needsReview"
        control={control}
        render={({ field }) => (
          <FormControlLabel
            control={<Checkbox checked={field.value} onChange={(_, checked) => field.onChange(checked)} />}
            label={translate('assignments.needsReview')}
          />
        )}
      />
      <FormHelperText>{translate('assignments.needsReviewHelp')}</FormHelperText>
    </>
  );
}
